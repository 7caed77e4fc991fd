import { controlValue, isSecret, tick } from './control.ts';
import { all, attr, children, closest, one, parentOf, precedes, previous, tagOf } from './dom.ts';
import type { Draft } from './draft.ts';
import { isShown } from './drawn.ts';
import type { Steps } from './reading.ts';
import { lineOf, textOf } from './text-of.ts';

export const noise =
  'button,[role="button"],[id^="edit_icon_"],[id^="ajaxEdit_"] svg,lyte-drop-box,lyte-drop-item,[role="tooltip"],.cxPhoneViewCallLabel,crux-view-info-tooltip,[class*="ShowMore"],[class*="SeeMore"],[class*="SeeLess"]';
// Boards, lists and tables of other records, and what is drawn over the page about another or a new one.
export const lists =
  'lyte-board,lyte-card,crux-table-component,#listcrux,crm-relatedlist,crux-subform,lyte-popover,lyte-modal';

/** What the page writes of a person or a record that was not scrolled to yet. */
export const unseen = '[object Object]';

// What a list or a calendar offers, the box that looks through it, how somebody is addressed: not the value.
const apart = 'lyte-drop-box,lyte-calendar,lyte-search,[id$="_SALUTATION"]';

/** By its whole id, whatever signs and spaces stand in it. */
const byId = (root: Element, id: string): Element | undefined =>
  all(root, '[id]').find((el) => attr(el, 'id') === id);

/** What one value area shows: an open input's value, else its text, with the clean attribute where it is cut. */
const valueIn = (area: Element): { value: string; whole?: string; editing: boolean } | undefined => {
  const inputs = all(area, 'input,textarea,select').filter((el) => isShown(el) && !closest(el, apart));
  if (inputs.length > 0 && inputs.every(isSecret)) return undefined;
  const tickBox = inputs.find((el) => attr(el, 'type') === 'checkbox');
  const open = inputs.filter((el) => attr(el, 'type') !== 'search' && !isSecret(el) && el !== tickBox);
  const lists = all(area, 'lyte-drop-button').filter((el) => isShown(el) && !closest(el, apart));
  // A list beside words (whom to call by) chooses nothing of the field.
  if (open.length > 0 || (lists.length > 0 && textOf(area, `${noise},lyte-dropdown`) === '')) {
    const chosen = lists
      .flatMap((el) => all(el, '.lyteDropdownVisible,.lyteDropdownLabel'))
      .map((el) => lineOf(el));
    const written = open.map((el) => controlValue(el) ?? '').filter(Boolean);
    return {
      value: [...(chosen.length > 0 ? [chosen.join('; ')] : []), ...written].join(' '),
      editing: true,
    };
  }
  if (tickBox) return { value: controlValue(tickBox) ?? '', editing: false };
  // A ticked box is drawn by class alone.
  if (one(area, '.criteria-yes')) return { value: tick(true), editing: false };
  if (one(area, 'crux-boolean-component') && textOf(area, noise) === '')
    return { value: tick(false), editing: false };
  const parts = [area, ...all(area, '[cx-prop-value],[view-value],[lt-prop-value]')];
  const clean =
    parts.map((el) => attr(el, 'lt-prop-value')).find(Boolean) ??
    parts.map((el) => attr(el, 'cx-prop-value') || attr(el, 'view-value')).find(Boolean) ??
    '';
  const stamp = one(area, '.cxViewUserTimestamp');
  if (stamp)
    return {
      value: `${lineOf(area, `${noise},.cxViewUserTimestamp`)} ${lineOf(stamp)}`.trim(),
      editing: false,
    };
  const link = one(area, 'a[href]');
  const value =
    textOf(area, noise) || clean || (link ? attr(link, 'href').replace(/^(?:mailto|tel):/, '') : '');
  // Until one scrolls there, of a person or a record nothing can be drawn.
  if (value === unseen) return undefined;
  const start = value.replace(/\s*(?:\.\.\.|…)$/, '');
  return clean.length > value.length && (start !== value ? clean.startsWith(start) : clean.startsWith(value))
    ? { value, whole: clean, editing: false }
    : { value, editing: false };
};

export const isMine = (el: Element): boolean => !closest(el, lists) && isShown(el);

/** Family A: rows `mouseArea__{COL}`, the page that most people see. */
export function* readClassic(root: Element, draft: Draft): Steps<void> {
  const headings = all(root, '.crmFormSubHeader');
  // The same rows stand in the business card (bc_) and the title card (tc_) above the page.
  for (const row of all(root, '[id*="mouseArea__"],td[id^="value_"]')) {
    const [, card, name = ''] = /^(\w{2}_)?(?:mouseArea_|value)_(.+)$/.exec(attr(row, 'id')) ?? [];
    if (name === '' || card === 'tc_' || !isMine(row)) continue;
    yield;
    const area =
      byId(row, `subvalue_${name}`) ??
      byId(row, `value_${name}`) ??
      one(row, '.dv_info_value') ??
      one(row, '.cxElemCompViewWrap');
    const edit = byId(row, `ajaxEdit_${name}`);
    const named = [row, ...all(row, '[cx-prop-zcqa]')].map((el) => attr(el, 'cx-prop-zcqa')).find(Boolean);
    const up = parentOf(row);
    const beside = up && all(up, '.dv_info_label').length === 1 ? one(up, '.dv_info_label') : undefined;
    const own = one(row, '.dv_info_label') ?? one(row, '[id^="labelTD_"]');
    // The oldest page has the label in the cell before.
    const cell = tagOf(row) === 'td' ? previous(row) : undefined;
    const label = lineOf(own ?? beside ?? cell, noise) || named || '';
    const isOpen = edit && all(edit, 'input,textarea').some(isShown);
    const found = valueIn(isOpen ? edit : (area ?? row));
    if (!found || label === '') continue;
    const section = headings.filter((el) => precedes(el, row)).at(-1);
    if (!area && !isOpen) found.value = found.value.replace(label, '').trim();
    draft.field({ ...found, label, name, section: lineOf(section), main: card === undefined, el: row });
  }
  // The page of 2021: no area around the two, an id on the label or none.
  for (const label of all(root, '.tabDiv > .labelTab')) {
    yield;
    const row = parentOf(label);
    const area = row && one(row, '.labelVal');
    const found = area && isMine(area) && !closest(area, '[id*="mouseArea__"]') ? valueIn(area) : undefined;
    if (!found) continue;
    const around = closest(label, '.viewParentSection');
    draft.field({
      ...found,
      label: lineOf(label, noise),
      name: attr(label, 'id').replace(/^labelTD_/, '') || undefined,
      section: lineOf(around && one(around, '.contHeadInfo')),
      el: row ?? label,
    });
  }
  // Header values: the same id can stand twice inside itself, and again in the body.
  for (const el of all(root, '[id^="headervalue_"]')) {
    const name = attr(el, 'id').slice(12);
    if (!isMine(el) || /NAME$/.test(name) || all(root, `[id="headervalue_${name}"]`)[0] !== el) continue;
    const found = valueIn(byId(el, `subvalue_${name}`) ?? el);
    if (found) draft.field({ ...found, label: attr(el, 'title') || name, name, main: false, el });
  }
}

/** Family B ("crux"): a label with an id of its own, the value under the sister id; the business card repeats some. */
export function* readCrux(root: Element, draft: Draft): Steps<void> {
  for (const label of [...all(root, '[id^="field_label_"]'), ...all(root, '[id^="bc_field_label_"]')]) {
    yield;
    const row = parentOf(label);
    const id = attr(label, 'id').replace('field_label_', 'field_');
    const area = row && (byId(row, id) ?? one(row, '.cxDvInfoValue'));
    if (!row || !area || area === label || !isMine(row)) continue;
    const found = valueIn(area);
    const section = closest(row, '[data-zcqa^="secDiv_"]');
    const key = section ? attr(section, 'data-zcqa').slice(7) : '';
    const around = closest(row, 'crux-detailpage-sections') ?? section;
    const title = around && all(around, '[id^="section_name_"]').find((el) => precedes(el, row));
    if (found)
      draft.field({
        ...found,
        label: lineOf(label, noise),
        name: /dtVw_lbl_(.+)$/.exec(attr(label, 'data-zcqa'))?.[1],
        section: lineOf(title) || key.replace(/_/g, ' ') || undefined,
        main: !id.startsWith('bc_') && key !== 'Business_Card',
        el: row,
      });
  }
}

/**
 * Where a field of a form stands: an element of its own, a row that says its column, a control that says its name, a
 * label that says whose it is.
 */
export const formRows = 'crux-create-field,[id*="_fldRow_"],[name^="property("],[id^="Crm_"][id$="_label"]';

/** The forms that edit a record, of three generations; what they hold first is what was saved. */
export function* readForm(root: Element, draft: Draft): Steps<void> {
  for (const row of all(root, formRows)) {
    yield;
    const up = parentOf(row);
    if (!isMine(row) || (up && closest(up, formRows))) continue;
    const cell = closest(row, 'td');
    const [, column, own] = /_fldRow_(.+)$|^Crm_[A-Za-z]+_(.+)_label$/.exec(attr(row, 'id')) ?? [];
    const box = (own && up) || row;
    const [label, area, name] =
      tagOf(row) === 'crux-create-field'
        ? [
            one(row, '.cxElementLabel') ?? one(row, '.cxLoadOnViewLabel'),
            one(row, '.cxElementValue') ?? one(row, '.cxLoadOnViewValue'),
            attr(row, 'data-cy'),
          ]
        : column || own
          ? [one(box, '[id$="_label"]') ?? children(box)[0], children(box)[1], column ?? own]
          : [cell && previous(cell), cell, attr(row, 'name').slice(9, -1)];
    const found = area && valueIn(area);
    const words = lineOf(label, noise);
    if (found && words !== '')
      draft.field({ ...found, label: words, name: name || undefined, editing: 'maybe', el: row });
  }
}
