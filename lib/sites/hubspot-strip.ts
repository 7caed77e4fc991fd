import { controlValue } from './control.ts';
import { all, attr, children, closest, one, parentOf, tagOf } from './dom.ts';
import type { Draft } from './draft.ts';
import { buttons, foreign, hints, nameIn } from './hubspot-fields.ts';
import type { Steps } from './reading.ts';
import { lineOf, textOf } from './text-of.ts';

/** The header strip: values with their internal names; the label stands only in the item around some of them. */
export function* readStrip(root: Element, isMine: (el: Element) => boolean, draft: Draft): Steps<void> {
  const start = 'highlight-property-display-';
  for (const key of ['data-test-id', 'data-selenium-test'])
    for (const el of all(root, `[${key}^="${start}"]`)) {
      yield;
      const name = nameIn(attr(el, key), start);
      const up = parentOf(el);
      if (!isMine(el) || closest(el, foreign) || (up && closest(up, `[${key}="${start}${name}"]`))) continue;
      if (/^(?:dealname|hs_full_name_or_email|hs_lead_name)$/.test(name)) continue; // the title
      const value = textOf(el, hints);
      // Some items join two properties: only one that is about this name alone can lend its label.
      const item = closest(el, `[${key}="highlight-property-item-${name}"]`);
      const around = item ? lineOf(item, buttons) : '';
      const label = around.endsWith(value)
        ? around.slice(0, around.length - value.length)
        : around.replace(value, '');
      draft.field({ label: label.trim() || name, name, value, main: false, el });
    }
  // Plain "Label: value" lines of the highlight card.
  for (const el of all(root, '[data-test-id="record-highlight-content"] span')) {
    const line = children(el).length === 0 && isMine(el) ? /^([^:]{2,40}):\s+(\S.*)$/.exec(lineOf(el)) : null;
    if (
      line &&
      !closest(
        el,
        `[data-test-id^="highlight-property-"],h1,h2,[data-test-id="highlight-record-label"],${foreign},button`,
      )
    )
      draft.field({ label: line[1] ?? '', value: line[2] ?? '', main: false, el });
  }
  for (const key of ['highlight-property-item-', 'highlight-property-input-'])
    for (const el of all(root, `[data-test-id^="${key}"]`)) {
      const name = nameIn(attr(el, 'data-test-id'), key);
      if (name.includes('-and-') || !isMine(el) || one(el, `[data-test-id^="${start}"]`)) continue;
      const input = one(el, 'input') ?? (tagOf(el) === 'input' ? el : undefined);
      const [label, ...rest] = children(el);
      if (input)
        draft.field({
          label: (label && rest.length > 0 && lineOf(label, hints)) || name,
          name,
          value: controlValue(input) ?? '',
          editing: true,
          main: false,
          el,
        });
      else if (label && rest.length > 0)
        draft.field({
          label: lineOf(label, hints),
          name,
          value: rest.map((part) => lineOf(part, hints)).join(' '),
          main: false,
          el,
        });
    }
}

/** Folded cards and groups: what they hold is unseen. */
export const readFolded = (root: Element, isMine: (el: Element) => boolean, draft: Draft): void => {
  for (const card of all(
    root,
    '[data-test-id^="group-accordion-"],[data-card-type^="PROPERTIES"],[data-card-type="DATA_HIGHLIGHTS"]',
  )) {
    const toggle = one(card, '[aria-expanded]');
    if (toggle && attr(toggle, 'aria-expanded') === 'false' && isMine(card))
      draft.part({ part: 'fields', state: 'shut', label: lineOf(toggle, hints) });
  }
};
