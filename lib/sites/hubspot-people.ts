import { all, attr, closest, contains, one, parentOf } from './dom.ts';
import type { Draft } from './draft.ts';
import type { Steps } from './reading.ts';
import { lineOf, textOf } from './text-of.ts';

export const hubspotNoise =
  'button,[role="button"],[data-test-id="hover-content-wrapper"],[data-test-id="dropdown-caret"],[role="tooltip"]';

const cards = [
  '[data-test-id="card-wrapper-ASSOCIATION_V3/0-1"]',
  '[data-test-id="card-wrapper-ASSOCIATION_TABLE/0-1"]',
  '[data-sidebar-card-association-object-type-id="0-1"]',
  '[data-card-id*="ASSOCIATION_V3/0-1"]',
  '[data-card-id*="ASSOCIATION_TABLE/0-1"]',
];

const titleHead = /job|title|position|funktion|poste|puesto|cargo/i;
const roleHead = /\b(?:labels?|roles?|rolle)\b|bezeichnung|étiquette|etiqueta|libellé/i;

/** A node by either of the two attributes that HubSpot marks its parts with. */
const marked = (root: Element, mark: string): Element | undefined =>
  one(root, `[data-test-id="${mark}"]`) ?? one(root, `[data-selenium-test="${mark}"]`);

/** Associated contacts: tiles and table rows, their association label as role; folded and cut lists are told. */
export function* readHubspotPeople(
  root: Element,
  ownId: string,
  isMine: (el: Element) => boolean,
  draft: Draft,
): Steps<void> {
  let seen = false;
  const before = draft.people.length;
  const tiles = [
    ...all(root, '[data-test-id^="chiclet-0-1-"]'),
    ...all(root, '[data-test-id^="chicklet-"]'),
    ...all(root, '[data-selenium-test="chicklet"]'),
  ];
  const done = new Set<Element>();
  for (const tile of tiles) {
    if (!isMine(tile) || [...done].some((other) => contains(other, tile))) continue;
    done.add(tile);
    yield;
    const link =
      marked(tile, 'contact-chicklet-title-link') ??
      marked(tile, 'contact-chicklet-title') ??
      one(tile, 'a[href*="/record/0-1/"]');
    if (!link) continue;
    const mail = marked(tile, 'contact-chicklet-email') ?? one(tile, 'a[href^="mailto:"]');
    // A property of theirs may be shown as a tag as well.
    const tags = all(tile, '[data-component-name="UITag"],[data-test-id="association-label"]').filter(
      (tag) => !closest(tag, '[data-deferred-property-input-root],[data-test-id^="property-"]'),
    );
    draft.person({
      name: lineOf(link),
      title: lineOf(marked(tile, 'contact-chicklet-job-title')) || undefined,
      email: lineOf(mail) || undefined,
      role: tags.map((tag) => lineOf(tag)).join('; ') || undefined,
      side: 'buyer',
      el: tile,
    });
  }
  for (const selector of cards)
    for (const card of all(root, selector)) {
      if (!isMine(card) || [...done].some((other) => contains(other, card))) continue;
      done.add(card);
      yield;
      seen = true;
      const start = draft.people.length;
      const heads = all(card, 'th').map((head) => lineOf(head, hubspotNoise));
      const held = all(card, '[data-test-id^="chiclet-0-1-"]').length;
      if (held === 0)
        for (const link of all(card, 'a[href*="/record/0-1/"]')) {
          const row = closest(link, 'tr,li') ?? link;
          if (!isMine(link) || attr(link, 'href').includes(`/0-1/${ownId}`) || lineOf(link) === '') continue;
          const cells = all(row, 'td').map((cell) => lineOf(cell, hubspotNoise));
          const under = (head: RegExp): string | undefined =>
            cells[heads.findIndex((words) => head.test(words))] || undefined;
          const mail =
            cells.find((cell) => /^\S+@\S+\.\S+$/.test(cell)) ?? lineOf(one(row, 'a[href^="mailto:"]'));
          draft.person({
            name: lineOf(link),
            title: under(titleHead),
            role: under(roleHead),
            email: mail || undefined,
            side: 'buyer',
            el: row,
          });
        }
      if (draft.people.length === start && held === 0)
        for (const name of all(card, '[data-test-id="associated-objects-card-content-0-1"] strong'))
          draft.person({
            name: lineOf(name),
            email: textOf(parentOf(name))
              .split('\n')
              .find((line) => /^\S+@\S+\.\S+$/.test(line)),
            side: 'buyer',
            el: name,
          });
      const toggle = one(card, '[role="button"][aria-expanded]') ?? one(card, 'button[aria-expanded]');
      const words = lineOf(card);
      const more = /\+\s?(\d+)/.exec(words.slice(-80));
      const label = lineOf(toggle ?? one(card, 'h2') ?? one(card, 'h4')).replace(/\s*\(\d+\)\s*$/, '');
      const count = /\((\d+)\)/.exec(words.slice(0, 120))?.[1];
      const read = Math.max(held, draft.people.length - start);
      const listed = count ? Number(count) : more ? read + Number(more[1]) : undefined;
      const shut = attr(toggle ?? card, 'aria-expanded') === 'false';
      draft.part({
        part: 'people',
        state: shut ? 'shut' : listed !== undefined && listed > read ? 'counted' : 'open',
        ...(label ? { label } : {}),
        ...(listed === undefined ? {} : { listed }),
        read,
      });
    }
  // The one mark that every generation keeps: links to contacts in the side columns.
  if (draft.people.length === before)
    for (const side of [
      '[data-test-id="right-sidebar"]',
      '[data-test-id="records-right-sidebar"]',
      '[data-test-id="left-sidebar"]',
    ])
      for (const link of all(root, `${side} a[href*="/record/0-1/"]`))
        if (
          isMine(link) &&
          lineOf(link) !== '' &&
          !new RegExp(`/0-1/${ownId}(?!\\d)`).test(attr(link, 'href'))
        )
          draft.person({ name: lineOf(link), side: 'buyer', el: link });
  if (!seen) draft.part({ part: 'people', state: draft.people.length > before ? 'open' : 'absent' });
}
