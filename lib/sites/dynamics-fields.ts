import { controlValue, isSecret, tick } from './control.ts';
import {
  attr,
  children,
  closest,
  contains,
  deep,
  deepOne,
  hasAttr,
  isChecked,
  parentOf,
  rawText,
  tagOf,
} from './dom.ts';
import type { Draft } from './draft.ts';
import { isShown } from './drawn.ts';
import type { Steps } from './reading.ts';
import { lineOf, textOf } from './text-of.ts';

const notLabels =
  'button,[data-id$="-locked-icon"],[data-id*="required-icon"],[data-id*="error-message"],[role="tooltip"],[role="alert"]';
const noise = `label,${notLabels}`;
const anyControl = '[data-id*=".fieldControl"]';
/** Where another record's fields stand: its quick view, a row of a table that may be written. */
const others =
  '[data-lp-id^="MscrmControls.Containers.QuickForm|"],[data-lp-id*="QuickForm"],[role="grid"],[role="treegrid"]';

/** The field that a wrapper belongs to, as its internal name with any `header_` before it. */
const nameOf = (wrapper: Element): string => {
  const id = attr(wrapper, 'data-id');
  if (id.endsWith('-FieldSectionItemContainer')) return id.slice(0, -26);
  const kind = /FieldSectionItem\|([^|]+)/.exec(attr(wrapper, 'data-lp-id'));
  return (kind?.[1] ?? attr(wrapper, 'data-control-name')).replace(/\.fieldControl.*$/, '');
};

const joined = (els: Element[]): string =>
  els
    .map((el) => lineOf(el, noise))
    .filter((text) => text !== '')
    .join('; ');

const isFree = (el: Element): boolean =>
  !hasAttr(el, 'disabled') && !hasAttr(el, 'readonly') && attr(el, 'aria-readonly') !== 'true';

/** A picked option: shown in the `value` property or attribute of a button or input, else its text. */
const comboText = (el: Element): string =>
  (tagOf(el) === 'input' ? controlValue(el) : undefined) ?? (attr(el, 'value') || lineOf(el));

/** The value of one field, whatever control draws it: lookup, picklists old and new, switches, dates, text, rich text. */
const readValue = (wrapper: Element, label: string): { value: string; editing: boolean } | undefined => {
  const tags = deep(wrapper, '[data-id*="_selected_tag_text"]');
  const inputs = deep(wrapper, 'input,textarea,select');
  if (inputs.length > 0 && inputs.every(isSecret)) return undefined;
  const editing = inputs.concat(deep(wrapper, 'button[role="combobox"]')).some(isFree);
  if (tags.length > 0) {
    const rest = deep(wrapper, '[data-id*="_expandCollapse"]')
      .map((el) => lineOf(el))
      .filter((text) => /^\+\d/.test(text));
    return { value: [joined(tags), ...rest].join('; '), editing };
  }
  const picked = deep(wrapper, '[data-id*="_SelectedRecordList"] li');
  if (picked.length > 0)
    return {
      value: picked
        .map((li) => lineOf(deepOne(li, 'a') ?? li, `${notLabels},input,[aria-label="Remove"]`))
        .join('; '),
      editing,
    };
  const chosen = deep(wrapper, '.msos-selected-display-item-text');
  if (chosen.length > 0) return { value: joined(chosen), editing };
  const listed = deepOne(wrapper, '.msos-viewmode-text');
  if (listed) return { value: lineOf(listed), editing };
  // A box that is shut says what was chosen to those who cannot see it ("Sites. Selected: Leeds, Hull").
  const choices = deepOne(wrapper, '.msos-input');
  const said = choices ? attr(choices, 'aria-label') : '';
  if (choices && said.startsWith(label))
    return { value: /:\s*(.+)$/.exec(said.slice(label.length))?.[1] ?? '', editing };
  const status = deep(wrapper, '[data-id*="pickliststatus-comboBox"]');
  const statusText = status.find((el) => /text-value$/.test(attr(el, 'data-id'))) ?? status[0];
  if (statusText) {
    const inner =
      deepOne(statusText, '[data-id$="_text-value"]') ?? deepOne(statusText, 'button') ?? statusText;
    return { value: lineOf(inner) || attr(inner, 'value'), editing: true };
  }
  const radios = deep(wrapper, '[role="radio"],input[type="radio"]');
  if (radios.length > 1) {
    const on = radios.find(isChecked);
    const own = on && deep(wrapper, 'label').find((el) => attr(el, 'for') === attr(on, 'id'));
    const words = on && (attr(on, 'aria-label') || attr(on, 'title') || lineOf(on) || lineOf(own));
    return { value: on ? words || tick(on === radios[1]) : '', editing: radios.some(isFree) };
  }
  const toggle =
    deepOne(wrapper, '[role="switch"]') ??
    deepOne(wrapper, '[data-id$="checkbox-inner-second"]') ??
    deepOne(wrapper, 'input[type="checkbox"]');
  if (toggle) {
    // The word beside the switch is the option's own ("Completed"), where there is one.
    const first = isChecked(toggle) ? undefined : deepOne(wrapper, '[data-id$="checkbox-inner-first"]');
    const words = lineOf(first ?? toggle) || textBeside(wrapper);
    return { value: words || tick(isChecked(toggle)), editing: isFree(toggle) };
  }
  const combo =
    deepOne(wrapper, '[data-id$="-option-set-select"]') ?? deepOne(wrapper, 'button[role="combobox"]');
  if (combo && tagOf(combo) !== 'select') return { value: comboText(combo), editing: isFree(combo) };
  const values = inputs
    .filter(
      (el) => isShown(el) && !isSecret(el) && !/LookupResultsDropdown|search/i.test(attr(el, 'data-id')),
    )
    .map((el) => controlValue(el) ?? '')
    .filter((value) => value !== '' && value !== '---');
  if (inputs.length > 0) return { value: values.join(' '), editing };
  const rich = deepOne(wrapper, '[contenteditable="true"]') ?? deepOne(wrapper, 'iframe');
  if (rich && tagOf(rich) !== 'iframe') return { value: textOf(rich), editing: true };
  const spoken = deepOne(wrapper, '[aria-valuetext]');
  if (spoken) return { value: attr(spoken, 'aria-valuetext'), editing: false };
  // What the control itself says, be it in a label.
  const control = deepOne(wrapper, '[data-id$=".fieldControl_container"]');
  return { value: textOf(control ?? wrapper, control ? notLabels : noise), editing: false };
};

const textBeside = (wrapper: Element): string => {
  const text = deep(wrapper, '[id*="toggle-text"],[class*="Switch__label"],[class*="stateText"]').map((el) =>
    rawText(el),
  );
  return text.join(' ').trim();
};

const labelOf = (wrapper: Element, name: string): Element | undefined =>
  deep(wrapper, 'label').find((el) => attr(el, 'id').includes(`${name}-field-label`)) ??
  deepOne(wrapper, '[id*="field-label"]') ??
  deepOne(wrapper, '[data-id$="-field-label"]') ??
  (deepOne(wrapper, '[aria-label]') && attr(wrapper, 'data-id').includes('.fieldControl')
    ? undefined
    : deepOne(wrapper, 'label'));

/** Reads every field on the open tab; copies in the header and the process flow give way to the form's own. */
export function* readDynamicsFields(
  root: Element,
  isMine: (el: Element) => boolean,
  isUnsaved: boolean,
  draft: Draft,
): Steps<void> {
  const wrappers = new Set([
    ...deep(root, '[data-lp-id*="MscrmControls.Containers.FieldSectionItem"]'),
    ...deep(root, '[data-id$="-FieldSectionItemContainer"]'),
    // With a control of its own name: the box around another record's view holds that one's.
    ...deep(root, '[data-control-name]').filter((el) =>
      attr(deepOne(el, anyControl) ?? el, 'data-id').startsWith(
        `${attr(el, 'data-control-name')}.fieldControl`,
      ),
    ),
  ]);
  const done = new Set<string>();
  yield;
  for (const wrapper of wrappers) {
    const full = nameOf(wrapper);
    // A quick view shows another record's fields: its names are prefixed with the quick form's.
    if (full === '' || full.includes('.') || closest(wrapper, others) || done.has(full)) continue;
    if (!isMine(wrapper)) continue;
    readOne(wrapper, full, isUnsaved, draft);
    done.add(full);
    yield;
  }
  // Controls whose wrapper is not known: the smallest block around them that also holds their label.
  for (const el of deep(root, anyControl)) {
    const full = /^([^.]+)\.fieldControl/.exec(attr(el, 'data-id'))?.[1] ?? '';
    if (full === '' || done.has(full) || !isMine(el) || closest(el, others)) continue;
    const isAlone = (box: Element): boolean =>
      deep(box, anyControl).every((other) => attr(other, 'data-id').startsWith(`${full}.`));
    let box: Element | undefined = el;
    for (let step = 0; box && step < 6 && !deepOne(box, '[id*="field-label"],label,[aria-label]'); step++)
      box = parentOf(box);
    done.add(full);
    if (box && isAlone(box)) readOne(box, full, isUnsaved, draft);
    yield;
  }
}

const readOne = (wrapper: Element, full: string, isUnsaved: boolean, draft: Draft): void => {
  const name = full.replace(/^header_(?:process_)?/, '');
  const label = labelOf(wrapper, full);
  const control = deepOne(
    wrapper,
    'input[aria-label],textarea[aria-label],[role="combobox"][aria-label],[aria-label]',
  );
  const spoken = control
    ? attr(control, 'aria-label').replace(/, (?:Lookup|Suche|Recherche|Búsqueda)$/, '')
    : '';
  const words = lineOf(label, 'button,[data-id*="icon"]') || spoken;
  const found = readValue(wrapper, words);
  if (!found || words === '') return;
  const section = closest(wrapper, 'section[data-id],[data-id^="section"],section[aria-label]');
  draft.field({
    ...found,
    editing: found.editing && isUnsaved,
    label: words,
    name,
    section: section
      ? attr(section, 'aria-label') || lineOf(deepOne(section, 'h2') ?? deepOne(section, 'h3'))
      : undefined,
    main: name === full,
    el: wrapper,
  });
};

/** The header's few fields: new web components with open roots, the old list, and the flyout when it is open. */
export function* readDynamicsHeader(
  document: Document,
  root: Element,
  isMine: (el: Element) => boolean,
  draft: Draft,
): Steps<void> {
  let seen = 0;
  // The new header may stand beside the form's own part of the page.
  for (const item of deep(document, 'uci-header-control-list-item')) {
    const value = deepOne(item, '[slot="value"]');
    const label = deepOne(item, '[slot="label"]');
    if (!value || !label || !isMine(item)) continue;
    seen++;
    const name = attr(item, 'data-name').replace(/^header_/, '');
    draft.field({
      label: lineOf(label),
      name: name || undefined,
      value: textOf(value),
      main: false,
      el: item,
    });
  }
  yield;
  const lists = deep(root, '[id^="headerControlsList"]').flatMap(children);
  for (const item of new Set([...deep(root, '[data-preview_orientation="column"]'), ...lists])) {
    const parts = children(item);
    if (tagOf(item).startsWith('uci-')) continue;
    const [value, label] = [parts[0], parts.at(-1)];
    if (!value || !label || value === label || !isMine(item)) continue;
    seen++;
    draft.field({ label: lineOf(label), value: lineOf(value), main: false, el: item });
  }
  const flyouts = ['[data-id="headerFieldsFlyout"]', '#headerFieldsFlyout'].flatMap((selector) =>
    deep(document, selector),
  );
  // Flyouts hang outside the form: header fields, and the steps of an open process stage.
  const steps = deep(
    document,
    '[data-id^="MscrmControls.Containers.ProcessStageControl-processHeaderStageFlyoutContainer"]',
  );
  for (const flyout of [...flyouts.slice(0, 1), ...steps])
    if (isMine(flyout) && !contains(root, flyout)) yield* readDynamicsFields(flyout, isMine, false, draft);
  const overflow =
    deepOne(root, '[data-id="header_overflowButton"]') ?? deepOne(root, '[id*="headerFieldsExpandButton"]');
  draft.part({ part: 'header', state: seen > 0 ? 'open' : 'absent' });
  // Everything beyond the first few fields is made only when a person opens the flyout.
  if (overflow && isMine(overflow) && flyouts.length === 0) draft.part({ part: 'header', state: 'shut' });
}
