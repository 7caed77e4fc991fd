import type { ObjectKind } from '../record.ts';
import { readComposers } from './activity.ts';
import { borrow } from './borrow.ts';
import { controlValue, isSecret } from './control.ts';
import {
  all,
  attr,
  bodyOf,
  childNodes,
  closest,
  contains,
  isElement,
  isText,
  one,
  pageTitle,
  parentOf,
  rawText,
  tagOf,
} from './dom.ts';
import { none, openDraft, unready } from './draft.ts';
import { isShown } from './drawn.ts';
import type { Page, Site, Steps } from './reading.ts';
import { lineOf, textOf } from './text-of.ts';

const paths: [RegExp, ObjectKind][] = [
  [/^\/deal\/(\d+)/, 'opportunity'],
  [/^\/leads\/inbox\/([\da-f-]{36})/i, 'lead'],
  [/^\/person\/(\d+)/, 'contact'],
  [/^\/organization\/(\d+)/, 'account'],
];
const identify = (url: URL): { object: ObjectKind; id: string } | undefined => {
  for (const [path, object] of paths) {
    const id = path.exec(url.pathname)?.[1];
    if (id) return { object, id };
  }
  return undefined;
};

/** What stands for a label, in today's rows and in older ones. */
const labels = '[data-testid="field-name"],[data-testid="field-label"],[class*="ComponentState__name"]';
/** What the site's side panel calls a record of each kind: it has a block for each that belongs to the one in front. */
const blocks: Record<ObjectKind, string> = {
  opportunity: 'deal',
  lead: 'lead',
  contact: 'person',
  account: 'organization',
};
const blockOf = (kind: string): string => `[data-testid="${kind}-block"]`;

const noise = 'button,[role="button"],[role="tooltip"],[role="listbox"]';
const dialogs = '[data-test="add-modal"],[role="listbox"]';

/** What a row shows beside its label; an open editor's value goes before its text. */
const valueBeside = (row: Element, label: Element): { value: string; editing: boolean } | undefined => {
  const inputs = [...all(row, 'input'), ...all(row, 'textarea'), ...all(row, 'select')].filter(isShown);
  if (inputs.length > 0) {
    if (inputs.every(isSecret)) return undefined;
    const values = inputs.map((el) => (isSecret(el) ? '' : (controlValue(el) ?? '')));
    const isTick = inputs.every((el) => attr(el, 'type') === 'checkbox');
    return { value: values.filter((value) => value !== '').join(' '), editing: !isTick };
  }
  const tags = all(row, '[class*="badge"]').filter((el) => isShown(el) && lineOf(el) !== '');
  if (tags.length > 1) return { value: tags.map((el) => lineOf(el)).join('; '), editing: false };
  const read = (skip: string): string => {
    const parts: string[] = [];
    const visit = (node: Element): void => {
      for (const child of childNodes(node)) {
        if (isText(child)) parts.push(rawText(child).trim());
        if (!isElement(child) || child === label || !isShown(child)) continue;
        if (contains(child, label)) visit(child);
        else if (tagOf(child) !== 'button' || skip === '') parts.push(textOf(child, skip));
      }
    };
    visit(row);
    return parts.filter((part) => part !== '').join(' ');
  };
  // Where all of the value is a button (a picker), its words are the value.
  return { value: read(noise) || read(''), editing: false };
};

function* readPipedrive(page: Page): Steps {
  const { document } = page;
  const url = new URL(page.url);
  const address = identify(url);
  if (!address) {
    if (/\/add$/.test(url.pathname)) return none('new-record');
    return none(
      /^\/(?:deals|pipeline|leads|persons|organizations|contacts)\b/.test(url.pathname)
        ? 'list-page'
        : 'no-record',
    );
  }
  let root = bodyOf(document);
  const heads =
    address.object === 'lead'
      ? ['[data-testid="SidebarLeadTitle"]']
      : ['[data-testid="header-title"]', '[data-test="title-label"]'];
  const heading = heads.flatMap((selector) => all(root, selector)).find(isShown);
  // A lead is a panel over the list: the smallest block around its title that holds its fields.
  if (address.object === 'lead' && heading) {
    let up: Element | undefined = heading;
    while (up && !one(up, labels)) up = parentOf(up);
    root = up ?? root;
  }
  const own = blocks[address.object];
  const others = Object.values(blocks)
    .filter((kind) => kind !== own)
    .map(blockOf)
    .join(',');
  const isMine = (el: Element): boolean => !closest(el, `${dialogs},${others}`) && isShown(el);

  const draft = openDraft(page, 'pipedrive', address.object, address.id);
  const rows: Element[] = [];
  for (const block of own === 'person' ? [] : all(root, blockOf('person')).filter(isShown)) {
    const links = all(block, 'a[href*="/person/"]').filter((link) => lineOf(link) !== '');
    const email = links.length === 1 ? lineOf(one(block, 'a[href^="mailto:"]')) || undefined : undefined;
    for (const link of links) draft.person({ name: lineOf(link), email, side: 'buyer', el: link });
  }
  for (const label of all(root, labels)) {
    const row = parentOf(label);
    if (!row || !isMine(label)) continue;
    rows.push(row);
    yield;
    const found = valueBeside(row, label);
    if (!found) continue;
    const block = closest(
      row,
      'section,[data-testid$="-section"],[data-test$="-section"],[data-testid="fields-list-group"]',
    );
    const title =
      block && one(block, 'h2,h3,h4,[data-test="accordion_header"],[data-testid="block-collapse"]');
    const name = attr(row, 'data-test-key') || attr(row, 'data-field-key') || attr(label, 'data-field-key');
    draft.field({
      ...found,
      label: lineOf(label, noise),
      name: name || undefined,
      section: lineOf(title),
      el: row,
    });
    const person = address.object === 'contact' ? undefined : one(row, 'a[href*="/person/"]');
    if (person) draft.person({ name: lineOf(person), side: 'buyer', el: row });
  }
  yield;
  const isLoading = all(root, '[class*="keleton"],[class*="spinner"],[aria-busy="true"]').some(isMine);
  const input = heading && (one(heading, '[class*="editable-text__input"]') ?? one(heading, 'input'));
  const title = (input && (controlValue(input) ?? lineOf(input))) || lineOf(heading, noise);
  const step = all(root, '[class*="stage-selector__stage"]').find(
    (el) => attr(el, 'aria-selected') === 'true' && isMine(el),
  );
  // "3 d · Proposal made": the days in the stage stand before the stage's name.
  const stage = lineOf(step).replace(/^.*·\s*/, '');
  if (draft.size === 0 && (isLoading || stage === ''))
    return isLoading || title !== '' ? unready('loading') : none('no-record');
  draft.part({ part: 'header', state: heading ? 'open' : 'absent' });
  draft.part({ part: 'fields', state: isLoading ? 'loading' : draft.size > 0 ? 'open' : 'shut' });
  // Document titles end in a localised suffix: "{title} - Deals".
  const name = title || pageTitle(document).replace(/\s[-–]\s[^-–]*$/, '');
  if (address.object === 'contact') draft.person({ name, side: 'buyer', el: heading ?? root });
  yield;
  readComposers(root, (el) => [heading, ...rows].some((row) => row && contains(row, el)), draft);
  draft.part({ part: 'activities', state: 'shut' });
  return yield* draft.finish(name, stage || undefined, heading);
}

/** Pipedrive: deals, leads (a panel over the inbox), persons, organisations. */
export const pipedrive: Site = {
  id: 'pipedrive',
  claims: (url) =>
    /^(?!(?:www|developers|support|marketplace|oauth|api)\.)[\w-]+\.pipedrive\.com$/.test(url.hostname),
  identify,
  borrow,
  read: readPipedrive,
};
