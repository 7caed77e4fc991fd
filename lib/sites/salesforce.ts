import type { ObjectKind } from '../record.ts';
import { readComposers } from './activity.ts';
import { all, attr, bodyOf, closest, contains, matches, one, pageTitle, rawText } from './dom.ts';
import { none, openDraft, unready } from './draft.ts';
import { isShown } from './drawn.ts';
import type { Page, Site, Steps } from './reading.ts';
import { readSalesforceActivities } from './salesforce-activities.ts';
import { loading, noise, readSalesforceFields, recordInputs, shows } from './salesforce-fields.ts';
import { readSalesforceHeader } from './salesforce-header.ts';
import { readSalesforceLists } from './salesforce-lists.ts';
import { lineOf } from './text-of.ts';

/** What is read, as addresses name it, by the first three characters of its ids. */
const objects: Record<string, string> = {
  '006': 'Opportunity',
  '00Q': 'Lead',
  '003': 'Contact',
  '001': 'Account',
};

const hosts =
  /\.lightning\.(?:[a-z]{2,4}-[a-z]{2,4}\.)?(?:crm)?force\.(?:com|mil)(?:\.mcas\.ms)?$|\.sfcrm(?:app|product)s\.cn$/;

const plainPath = (href: string): string => {
  try {
    return decodeURIComponent(href);
  } catch {
    return href; // a stray per cent sign
  }
};

/** The record that an address names, or why it names none. */
export const salesforceAddress = (
  url: URL,
): { object: string; kind: ObjectKind; id: string } | 'list-page' | 'new-record' | 'no-record' => {
  const path = plainPath(url.pathname + (/^\/one\//.test(url.pathname) ? url.hash : ''));
  const found = /^\/(?:lightning\/r|one\/one\.app#\/sObject)\/(?:(\w+)\/)?\/?(\w{15}|\w{18})\/view\/?$/.exec(
    path,
  );
  if (found) {
    const id = found[2] ?? '';
    const object = found[1] || (objects[id.slice(0, 3)] ?? '');
    const isRead = Object.values(objects).includes(object);
    return isRead ? { object, kind: object.toLowerCase() as ObjectKind, id } : 'no-record';
  }
  if (/\/new\/?$|\/clone\/?$/.test(path)) return 'new-record';
  return /^\/lightning\/(?:o\/|r\/.*\/related\/)/.test(path) ? 'list-page' : 'no-record';
};

const pageBoxes = '.windowViewMode-normal,.windowViewMode-maximized';

/**
 * The container of the record in front. Lightning keeps earlier record pages, parents of subtabs and split-view lists
 * in the document; the one that counts is shown, active, the innermost, and names the id of the address in its links.
 */
const findContainer = (page: Page, key: string): Element | 'loading' | 'ambiguous' => {
  const { document } = page;
  const boxes = all(document, pageBoxes).filter((el) => !closest(el, '.oneConsoleObjectHome'));
  const actives = boxes.filter((el) => matches(el, '.active'));
  const candidates =
    boxes.length > 0
      ? (actives.length > 0 ? actives : boxes).filter(isShown)
      : ['navex-console-tab2 > section', 'one-record-home-flexipage2']
          .map((selector) => all(document, selector).filter(isShown))
          .find((list) => list.length > 0);
  if (!candidates) return bodyOf(document);
  /** 2 when its related lists' links ("View all") say that it is the record's page, -1 when they say another's, 1 when it is linked. */
  const rankOf = (el: Element): number => {
    const links = all(el, 'a[href*="/lightning/r/"]')
      .filter((link) => boxes.length === 0 || closest(link, pageBoxes) === el)
      .map((link) => /\/r\/(?:\w+\/)?(\w{15,18})\/(related\/)?/.exec(plainPath(attr(link, 'href'))) ?? [''])
      .filter(([, id]) => id?.startsWith(key.slice(0, 3)));
    const isKey = ([, id]: (string | undefined)[]): boolean => id?.startsWith(key) ?? false;
    const owned = links.filter(([, , related]) => related);
    return owned.length > 0 ? (owned.some(isKey) ? 2 : -1) : Number(links.some(isKey));
  };
  const ranks = candidates.map(rankOf);
  const most = Math.max(...ranks);
  if (most < 0) return 'loading'; // none is shown, or the address has moved on and the page has not
  const best = candidates.filter((_, at) => ranks[at] === most);
  const [inner, other] = best.filter((el) => !best.some((one) => one !== el && contains(el, one)));
  return inner && !other ? inner : 'ambiguous';
};

function* readSalesforce(page: Page): Steps {
  const address = salesforceAddress(new URL(page.url));
  if (typeof address === 'string') return none(address);
  const { object, kind, id } = address;
  const key = id.slice(0, 15);
  const root = findContainer(page, key);
  if (typeof root === 'string') return unready(root);
  const box = closest(root, pageBoxes);
  /** Only what stands in this page itself, not in a subtab's page inside it, nor in a dialog or another record's card over it. */
  const isMine = (el: Element): boolean => {
    const home = closest(el, pageBoxes);
    return (
      (home === undefined || home === box) &&
      !closest(
        el,
        '.slds-modal,.uiModal,records-modal-lwc-detail-panel-wrapper,.slds-popover,.forceHoverPanel',
      )
    );
  };

  const draft = openDraft(page, 'salesforce', kind, id);
  yield;
  const others = yield* readSalesforceFields(root, object, isMine, draft);
  const own = draft.size;
  yield;
  readSalesforceHeader(root, object, isMine, draft);
  const isLoading = shows(root, loading, isMine);
  // Fields of another object only: the page of the record before is still up.
  const isStrange = own === 0 && box !== undefined && !one(root, `a[href*="${key}"]`);
  if ((isStrange && others > 0) || (draft.size === 0 && isLoading)) return unready('loading');
  // A timeline in a page that does not name the record may still be the other one's.
  if (isStrange && draft.size === 0) return none('no-record');
  draft.part({ part: 'fields', state: own === 0 ? (isLoading ? 'loading' : 'shut') : 'open' });

  yield;
  // The current step is the record's stage; "active" is only the step that a person clicked.
  const drawn = all(root, '.slds-path__item').filter(isMine);
  // Flows and custom parts draw paths, too: the sales path's own steps go first.
  const sales = drawn.filter((el) => /pathassistant/i.test(attr(el, 'class')));
  const steps = sales.length > 0 ? sales : drawn;
  const step =
    steps.find((el) => matches(el, '.slds-is-current')) ??
    steps.find((el) => matches(el, '.slds-is-won,.slds-is-lost'));
  const stepTitle = step && one(step, '.slds-path__title');
  // The title of a passed or folded step may be hidden: its words are still the stage's own name.
  const path = step && (lineOf(stepTitle, noise) || attr(step, 'data-name') || rawText(stepTitle ?? step));

  const heading =
    all(root, '[slot="primaryField"],records-highlights2>lightning-formatted-text').find(isMine) ??
    all(root, '.slds-page-header__title').find(isMine);
  const h1 = heading ?? all(root, 'h1').find((el) => isMine(el) && isShown(el));
  const title =
    lineOf(
      h1 && (one(h1, 'lightning-formatted-text') ?? h1),
      `${noise},records-entity-label,.entityNameTitle`,
    ) ||
    (draft.valueOf('Name') ?? pageTitle(page.document).split(' | ')[0] ?? '');

  draft.part({ part: 'header', state: h1 ? 'open' : 'absent' });
  // A heading alone is any page's.
  if (draft.size > 0 && (kind === 'contact' || kind === 'lead'))
    draft.person({
      name: draft.valueOf('Name') ?? title,
      title: draft.valueOf('Title'),
      email: draft.valueOf('Email'),
      side: 'buyer',
      el: h1 ?? root,
    });
  yield;
  yield* readSalesforceLists(root, isMine, draft);
  yield;
  yield* readSalesforceActivities(root, isMine, draft);
  // A path, a timeline or a list may stand without a field.
  if (draft.size === 0 && !path) return none('no-record');
  yield;
  readComposers(root, (el) => !isMine(el) || closest(el, recordInputs) !== undefined, draft);
  const [stage = '', label = ''] =
    kind === 'opportunity' ? ['StageName', 'Stage'] : kind === 'lead' ? ['Status'] : [];
  // As last saved: not from an input that is open for editing.
  const saved = draft.fields.find(({ name, editing, value }) => name === stage && !editing && value !== '');
  return yield* draft.finish(title, saved?.value ?? (path || draft.valueOf(stage, label)), h1);
}

/** Salesforce Lightning: opportunity, lead, contact and account pages. */
export const salesforce: Site = {
  id: 'salesforce',
  claims: (url) => hosts.test(url.hostname),
  identify: (url) => {
    const address = salesforceAddress(url);
    return typeof address === 'string' ? undefined : { object: address.kind, id: address.id };
  },
  read: readSalesforce,
};
