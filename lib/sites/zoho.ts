import type { FieldMap } from '../criteria/schema.ts';
import type { ObjectKind } from '../record.ts';
import { readComposers } from './activity.ts';
import {
  all,
  attr,
  bodyOf,
  closest,
  contains,
  controlValue,
  isSecret,
  isShown,
  lineOf,
  one,
  pageTitle,
  parentOf,
  precedes,
  rawText,
  textOf,
  tick,
} from './dom.ts';
import { type Draft, none, openDraft, unready } from './draft.ts';
import type { Page, Reading, Site } from './reading.ts';

const modules: Record<string, ObjectKind> = {
  Potentials: 'opportunity',
  Deals: 'opportunity',
  Leads: 'lead',
  Contacts: 'contact',
  Accounts: 'account',
};

const addressOf = (url: URL): { module: string; id: string; rest: string } | undefined => {
  const found = /\/tab\/(\w+)\/(\d+)(\/[^?]*)?$/.exec(url.pathname);
  if (found) return { module: found[1] ?? '', id: found[2] ?? '', rest: found[3] ?? '' };
  const { searchParams: old } = url;
  const id = old.get('id') ?? '';
  return /\/EntityInfo\.do$/i.test(url.pathname) && id
    ? { module: old.get('module') ?? '', id, rest: '' }
    : undefined;
};
const identify = (url: URL): { object: ObjectKind; id: string } | undefined => {
  const address = addressOf(url);
  const object = modules[address?.module ?? ''];
  return object && address && !/\/(?:edit|clone)\b/.test(address.rest)
    ? { object, id: address.id }
    : undefined;
};

const noise =
  'button,[role="button"],[id^="edit_icon_"],[id^="ajaxEdit_"] svg,lyte-drop-box,lyte-drop-item,[role="tooltip"],.cxPhoneViewCallLabel,crux-view-info-tooltip';
// Boards, lists and tables of other records.
const lists = 'lyte-board,lyte-card,crux-table-component,#listcrux,crm-relatedlist,crux-subform';

/** What one value area shows: an open input's value, else its text, with the clean attribute where it is cut. */
const valueIn = (area: Element): { value: string; whole?: string; editing: boolean } | undefined => {
  const inputs = [...all(area, 'input'), ...all(area, 'textarea'), ...all(area, 'select')].filter(isShown);
  if (inputs.length > 0 && inputs.every(isSecret)) return undefined;
  const tickBox = inputs.find((el) => attr(el, 'type') === 'checkbox');
  const open = inputs.filter((el) => attr(el, 'type') !== 'search' && !isSecret(el) && el !== tickBox);
  if (open.length > 0)
    return {
      value: open
        .map((el) => controlValue(el) ?? '')
        .filter(Boolean)
        .join(' '),
      editing: true,
    };
  if (tickBox) return { value: controlValue(tickBox) ?? '', editing: false };
  // A ticked box is drawn by class alone.
  if (one(area, '.criteria-yes')) return { value: tick(true), editing: false };
  if (one(area, 'crux-boolean-component') && textOf(area, noise) === '')
    return { value: tick(false), editing: false };
  const parts = [
    area,
    ...all(area, '[cx-prop-value]'),
    ...all(area, '[view-value]'),
    ...all(area, '[lt-prop-value]'),
  ];
  const clean =
    parts.map((el) => attr(el, 'lt-prop-value')).find(Boolean) ??
    parts.map((el) => attr(el, 'cx-prop-value') || attr(el, 'view-value')).find(Boolean) ??
    '';
  const link = one(area, 'a[href]');
  const value =
    textOf(area, noise) || clean || (link ? attr(link, 'href').replace(/^(?:mailto|tel):/, '') : '');
  const start = value.replace(/\s*(?:\.\.\.|…)$/, '');
  return clean.length > value.length && (start !== value ? clean.startsWith(start) : clean.startsWith(value))
    ? { value, whole: clean, editing: false }
    : { value, editing: false };
};

const isMine = (el: Element): boolean => !closest(el, lists) && isShown(el);

/** Family A: rows `mouseArea__{COL}`, the page that most people see. */
const readClassic = (root: Element, draft: Draft): void => {
  const headings = all(root, '.crmFormSubHeader');
  // The same rows stand in the business card (bc_) and the title card (tc_) above the page.
  for (const row of all(root, '[id*="mouseArea__"]')) {
    const [, card, name = ''] = /^(\w{2}_)?mouseArea__(.+)$/.exec(attr(row, 'id')) ?? [];
    if (name === '' || card === 'tc_' || !isMine(row)) continue;
    const area =
      all(row, '[id]').find((el) => attr(el, 'id') === `subvalue_${name}`) ??
      all(row, '[id]').find((el) => attr(el, 'id') === `value_${name}`) ??
      one(row, '.dv_info_value') ??
      one(row, '.cxElemCompViewWrap');
    const edit = all(row, '[id]').find((el) => attr(el, 'id') === `ajaxEdit_${name}`);
    const named = [row, ...all(row, '[cx-prop-zcqa]')].map((el) => attr(el, 'cx-prop-zcqa')).find(Boolean);
    const up = parentOf(row);
    const beside = up && all(up, '.dv_info_label').length === 1 ? one(up, '.dv_info_label') : undefined;
    const label = lineOf(one(row, '.dv_info_label') ?? beside, noise) || named || '';
    const isOpen = edit && [...all(edit, 'input'), ...all(edit, 'textarea')].some(isShown);
    const found = valueIn(isOpen ? edit : (area ?? row));
    if (!found || label === '') continue;
    const section = headings.filter((el) => precedes(el, row)).at(-1);
    if (!area && !isOpen) found.value = found.value.replace(label, '').trim();
    draft.field({ ...found, label, name, section: lineOf(section), main: card === undefined, el: row });
  }
  // Header values: the same id can stand twice inside itself, and again in the body.
  for (const el of all(root, '[id^="headervalue_"]')) {
    const name = attr(el, 'id').slice(12);
    if (!isMine(el) || /NAME$/.test(name) || all(root, `[id="headervalue_${name}"]`)[0] !== el) continue;
    const found = valueIn(all(el, '[id]').find((inner) => attr(inner, 'id') === `subvalue_${name}`) ?? el);
    if (found) draft.field({ ...found, label: attr(el, 'title') || name, name, main: false, el });
  }
};

/** Family B ("crux"): a label with an id of its own, the value under the sister id; the business card repeats some. */
const readCrux = (root: Element, draft: Draft): void => {
  for (const label of [...all(root, '[id^="field_label_"]'), ...all(root, '[id^="bc_field_label_"]')]) {
    const row = parentOf(label);
    const id = attr(label, 'id').replace('field_label_', 'field_');
    const area = row && (all(row, '[id]').find((el) => attr(el, 'id') === id) ?? one(row, '.cxDvInfoValue'));
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
};

const readZoho = (page: Page, _maps: readonly FieldMap[]): Reading => {
  const { document } = page;
  const url = new URL(page.url);
  const address = identify(url);
  if (!address) {
    if (/\/create\b|\/clone\b/.test(url.pathname)) return none('new-record');
    return none(
      /\/tab\/\w+(?:\/(?:custom-view|kanban|list|canvas|view)\b.*)?\/?$/.test(url.pathname)
        ? 'list-page'
        : 'no-record',
    );
  }
  const root = bodyOf(document);
  // The page's own "delete" names the record that is drawn: during a switch it is still the one before.
  const drawn = all(root, '[data-cid="deleteEntity"]').find(isShown);
  const ids: string[] = (drawn && attr(drawn, 'data-params').match(/\d{6,}/g)) || [];
  if (ids.length > 0 && !ids.includes(address.id)) return unready('loading');

  const draft = openDraft(page, 'zoho', address.object, address.id);
  readClassic(root, draft);
  readCrux(root, draft);
  const isLoading = all(root, '[class*="keleton"],lyte-loader,.lyteLoading').some(isMine);
  const heading = [
    '.cxDvRecordName',
    '[id^="tc_mouseArea__"][id$="NAME"]',
    '[id^="titlecard_"][id$="NAME"]',
    '[id="recHeader1"]',
    '[id="topSectionTitle"]',
    '[id="dv_title"]',
  ]
    .flatMap((selector) => all(root, selector))
    .find((el) => isMine(el) && rawText(el).trim() !== '');
  if (draft.size === 0) return isLoading ? unready('loading') : none('no-record');
  const names = [
    'POTENTIALNAME',
    'Deal_Name',
    'ACCOUNTNAME',
    'Account_Name',
    'FULLNAME',
    'Full_Name',
    'LASTNAME',
    'Last_Name',
  ];
  const first = draft.valueOf('FIRSTNAME', 'First_Name');
  const last = draft.valueOf('LASTNAME', 'Last_Name');
  const person = [first, last].filter((part) => part !== undefined).join(' ');
  const title =
    lineOf(heading, noise) ||
    (first && person) ||
    (draft.valueOf(...names) ?? pageTitle(document).split(' - ')[0] ?? '');
  draft.part({ part: 'header', state: heading ? 'open' : 'absent' });
  draft.part({ part: 'fields', state: isLoading ? 'loading' : 'open' });
  if (address.object === 'contact' || address.object === 'lead')
    draft.person({
      name: person || title,
      title: draft.valueOf('TITLE', 'DESIGNATION', 'Title', 'Designation'),
      email: draft.valueOf('EMAIL', 'Email'),
      side: 'buyer',
      el: heading ?? root,
    });
  readRelated(root, draft);
  readComposers(
    root,
    (el) => closest(el, `[id^="mouseArea__"],.cxDvBcInfoFormRow,${lists}`) !== undefined,
    draft,
  );
  draft.part({ part: 'activities', state: 'shut' });
  const stage = draft.valueOf(
    ...(address.object === 'lead' ? ['STATUS', 'LEADSTATUS', 'Lead_Status'] : ['STAGE', 'Stage']),
  );
  return draft.finish(
    title,
    address.object === 'opportunity' || address.object === 'lead' ? stage : undefined,
    heading,
  );
};

/** Related lists: contacts by their own links; other lists only by what they say they hold. */
const readRelated = (root: Element, draft: Draft): void => {
  const cards = all(root, 'crm-relatedlist').filter(isShown);
  for (const card of cards) {
    if (cards.some((other) => other !== card && contains(other, card))) continue;
    const label = lineOf(one(card, '[class*="itle"]') ?? one(card, 'h3'), noise).replace(/\s*\(?\d+\)?$/, '');
    const listed = Number(/\((\d+)\)/.exec(lineOf(card))?.[1] ?? 'NaN');
    const before = draft.people.length;
    const links = all(card, 'a[href*="/Contacts/"]').filter((el) => lineOf(el) !== '');
    for (const link of links) {
      const row = closest(link, 'lyte-exptable-tr,tr,li') ?? link;
      const cells = [...all(row, 'lyte-exptable-td'), ...all(row, 'td')];
      const role = cells.find((cell) => /role/i.test(attr(cell, 'data-zcqa') + attr(cell, 'data-label')));
      const mail = cells.map((cell) => lineOf(cell, noise)).find((text) => /^\S+@\S+\.\S+$/.test(text));
      draft.person({
        name: lineOf(link),
        role: lineOf(role) || undefined,
        email: mail,
        side: 'buyer',
        el: row,
      });
    }
    const read = draft.people.length - before;
    const isPeople = links.length > 0 || /contact|kontakt/i.test(label);
    const counts = Number.isNaN(listed) ? {} : { listed };
    if (isPeople)
      draft.part({ part: 'people', state: listed > read ? 'counted' : 'open', label, ...counts, read });
    else if (/mail|note|activit|notiz|aktivit|courriel|nota/i.test(label))
      draft.part({ part: 'activities', state: 'counted', label, ...counts, read: 0 });
  }
};

/** Zoho CRM: potentials, leads, contacts, accounts, on the classic detail page and the newer "crux" one. */
export const zoho: Site = {
  id: 'zoho',
  name: 'Zoho CRM',
  claims: (url) =>
    /^crm(?:sandbox)?\.zoho(?:cloud)?\.(?:com|eu|in|com\.au|com\.cn|jp|ca|sa|uk|ae)$/.test(url.hostname),
  identify,
  borrows: true,
  read: readZoho,
};
