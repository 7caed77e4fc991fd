import { controlValue, isSecret, tick } from './control.ts';
import { all, attr, closest, deep, deepOne, hasAttr, inOrder, matches, one, parentOf, tagOf } from './dom.ts';
import type { Draft } from './draft.ts';
import { isShown } from './drawn.ts';
import type { Steps } from './reading.ts';
import { lineOf, textOf } from './text-of.ts';

/** Inside a value or a label: buttons, icons, hints, other extensions' marks. Not text of the record. */
export const noise = [
  'button,lightning-icon,lightning-helptext,.slds-assistive-text,.calculate-on-save-msg',
  'mark,.field-api-name,.slds-form-element__help',
].join();
const bothRenderings = [
  'records-record-layout-item,force-record-layout-item,lightning-output-field',
  'flexipage-field,[data-field-id],.forcePageBlockItem,.forcePageBlockItemView',
].join();
/** Where an input belongs to the record. A bare `.slds-form-element` does not prove it: every composer is made of them. */
export const recordInputs = `${bothRenderings},records-base-record-form,.forcegenerated-record-layout2,.test-id__output-root`;
// By name and class, not by selector: not every parser takes the underscore in `record_flexipage-…`.
const isInHighlights = (el: Element): boolean => {
  for (let up: Element | undefined = el; up; up = parentOf(up))
    if (/highlights/i.test(tagOf(up)) || /forceHighlights/.test(attr(up, 'class'))) return true;
  return false;
};

const labelOf = (box: Element): string => {
  const own =
    one(box, '.test-id__field-label') ??
    one(box, '[class*="field-label"]') ??
    one(box, '.slds-form-element__label');
  return (
    lineOf(own, noise) ||
    attr(box, 'field-label') ||
    attr(deepOne(box, '[field-label]') ?? box, 'field-label') ||
    lineOf(deepOne(box, 'legend') ?? deepOne(box, 'label') ?? deepOne(box, 'dt'), noise)
  );
};

/** The live value of whatever input one field shows while it is edited; several (names, addresses) are joined. */
const editedValue = (box: Element): string => {
  const chosen = deep(box, '.slds-pill__label').map((el) => lineOf(el, noise));
  if (chosen.length > 0) return chosen.join('; ');
  const picked = deep(box, '[role="option"]').filter((el) => closest(el, '[id*="selected"]'));
  if (picked.length > 0) return picked.map((el) => lineOf(el)).join('; ');
  const values: string[] = [];
  for (const el of deep(box, '*')) {
    const tag = tagOf(el);
    if (tag === 'button' && /combobox/.test(attr(el, 'role') + attr(el, 'aria-haspopup'))) {
      if (attr(el, 'data-value') !== '' || !hasAttr(el, 'data-value'))
        values.push(lineOf(deepOne(el, '.slds-truncate') ?? el, 'svg,.slds-assistive-text'));
    } else if (tag === 'input' || tag === 'textarea' || tag === 'select') {
      let value = controlValue(el) ?? '';
      // A chosen look-up keeps its name in the placeholder; an unused one only invites there ("Search Accounts...").
      if (value === '' && attr(el, 'role') === 'combobox') {
        const isChosen =
          hasAttr(el, 'readonly') ||
          /input-value/.test(attr(el, 'class')) ||
          closest(el, '.slds-has-selection');
        value = attr(el, 'data-value') || (isChosen ? attr(el, 'placeholder') : '');
      }
      values.push(value);
    } else if (attr(el, 'contenteditable') === 'true') values.push(textOf(el));
    else if (tag === 'iframe') values.push(textOf(parentOf(el) ?? el, noise));
  }
  return values.filter((value) => value !== '').join(deep(box, '[name="street"]').length > 0 ? '\n' : ' ');
};

/** A shown value and, where the page cuts it, the whole. */
export const shownValue = (box: Element): { value: string; whole?: string } => {
  const tickBox = deepOne(box, 'input[type="checkbox"]');
  if (tickBox) return { value: controlValue(tickBox) ?? '' };
  const named = deepOne(box, 'sfa-output-name-with-hierarchy-icon-account');
  // Blocks side by side ("name", ", time"): no line begins with a comma.
  const value = textOf((named && deepOne(named, 'lightning-formatted-text')) ?? named ?? box, noise).replace(
    /\n,/g,
    ',',
  );
  if (value === '') {
    const link = deepOne(box, 'a[href]');
    const href = link ? attr(link, 'href') : '';
    if (/^(?:mailto|tel|https?):/.test(href)) return { value: href.replace(/^(?:mailto|tel):/, '') };
  }
  // A tick is a picture; a formula's traffic light says its word only in the picture's text.
  const image = deepOne(box, '.uiOutputCheckbox img,formula-output-formula-html img');
  if (image) {
    const alt = attr(image, 'alt');
    return {
      value: closest(image, '.uiOutputCheckbox')
        ? tick(/true/i.test(alt + attr(parentOf(image) ?? image, 'class')))
        : `${alt} ${value}`,
    };
  }
  const whole = attr(box, 'title') || attr(deepOne(box, '[title]') ?? box, 'title');
  const start = value.replace(/\s*(?:\.\.\.|…)$/, '');
  return start !== value && whole.length > value.length && whole.startsWith(start)
    ? { value, whole }
    : { value };
};

const findOutput = (box: Element): Element | undefined =>
  deepOne(box, '[data-output-element-id="output-field"]') ??
  one(box, '.test-id__field-value,.slds-form-element__static') ??
  one(box, 'dd,.slds-form-element__control');

/**
 * Reads all fields of the record's own body, in both renderings (page layout, Dynamic Forms) and the older ones, shown
 * or being edited.
 * @returns how many fields of other objects stand there (a related record's panel, or a page that is on its way out).
 */
export function* readSalesforceFields(
  root: Element,
  object: string,
  isMine: (el: Element) => boolean,
  draft: Draft,
): Steps<number> {
  // The internal name, independent of language and layout: sfdc:RecordField.<Object>.<Field>.
  const mark = '[data-target-selection-name^="sfdc:RecordField."]';
  const flat = all(root, mark);
  // Nearly all of Lightning is one flat tree; the costly look through native roots is for pages that show signs of them.
  const find = flat.length === 0 || one(root, '[data-render-mode="shadow"]') ? deep : all;
  const targets = find(root, mark);
  const names = new Map<Element, [string, string]>();
  const boxes: Element[] = [];
  for (const target of targets) {
    const parts = /^sfdc:RecordField\.([^.]+)\.(.+)$/.exec(attr(target, 'data-target-selection-name'));
    const box = closest(target, bothRenderings) ?? target;
    if (!parts || names.has(box)) continue;
    names.set(box, [parts[1] ?? '', parts[2] ?? '']);
    boxes.push(box);
  }
  const found = boxes.length;
  for (const label of find(root, '.test-id__field-label')) {
    const box = closest(label, bothRenderings) ?? closest(label, '.slds-form-element');
    if (box) boxes.push(box);
  }
  for (const value of find(root, '.slds-form-element__static')) {
    // Components of the company's own use the design system's elements, without a mark of the record.
    const box = closest(value, '.slds-form-element');
    if (box && !closest(box, `${bothRenderings},.test-id__output-root,.slds-timeline,.slds-tile`))
      boxes.push(box);
  }
  boxes.push(
    ...find(
      root,
      'records-record-layout-item,force-record-layout-item,lightning-output-field,.forcePageBlockItem,.forcePageBlockItemView,.test-id__output-root',
    ),
  );
  // A box that only wraps another one is not a field of its own.
  const unique = boxes.length === found ? boxes : inOrder(boxes);
  const known = new Set(unique);
  const wrappers = new Set<Element>();
  for (const box of known) {
    let up = parentOf(box);
    for (let step = 0; up && step < 6; step++, up = parentOf(up))
      if (known.has(up)) wrappers.add(names.has(up) && !names.has(box) ? box : up);
  }

  const isOther = (box: Element): boolean => {
    const name = names.get(box);
    if (name) return name[0] !== object;
    const panel = closest(box, '.forcegenerated-record-layout2');
    const told = /(?:detailpanel|highlightspanel)_(\w+?)___/.exec(panel ? tagOf(panel) : '')?.[1];
    return told !== undefined && told !== object.toLowerCase();
  };
  yield;
  const someOwn = unique.some((box) => names.get(box)?.[0] === object);
  const inPage = closest(root, '.windowViewMode-normal,.windowViewMode-maximized') !== undefined;

  const sections = new Map<Element, string>();
  let others = 0;
  for (const box of unique) {
    if (wrappers.has(box) || !isMine(box)) continue;
    if (isOther(box) && (someOwn || inPage)) {
      others++;
      continue;
    }
    yield;
    const label = labelOf(box);
    if (label === '') continue;
    const section = closest(
      box,
      '.test-id__section,records-record-layout-section,flexipage-field-section2,.slds-section',
    );
    let sectionName: string | undefined;
    if (section) {
      sectionName = sections.get(section);
      if (sectionName === undefined) {
        const title = one(section, '.slds-section__title') ?? one(section, '[class*="section-header-title"]');
        sectionName = lineOf(title ?? one(section, 'h3'), 'svg,lightning-icon,.slds-assistive-text');
        sections.set(section, sectionName);
        if (isShut(section)) draft.part({ part: 'fields', state: 'shut', label: sectionName });
      }
      if (isShut(section)) continue;
    }
    if (!isShown(box)) continue;
    const isInput = deepOne(box, '[slot*="input"],slot[name*="input"]') !== undefined;
    const output = isInput ? undefined : findOutput(box);
    const controls =
      isInput || !output || deepOne(box, '[data-output-element-id="output-field"]') === undefined
        ? deep(box, 'input,textarea,select,button[role="combobox"],[contenteditable="true"]').filter((el) =>
            !hasAttr(el, 'disabled') && attr(el, 'type') !== 'checkbox' ? true : isInput,
          )
        : [];
    if (controls.length > 0 && controls.every(isSecret)) continue;
    const editing = isInput || controls.length > 0;
    const shown = editing ? { value: editedValue(box) } : shownValue(output ?? box);
    const text = !editing && !output ? shown.value.replace(label, '').trim() : shown.value;
    draft.field({
      ...shown,
      label,
      name: names.get(box)?.[1],
      value: text,
      section: sectionName,
      editing,
      main: !isInHighlights(box),
      el: box,
    });
  }
  readShutTabs(root, isMine, draft);
  return others;
}

const isShut = (section: Element): boolean => {
  // In edit mode the section's first such button may be a picklist, which is shut while its section is open.
  const title = '.slds-section__title-action';
  const toggle = one(section, title) ?? one(section, 'h3 button') ?? section;
  if (attr(toggle, 'aria-expanded') === 'false') return true;
  const folding = matches(section, '.slds-section') ? section : one(section, '.slds-section');
  return folding !== undefined && !matches(folding, '.slds-is-open') && one(folding, title) !== undefined;
};

/** Tabs that are not open are not in the page at all: what they hold is unseen, not missing. */
const readShutTabs = (root: Element, isMine: (el: Element) => boolean, draft: Draft): void => {
  for (const tab of all(root, '[role="tab"]')) {
    const key = `${attr(tab, 'data-tab-value')} ${attr(tab, 'data-label')}`;
    if (attr(tab, 'aria-selected') !== 'false' || key === ' ' || !isMine(tab)) continue;
    if (closest(tab, '.runtime_sales_activitiesActivityPanel,.forceActionBody,[class*="pathassistant"]'))
      continue;
    const label = attr(tab, 'data-label') || lineOf(tab);
    if (/collab|chatter|feed/i.test(key)) continue;
    const isRelated = /related|verwandt|zugehörig|associé|relacionad/i.test(key);
    const part = /activit|aktivit/i.test(key) ? 'activities' : isRelated ? 'people' : 'fields';
    draft.part({ part, state: 'shut', label });
  }
};
