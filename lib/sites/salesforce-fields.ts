import { controlValue, isSecret, tick } from './control.ts';
import {
  all,
  attr,
  closest,
  deep,
  deepOne,
  hasAttr,
  isChecked,
  matches,
  one,
  parentOf,
  quoted,
  tagOf,
} from './dom.ts';
import type { Draft } from './draft.ts';
import { isShown } from './drawn.ts';
import type { Steps } from './reading.ts';
import { lineOf, textOf } from './text-of.ts';

/** Inside a value or a label: buttons, icons, hints, other extensions' marks. Not text of the record. */
export const noise = [
  'button,lightning-icon,lightning-helptext,.slds-assistive-text,.calculate-on-save-msg',
  'mark,.slds-form-element__help,.required,.slds-required',
].join();
export const loading = '.slds-spinner,lightning-spinner,[class*="stencil"],.forceHighlightsStencilDesktop';
/** Whether something of the record's own page is drawn. */
export const shows = (root: Element, selector: string, isMine: (el: Element) => boolean): boolean =>
  all(root, selector).some((el) => isMine(el) && isShown(el));
const items =
  'records-record-layout-item,force-record-layout-item,lightning-output-field,.forcePageBlockItem,.forcePageBlockItemView';
const bothRenderings = `${items},flexipage-field,[data-field-id]`;
/** What happened and who belongs to the record is told in the design system's elements, too. */
const noRecord = '.slds-timeline,.slds-tile';
/** Where an input belongs to the record. A bare `.slds-form-element` does not prove it: every composer is made of them. */
export const recordInputs = `${bothRenderings},.test-id__output-root,records-base-record-form,.forcegenerated-record-layout2`;
const labelOf = (box: Element): string =>
  attr(box, 'field-label') ||
  attr(deepOne(box, '[field-label]') ?? box, 'field-label') ||
  lineOf(deepOne(box, 'legend,[class*="field-label"],.slds-form-element__label,.inputLabel,label,dt'), noise);

const pills = '.slds-pill__label,span.pillText';
/** The live value of whatever input one field shows while it is edited; several (names, addresses) are joined. */
const editedValue = (box: Element): string => {
  const chosen = deep(box, `${pills},[id*="selected"] [role="option"]`).map((el) => lineOf(el, noise));
  if (chosen.length > 0) return chosen.join('; ');
  const values: string[] = [];
  for (const el of deep(box, '*')) {
    const tag = tagOf(el);
    if (tag === 'button' && /combobox/.test(attr(el, 'role') + attr(el, 'aria-haspopup'))) {
      if (attr(el, 'data-value') !== '' || !hasAttr(el, 'data-value'))
        values.push(lineOf(deepOne(el, '.slds-truncate') ?? el, 'svg,.slds-assistive-text'));
    } else if (tag === 'a' && matches(el, '.select')) values.push(lineOf(el));
    else if (tag === 'input' || tag === 'textarea' || tag === 'select') {
      let value = controlValue(el) ?? '';
      // A chosen look-up keeps its name in the placeholder; an unused one only invites there ("Search Accounts...").
      if (value === '' && attr(el, 'role') === 'combobox') {
        const isChosen = matches(el, '[readonly],[class*="input-value"],.slds-has-selection *');
        value = attr(el, 'data-value') || (isChosen ? attr(el, 'placeholder') : '');
      }
      // Of buttons to choose from, the words of the one that is chosen.
      if (attr(el, 'type') === 'radio')
        value = isChecked(el) ? lineOf(deepOne(box, `[for=${quoted(attr(el, 'id'))}]`), noise) : '';
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
  // Blocks side by side ("name", ", time"): no line begins with a comma.
  const value = textOf(box, noise).replace(/\n,/g, ',');
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

const findOutput = (box: Element): Element | undefined => {
  const output = deepOne(box, '[data-output-element-id="output-field"]');
  return (
    // Who and when are two outputs of one value.
    (output && closest(output, 'records-modstamp')) ??
    output ??
    one(box, '.test-id__field-value,.slds-form-element__static') ??
    one(box, 'dd,.slds-form-element__control')
  );
};

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
  // Nearly all of Lightning is one flat tree; the costly look through native roots is for pages that show signs of them.
  const find = !one(root, mark) || one(root, '[data-render-mode="shadow"]') ? deep : all;
  const known = new Map<Element, string[]>();
  const parts = `${mark},${items},.test-id__output-root,.test-id__field-label,.slds-form-element__static`;
  for (const part of find(root, parts)) {
    const target = attr(part, 'data-target-selection-name');
    // Components of the company's own use the design system's elements, without a mark of the record.
    const box =
      closest(part, bothRenderings) ??
      (target ? part : closest(part, '.test-id__output-root,.slds-form-element'));
    if (!box || closest(box, noRecord)) continue;
    if (!known.get(box)?.[0]) known.set(box, target.split('.').slice(1));
  }
  // A box that only wraps another one is not a field of its own.
  const wrappers = new Set<Element>();
  for (const [box, name] of known) {
    let up = parentOf(box);
    for (let step = 0; up && step < 6; step++, up = parentOf(up))
      if (known.has(up)) wrappers.add(known.get(up)?.[0] && !name[0] ? box : up);
  }

  const isOther = (box: Element, on: string | undefined): boolean => {
    if (on) return on !== object;
    const panel = closest(box, '.forcegenerated-record-layout2');
    const told = /panel_(\w+?)___/.exec(panel ? tagOf(panel) : '')?.[1];
    return told !== undefined && told !== object.toLowerCase();
  };
  yield;
  const someOwn = [...known.values()].some(([on]) => on === object);
  const inPage = closest(root, '.windowViewMode-normal,.windowViewMode-maximized') !== undefined;

  const shut = new Set<Element>();
  let others = 0;
  for (const [box, [on, ...name]] of known) {
    if (wrappers.has(box) || !isMine(box)) continue;
    if ((someOwn || inPage) && isOther(box, on)) {
      others++;
      continue;
    }
    yield;
    const section = closest(
      box,
      '.test-id__section,records-record-layout-section,flexipage-field-section2,.slds-section,.slds-accordion__section',
    );
    const title = section && one(section, '.slds-section__title,[class*="section-header-title"],h3,h2');
    const sectionName = title && lineOf(title, 'lightning-icon,.slds-assistive-text');
    if (section && isShut(section)) {
      if (!shut.has(section)) draft.part({ part: 'fields', state: 'shut', label: sectionName });
      shut.add(section);
      continue;
    }
    const label = labelOf(box);
    if (label === '' || !isShown(box)) continue;
    const isInput = deepOne(box, '[slot*="input"],slot[name*="input"]') !== undefined;
    const output = isInput ? undefined : findOutput(box);
    const controls =
      isInput || !output || deepOne(box, '[data-output-element-id="output-field"]') === undefined
        ? deep(
            box,
            `input,textarea,select,a.select,button[role="combobox"],[contenteditable="true"],${pills}`,
          ).filter((el) => isInput || (!hasAttr(el, 'disabled') && attr(el, 'type') !== 'checkbox'))
        : [];
    if (controls.length > 0 && controls.every(isSecret)) continue;
    const editing = isInput || controls.length > 0;
    const shown = editing ? { value: editedValue(box) } : shownValue(output ?? box);
    const text = !editing && !output ? shown.value.replace(label, '').trim() : shown.value;
    draft.field({
      ...shown,
      label,
      name: name.join('.') || undefined,
      value: text,
      section: sectionName,
      editing,
      main: closest(box, '.slds-page-header,[class*="forceHighlights"]') === undefined,
      el: box,
    });
  }
  readShutTabs(root, isMine, draft);
  return others;
}

const isShut = (section: Element): boolean => {
  // In edit mode the section's first such button may be a picklist, which is shut while its section is open.
  const toggle = one(section, '.slds-section__title-action') ?? one(section, 'h3 button,h2 button');
  return (
    attr(toggle ?? section, 'aria-expanded') === 'false' ||
    (toggle !== undefined && closest(toggle, '.slds-section:not(.slds-is-open)') !== undefined)
  );
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
