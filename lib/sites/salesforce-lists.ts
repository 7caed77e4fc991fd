import { all, attr, children, closest, contains, matches, next, one } from './dom.ts';
import type { Draft } from './draft.ts';
import { isShown } from './drawn.ts';
import type { Steps } from './reading.ts';
import { noise } from './salesforce-fields.ts';
import { lineOf } from './text-of.ts';

const cards = 'article,lst-related-list-view-manager';
// Related lists by the relationship's name in their own link, which no language changes; else by the shown title.
const peopleList =
  /ContactRole|\/Contacts\/|AccountContactRelation|Stakeholder|contact role|^contacto?s?\b|kontaktrolle|^kontakte|rôles? d|es de contacto/i;
const activityList =
  /Activit|Email|Notes|Attachment|ContentDocument|OpenTask|^(?:notes|notizen|notas|e-?mails|fichiers|dateien|files|aktivität)/i;

/** "(3)" or "(3+)" */
const countIn = (el: Element | undefined): RegExpExecArray | null => /\((\d+)(\+)?\)/.exec(lineOf(el, noise));

const isLabel = (label: RegExp, words: string): boolean => label.test(words.replace(/:$/, '').trim());

/**
 * A labelled value of one tile or row: `div[title="Role:"]` + next, `dt` + `dd`, a cell with `data-label`, or one whose
 * column's head says the label.
 */
const labelled = (row: Element, label: RegExp, heads: Element[]): string | undefined => {
  for (const el of all(row, '[data-label],dt,.slds-item--label,.slds-item_label,[title]')) {
    const cell = attr(el, 'data-label');
    const text = isLabel(label, cell || attr(el, 'title') || lineOf(el, noise))
      ? lineOf(cell ? el : next(el), noise)
      : '';
    if (text !== '') return text;
  }
  const column = heads.findIndex((head) => isLabel(label, attr(head, 'title') || attr(head, 'aria-label')));
  return lineOf(children(row)[column], noise) || undefined;
};

const roleLabel = /^(?:r[oô]l(?:l?e)?[ns]?|fun(?:ci[oó]n|ção|ções)(?:es)?|ruol[oi]|papel|functie)$/i;
const titleLabel = /^(?:title|titel|titre|título|cargo|position|fonction)$/i;
const mailLabel = /^(?:e-?mail(?:-adresse)?|correo(?: electrónico)?)$/i;

/** Related lists: contact roles and contacts become people; counts in the headers tell what was not shown. */
export function* readSalesforceLists(
  root: Element,
  isMine: (el: Element) => boolean,
  draft: Draft,
): Steps<void> {
  const seen: Element[] = [];
  for (const card of all(root, cards)) {
    if (!isMine(card) || !isShown(card) || seen.some((other) => contains(other, card))) continue;
    const heading = one(card, '.slds-card__header-title,h2') ?? one(card, '.slds-card__header,header');
    if (!heading) continue;
    seen.push(card);
    yield;
    const link = one(card, 'a[href*="/related/"]');
    const relation = /\/related\/([^/?]+)/.exec(link ? attr(link, 'href') : '')?.[1] ?? '';
    const name = one(heading, 'span[title]') ?? one(card, 'span[title]');
    const label = (name && attr(name, 'title')) || lineOf(heading, noise).replace(/\s*\(\d+\+?\)/, '');
    const key = relation ? `/${relation}/` : label;
    const count = countIn(heading) ?? countIn(name && next(name));
    const listed = Number(count?.[1]);
    if (peopleList.test(key)) {
      const read = readPeople(card, draft);
      draft.part({
        part: 'people',
        state: count && (read < listed || count[2]) ? 'counted' : 'open',
        label,
        listed: count ? listed : undefined,
        read,
      });
    } else if (listed > 0 && activityList.test(key))
      draft.part({ part: 'activities', state: 'counted', label, listed, read: 0 });
  }
  if (draft.people.length > 0 || draft.parts.some(({ part }) => part === 'people')) return;
  // Cards come while one scrolls: a list that is not there yet may be counted in the strip of links, or unseen.
  const quick = all(root, 'lst-related-list-quick-links-container a').find(
    (link) => isMine(link) && peopleList.test(`${attr(link, 'href')}/ ${lineOf(link, noise)}`),
  );
  const count = countIn(quick);
  draft.part(
    count
      ? { part: 'people', state: 'counted', listed: Number(count[1]), read: 0 }
      : { part: 'people', state: 'shut' },
  );
}

const readPeople = (card: Element, draft: Draft): number => {
  const before = draft.people.length;
  const rows = ['tbody tr', 'lst-related-preview-card', '.forceListRecord', 'li', 'article']
    .map((selector) => all(card, selector).filter((row) => one(row, 'a') && isShown(row)))
    .find((list) => list.length > 0)
    ?.filter((row, _, list) => !list.some((other) => other !== row && contains(other, row)));
  const heads = all(card, 'thead th');
  for (const row of rows ?? []) {
    // A person's own link; a cell's or tile's heading before any other (an account, the role itself).
    const link =
      one(row, 'a[href*="/Contact/"],a[href*="/003"]') ??
      one(row, 'th a,h3 a,.itemTitle,.slds-tile__title a') ??
      one(row, 'a');
    if (!link || closest(link, '.slds-card__footer') || matches(link, '[href*="/related/"]')) continue;
    draft.person({
      name: lineOf(link, noise),
      title: labelled(row, titleLabel, heads),
      role: labelled(row, roleLabel, heads),
      email: labelled(row, mailLabel, heads),
      side: 'buyer',
      el: row,
    });
  }
  return draft.people.length - before;
};
