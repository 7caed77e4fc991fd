import { kindOf } from './activity.ts';
import { all, attr, closest, contains, one, parentOf, quoted } from './dom.ts';
import type { Draft } from './draft.ts';
import { isShown } from './drawn.ts';
import { lineOf, textOf } from './text-of.ts';
import { noise } from './zoho-fields.ts';

/** The clean attribute of a text, which the page may cut, else what is shown. */
const said = (el: Element | undefined): string =>
  el ? attr(el, 'data-title') || attr(el, 'lt-prop-value') || lineOf(el, noise) : '';

/** Notes and open and closed activities, where their lists have been drawn: a list is made when a person goes to it. */
export const readZohoActivities = (root: Element, draft: Draft): void => {
  const notes = all(root, 'li.cxNotesLi').filter(isShown);
  let read = 0;
  for (const note of notes) {
    const body = all(note, '.cxNotesAddedContent').find(isShown);
    if (!body) continue; // being edited
    const text = textOf(body, noise);
    const isCut = /\.\.\.$/.test(text) && one(body, '.cruxNoteSeeMore') !== undefined;
    if (!isCut) read++;
    draft.activity({
      kind: 'note',
      author: said(one(note, '.cxNotesModifiedName')) || undefined,
      atText: said(one(note, '.cxNotesModifiedTimeInfo')) || undefined,
      subject: said(one(note, '.cxNoteTitleSpan')) || undefined,
      text,
      bodyShown: !isCut,
      el: note,
    });
  }
  // The page of 2021: a note's parts bear its number, who wrote it stands last below.
  for (const body of all(root, '[id^="ncontent_"]').filter(isShown)) {
    const number = attr(body, 'id').slice(9);
    const card = closest(body, '.addedNotesList') ?? parentOf(body);
    const below = card ? all(card, '.notesBtmDet .notesgray') : [];
    draft.activity({
      kind: 'note',
      author: lineOf(below.at(-1)) || undefined,
      atText: lineOf(below.find((el) => one(el, '[class*="timerIcon"]'))) || undefined,
      subject: lineOf(card && one(card, `[id=${quoted(`ntitle_${number}`)}]`)) || undefined,
      text: textOf(body, noise),
      bodyShown: true,
      el: card ?? body,
    });
  }
  if (notes.length > 0) {
    const listed = Number(lineOf(one(root, '.cxTotalNotesCount,.cxNoteCount'))) || notes.length;
    draft.part({
      part: 'activities',
      state: read < listed ? 'counted' : 'open',
      label: 'Notes',
      listed,
      read,
    });
  }
  let listed = 0;
  for (const list of all(root, 'crm-activity-rel-list'))
    for (const item of all(list, 'li.actColumnListEle')) {
      const subject = lineOf(one(item, '.actSubject'), noise);
      if (subject === '' || !isShown(item)) continue;
      listed++;
      const owner = one(item, '[id*="_owner"]');
      draft.activity({
        kind: kindOf(attr(list, 'module')),
        author: lineOf(owner && (one(owner, '.ellipsistext') ?? owner)) || undefined,
        atText: lineOf(one(item, '.date_time')) || undefined,
        subject,
        text: all(item, '.actSplitLabel')
          .map((label) => {
            const row = parentOf(label);
            return `${lineOf(label)}: ${lineOf(row && one(row, '.actSplitValue'))}`;
          })
          .join('\n'),
        bodyShown: false,
        el: item,
      });
    }
  draft.part(
    one(root, 'crm-activity-rel-wrapper')
      ? { part: 'activities', state: listed > 0 ? 'counted' : 'open', listed, read: 0 }
      : { part: 'activities', state: 'shut' },
  );
};

const peopleList = /^contact|kontakt|^contacto/i;
const activityList = /mail|note|activit|notiz|aktivit|courriel|nota/i;

/** Related lists: contacts by their own links; other lists only by what they say they hold. */
export const readZohoLists = (root: Element, draft: Draft): void => {
  const marks = 'crm-related-list-view-header,crux-related-list-table';
  const marked = all(root, marks);
  for (const card of marked.length > 0 ? marked : all(root, 'crm-relatedlist')) {
    if (!isShown(card) || marked.some((other) => other !== card && contains(other, card))) continue;
    const heading = one(card, '.rl_scroll_header') ?? one(card, '[class*="itle"]') ?? one(card, 'h3');
    const label = lineOf(heading, noise).replace(/\s*\(?\d+\)?$/, '');
    const name = attr(card, 'related-module') || label;
    const count = /\((\d+)\)/.exec(lineOf(card));
    const listed = count ? Number(count[1]) : undefined;
    const before = draft.people.length;
    const links = all(card, 'a[href*="/Contacts/"]').filter((el) => lineOf(el) !== '');
    const isPeople = name === '' ? links.length > 0 : peopleList.test(name) || peopleList.test(label);
    if (isPeople) {
      const heads = all(card, 'lyte-th,lyte-exptable-th,th').map((head) => lineOf(head));
      for (const link of links) {
        const row = closest(link, 'lyte-tr,lyte-exptable-tr,tr,li') ?? link;
        const cells = all(row, 'lyte-td,lyte-exptable-td,td').map((cell, at) => {
          const mark = attr(cell, 'data-zcqa') || attr(cell, 'data-label');
          return {
            head: mark === '' ? (heads[at] ?? '') : mark.replace(/^.*_/, ''),
            text: lineOf(cell, noise),
          };
        });
        const under = (head: RegExp): string | undefined =>
          cells.find((cell) => head.test(cell.head))?.text || undefined;
        draft.person({
          name: lineOf(link),
          title: under(/^(?:job )?title$|titel|titre|cargo/i),
          role: under(/role|rolle|rôle|función/i),
          email: cells.find(({ text }) => /^\S+@\S+\.\S+$/.test(text))?.text,
          side: 'buyer',
          el: row,
        });
      }
      const read = draft.people.length - before;
      draft.part({ part: 'people', state: (listed ?? 0) > read ? 'counted' : 'open', label, listed, read });
    } else if (activityList.test(name))
      draft.part({ part: 'activities', state: 'counted', label, listed, read: 0 });
  }
  // A list is made when a person goes to it, and turns for a while.
  if (!draft.parts.some(({ part }) => part === 'people')) draft.part({ part: 'people', state: 'shut' });
};
