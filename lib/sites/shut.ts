import type { RecordPart } from '../record.ts';
import { all, attr } from './dom.ts';
import type { Draft } from './draft.ts';
import { isShown } from './drawn.ts';
import { lineOf } from './text-of.ts';
import { fieldWords, listWords, peopleWords, plain } from './words.ts';

const partOf = (label: string): RecordPart['part'] => {
  const words = plain(label);
  if (peopleWords.test(words)) return 'people';
  return listWords.test(words) ? 'activities' : 'fields';
};

/**
 * Says which sections and tabs of the record were not open, with their own names and the counts that they show:
 * what stands there was not seen.
 */
export const readShut = (root: Element, draft: Draft): void => {
  const said = new Set<string>();
  const shut =
    '[aria-expanded="false"],[role="tab"][aria-selected="false"],details:not([open]) > summary,[role="tab"]:not([aria-selected]),.nav-tabs a';
  for (const el of all(root, shut).slice(0, 200)) {
    if (attr(el, 'aria-haspopup') !== '' || attr(el, 'role') === 'combobox' || !isShown(el)) continue;
    if (/(?:^|\s)active(?:\s|$)/.test(`${attr(el, 'class')} ${attr(el.parentElement ?? el, 'class')}`))
      continue;
    const text = lineOf(el);
    const count = /\(?(\d{1,4})\+?\)?$/.exec(text)?.[1];
    const label = text.replace(/\s*\(?\d+\+?\)?$/, '');
    if (label === '' || label.length > 50 || said.has(label)) continue;
    if (
      !(
        peopleWords.test(plain(label)) ||
        listWords.test(plain(label)) ||
        fieldWords.test(plain(label)) ||
        attr(el, 'role') === 'tab'
      )
    )
      continue;
    said.add(label);
    draft.part({
      part: partOf(label),
      state: count ? 'counted' : 'shut',
      label,
      ...(count ? { listed: Number(count), read: 0 } : {}),
    });
  }
};
