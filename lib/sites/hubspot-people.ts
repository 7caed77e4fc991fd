import { all, attr, closest, contains, one, parentOf } from './dom.ts';
import type { Draft } from './draft.ts';
import type { Steps } from './reading.ts';
import { lineOf, textOf } from './text-of.ts';

export const hubspotNoise =
  'button,[role="button"],[data-test-id="hover-content-wrapper"],[data-test-id="dropdown-caret"],[role="tooltip"]';

const cards =
  '[data-test-id^="card-wrapper-ASSOCIATION"][data-test-id$="/0-1"],[data-card-id*="ASSOCIATION"][data-card-id$="/0-1"],[data-sidebar-card-association-object-type-id="0-1"],[data-sidebar-key="Contacts"]';

const contactLink = 'a[href*="/record/0-1/"],a[href*="/contact/"]';
const tiles = '[data-test-id^="chiclet-0-1-"],[data-test-id^="chicklet-"],[data-selenium-test="chicklet"]';

const titleHead = /job|title|position|funktion|poste|puesto|cargo/i;
const roleHead = /\b(?:labels?|roles?|rolle)\b|bezeichnung|étiquette|etiqueta|libellé/i;

/** A node by either of the two attributes that HubSpot marks its parts with. */
const marked = (root: Element, mark: string): Element | undefined =>
  one(root, `[data-test-id="${mark}"]`) ?? one(root, `[data-selenium-test="${mark}"]`);

/** A contact's own row, or the block that it stands in alone. */
const rowOf = (link: Element): Element => {
  const row = closest(link, 'tr,li');
  const up = parentOf(link);
  return row ?? (up && all(up, contactLink).length === 1 ? up : link);
};

/** Associated contacts: tiles and table rows, their association label as role; folded and cut lists are told. */
export function* readHubspotPeople(
  root: Element,
  ownId: string,
  isMine: (el: Element) => boolean,
  draft: Draft,
): Steps<void> {
  let seen = false;
  const before = draft.people.length;
  const done = new Set<Element>();
  const isNew = (el: Element): boolean => isMine(el) && ![...done].some((other) => contains(other, el));
  const isOther = (link: Element): boolean =>
    isMine(link) &&
    lineOf(link) !== '' &&
    !new RegExp(`/(?:0-1|contact)/${ownId}(?!\\d)`).test(attr(link, 'href'));
  const person = (nameAt: Element, box: Element, heads: string[] = []): void => {
    const name = lineOf(nameAt);
    const cells = all(box, 'td').map((cell) => lineOf(cell, hubspotNoise));
    // A cell says whose property it holds, or the words over it do.
    const under = (property: string, head: RegExp): string | undefined =>
      lineOf(one(box, `[data-test-id^="cell-0-1-${property}-"]`), hubspotNoise) ||
      cells[heads.findIndex((words) => head.test(words))];
    const lines = textOf(box, hubspotNoise).split('\n');
    const [, job, last] = lines;
    const email =
      lineOf(marked(box, 'contact-chicklet-email') ?? one(box, 'a[href^="mailto:"]')) ||
      cells.concat(lines).find((words) => /^\S+@\S+\.\S+$/.test(words));
    // A property of theirs may be shown as a tag as well.
    const tags = all(box, '[data-component-name="UITag"],[data-test-id="association-label"]').filter(
      (tag) => !closest(tag, 'td,[data-deferred-property-input-root],[data-test-id^="property-"]'),
    );
    draft.person({
      name,
      title:
        lineOf(marked(box, 'contact-chicklet-job-title')) ||
        under('jobtitle', titleHead) ||
        // The oldest cards say without a mark what somebody does, before the mail.
        (closest(box, '[data-sidebar-key]') && last === email ? job : undefined),
      role: under('associationLabels', roleHead) || tags.map((tag) => lineOf(tag)).join('; ') || undefined,
      email,
      side: 'buyer',
      el: box,
    });
  };
  for (const tile of all(root, tiles)) {
    if (!isNew(tile)) continue;
    done.add(tile);
    yield;
    const link =
      marked(tile, 'contact-chicklet-title-link') ??
      marked(tile, 'contact-chicklet-title') ??
      one(tile, contactLink);
    if (link) person(link, tile);
  }
  for (const card of all(root, cards)) {
    if (!isNew(card)) continue;
    done.add(card);
    yield;
    seen = true;
    const start = draft.people.length;
    const heads = all(card, 'th').map((head) => lineOf(head, hubspotNoise));
    const held = all(card, '[data-test-id^="chiclet-0-1-"]').length;
    if (held === 0)
      for (const link of all(card, contactLink)) if (isOther(link)) person(link, rowOf(link), heads);
    if (draft.people.length === start && held === 0)
      for (const name of all(card, '[data-test-id="associated-objects-card-content-0-1"] strong'))
        person(name, parentOf(name) ?? name);
    const toggle = one(card, '[role="button"][aria-expanded]') ?? one(card, 'button[aria-expanded]');
    const words = lineOf(card);
    const more = /\+\s?(\d+)/.exec(words.slice(-80));
    const label = lineOf(toggle ?? one(card, 'h2,h4')).replace(/\s*\(\d+\)\s*$/, '');
    const count = /\((\d+)\)/.exec(words.slice(0, 120))?.[1];
    const read = Math.max(held, draft.people.length - start);
    const listed = count ? Number(count) : more ? read + Number(more[1]) : undefined;
    const shut = attr(toggle ?? card, 'aria-expanded') === 'false';
    draft.part({
      part: 'people',
      state: shut ? 'shut' : listed !== undefined && listed > read ? 'counted' : 'open',
      label: label || undefined,
      listed,
      read,
    });
  }
  // The one mark that every generation keeps: links to contacts in the side columns.
  if (draft.people.length === before)
    for (const link of all(root, '[data-test-id$="-sidebar"] a[href*="/record/0-1/"]'))
      if (isOther(link)) person(link, link);
  if (!seen) draft.part({ part: 'people', state: draft.people.length > before ? 'open' : 'absent' });
}
