import type { ObjectKind } from '../record.ts';
import { readComposers } from './activity.ts';
import { borrow } from './borrow.ts';
import { all, attr, bodyOf, closest, one, pageTitle, rawText } from './dom.ts';
import { none, openDraft, unready } from './draft.ts';
import { isShown } from './drawn.ts';
import type { Page, Site, Steps } from './reading.ts';
import { lineOf } from './text-of.ts';
import { formRows, isMine, lists, noise, readClassic, readCrux, readForm, unseen } from './zoho-fields.ts';
import { readZohoActivities, readZohoLists } from './zoho-lists.ts';

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
  return /\/(?:(?:Show)?EntityInfo|EditEntity)\.do$/i.test(url.pathname) && id
    ? { module: old.get('module') ?? '', id, rest: '' }
    : undefined;
};
const identify = (url: URL): { object: ObjectKind; id: string } | undefined => {
  const address = addressOf(url);
  const object = modules[address?.module ?? ''];
  return object && address && !/\/clone\b/.test(address.rest) ? { object, id: address.id } : undefined;
};

/** The names of fields as the pages write them: the column, the API's name, what the oldest page calls it. */
const spelt = (...names: string[]): string[] =>
  names.flatMap((name) => [name.replaceAll(' ', '').toUpperCase(), name.replaceAll(' ', '_'), name]);

function* readZoho(page: Page): Steps {
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
  yield* readClassic(root, draft);
  yield;
  yield* readCrux(root, draft);
  yield;
  yield* readForm(root, draft);
  yield;
  const isLoading = all(root, '[class*="keleton"],lyte-loader,.lyteLoading').some(isMine);
  const heading = [
    '[id="recHeader1"]',
    '.cxDvRecordName',
    '[id^="tc_mouseArea__"][id$="NAME"]',
    '[id^="titlecard_"][id$="NAME"]',
    // A deal's line goes on with its account.
    '[id="headervalue_POTENTIALNAME"]',
    '[id="topSectionTitle"]',
    '[id="dv_title"]',
  ]
    .flatMap((selector) => all(root, selector))
    .find((el) => isMine(el) && rawText(el).trim() !== '');
  const isBare = draft.size === 0;
  if (isBare && isLoading) return unready('loading');
  const first = draft.valueOf(...spelt('First Name'));
  const last = draft.valueOf(...spelt('Last Name'));
  const person = [first, last].filter((part) => part !== undefined).join(' ');
  const title =
    lineOf(heading, noise) ||
    (first && person) ||
    (draft.valueOf(...spelt('Potential Name', 'Deal Name', 'Account Name', 'Full Name', 'Last Name')) ??
      pageTitle(document).split(' - ')[0] ??
      '');
  draft.part({ part: 'header', state: heading ? 'open' : 'absent' });
  const isLate = all(root, '.cxLoadOnViewValue').some((el) => lineOf(el) === unseen);
  draft.part({
    part: 'fields',
    state: isLoading ? 'loading' : isBare ? 'shut' : isLate ? 'virtualised' : 'open',
  });
  if (!isBare && (address.object === 'contact' || address.object === 'lead'))
    draft.person({
      name: person || title,
      title: draft.valueOf(...spelt('Title', 'Designation')),
      email: draft.valueOf(...spelt('Email')),
      side: 'buyer',
      el: heading ?? root,
    });
  yield;
  readZohoLists(root, draft);
  readZohoActivities(root, draft);
  // Notes or a list may stand without a field.
  if (draft.size === 0) return none('no-record');
  readComposers(
    root,
    (el) =>
      closest(el, `[id^="mouseArea__"],[id^="Crm_"],.cxDvBcInfoFormRow,${formRows},${lists}`) !== undefined,
    draft,
  );
  const stage = draft.valueOf(
    ...(address.object === 'lead' ? ['STATUS', ...spelt('Lead Status')] : spelt('Stage')),
  );
  return yield* draft.finish(
    title,
    address.object === 'opportunity' || address.object === 'lead' ? stage : undefined,
    heading,
  );
}

/** Zoho CRM: potentials, leads, contacts, accounts, on the classic detail page and the newer "crux" one. */
export const zoho: Site = {
  id: 'zoho',
  claims: (url) =>
    /^crm(?:sandbox)?\.zoho(?:cloud)?\.(?:com|eu|in|com\.au|com\.cn|jp|ca|sa|uk|ae)$/.test(url.hostname),
  identify,
  // A canvas, which an admin lays out at will, has no rows of the page's own.
  borrow: (own, page, read) =>
    borrow(
      own,
      page,
      read,
      own.record.fields.length === 0 && one(bodyOf(page.document), 'crm-detailview-canvas') !== undefined,
    ),
  read: readZoho,
};
