import type { ObjectKind } from '../record.ts';
import { readComposers } from './activity.ts';
import {
  attr,
  bodyOf,
  children,
  closest,
  contains,
  deep,
  deepOne,
  documentOf,
  learnHosts,
  parentOf,
} from './dom.ts';
import { none, openDraft, unready } from './draft.ts';
import { isShown } from './drawn.ts';
import { readDynamicsFields, readDynamicsHeader } from './dynamics-fields.ts';
import { readDynamicsGrids, readDynamicsTimeline } from './dynamics-lists.ts';
import type { Page, Site, Steps } from './reading.ts';
import { lineOf } from './text-of.ts';

const kinds = new Set(['opportunity', 'lead', 'contact', 'account']);
const hosts =
  /\.crm\d*\.dynamics\.(?:com|cn)(?:\.mcas\.ms)?$|\.crm\d*\.(?:microsoftdynamics\.(?:us|de)|appsplatform\.us)$/;

const identify = (url: URL): { object: ObjectKind; id: string } | undefined => {
  const table = url.searchParams.get('etn')?.toLowerCase() ?? '';
  const id = (url.searchParams.get('id') ?? '').replace(/[{}]/g, '').toLowerCase();
  return kinds.has(table) && id !== '' ? { object: table as ObjectKind, id } : undefined;
};

// Windows over or beside the record: another record's dialog, quick create, side panes.
const beside = '[id*="dialogPageContainer"],[data-id*="quickCreateRoot"],[id^="AppSidePane_"]';
const unsavedWords =
  /unsaved|nicht gespeichert|ungespeichert|non enregistr|no guardad|sin guardar|não salv|non salvat/i;

/** The one visible form, with the header around it. Hidden sessions keep whole forms in the document. */
const findForm = (document: Document): Element | 'ambiguous' => {
  const body = bodyOf(document);
  const own = (selector: string): Element[] =>
    deep(document, selector).filter((el) => isShown(el) && !closest(el, beside));
  const forms = own('[data-id="editFormRoot"]');
  const headers = own('[data-id="header_title"]');
  if (forms.length > 1 || headers.length > 1) return 'ambiguous';
  let root = forms[0] ?? body;
  const header = headers[0];
  for (let up = parentOf(root); header && up && !contains(root, header); up = parentOf(up)) root = up;
  return root;
};

function* readDynamics(page: Page): Steps {
  const url = new URL(page.url);
  const type = url.searchParams.get('pagetype') ?? '';
  if (/list|dashboard|search/.test(type)) return none('list-page');
  const address = identify(url);
  if (!address)
    return none(type === 'entityrecord' && !url.searchParams.get('id') ? 'new-record' : 'no-record');
  yield* learnHosts(page.document);
  yield;
  const root = findForm(page.document);
  if (typeof root === 'string') return unready(root);
  yield;
  const isMine = (el: Element): boolean => !closest(el, beside) && isShown(el);

  const draft = openDraft(page, 'dynamics', address.object, address.id);
  const heading =
    deep(root, '[data-id="header_title"]').find(isMine) ??
    deep(root, '[id^="formHeaderTitle_"]').find(isMine);
  const shown = lineOf(heading);
  // The title's text ends in the state of saving ("- Saved"), in an element of its own; the attribute does not.
  const last = heading && lineOf(children(heading).at(-1));
  const saved = last && /^[-–]\s/.test(last) ? last : '';
  const title = (heading ? attr(heading, 'title') : '') || shown.slice(0, shown.length - saved.length).trim();
  const state = shown.slice(title.length) + lineOf(deepOne(root, '[data-id="header_saveStatus"]'));
  const isUnsaved = unsavedWords.test(state);
  yield;
  yield* readDynamicsFields(root, isMine, isUnsaved, draft);
  yield;
  const rings = deep(root, '.indeterminateProgressRing').concat(deep(root, '[role="progressbar"]'));
  const isLoading = rings.some((el) => isMine(el) && !closest(el, '[data-id*="bpf"],#bpfContainer'));
  const own = draft.size;
  yield;
  yield* readDynamicsHeader(documentOf(page.document), root, isMine, draft);
  if (own === 0 && isLoading) return unready('loading');
  const isBare = draft.size === 0;
  draft.part({ part: 'fields', state: isLoading ? 'loading' : own > 0 ? 'open' : 'shut' });

  yield;
  let shutTabs = 0;
  for (const tab of deep(root, '[data-id^="tablist-"]')) {
    if (attr(tab, 'aria-selected') !== 'false' || !isMine(tab)) continue;
    shutTabs++;
    draft.part({
      part: 'fields',
      state: 'shut',
      label: attr(tab, 'title') || attr(tab, 'aria-label') || lineOf(tab),
    });
  }
  if (!isBare && (address.object === 'contact' || address.object === 'lead'))
    draft.person({
      name: draft.valueOf('fullname') ?? title,
      title: draft.valueOf('jobtitle'),
      email: draft.valueOf('emailaddress1'),
      side: 'buyer',
      el: heading ?? root,
    });
  yield;
  yield* readDynamicsGrids(root, isMine, shutTabs > 0, draft);
  yield;
  yield* readDynamicsTimeline(root, isMine, shutTabs > 0, draft);
  yield;
  readComposers(
    root,
    (el) =>
      !isMine(el) ||
      closest(
        el,
        '[data-lp-id*="FieldSectionItem"],[data-id$="FieldSectionItemContainer"],[data-control-name],[data-id*=".fieldControl"]',
      ) !== undefined,
    draft,
  );

  yield;
  const stages = deep(root, 'li').filter(
    (el) =>
      /processHeaderStage|headerStage/i.test(attr(el, 'id') + attr(el, 'data-id')) ||
      attr(el, 'data-selected-stage') !== '',
  );
  const nameOf = (stage: Element | undefined): string =>
    lineOf(stage && deepOne(stage, '[data-id*="processHeaderStageName"],[id*="processHeaderStageName"]'));
  // "Selected" follows clicks in the bar; the stage that says how long it has been active is the record's.
  const active = stages.find(
    (el) =>
      isMine(el) && lineOf(deepOne(el, '[data-id*="stageStatusLabel"],[id*="stageStatusLabel"]')) !== '',
  );
  const selected = stages.find((el) => isMine(el) && attr(el, 'data-selected-stage') === 'true');
  const fields =
    address.object === 'opportunity'
      ? ['stepname', 'salesstage', 'salesstagecode']
      : ['statuscode', 'leadqualitycode'];
  const stage = nameOf(active) || nameOf(selected) || draft.valueOf(...fields);
  // A timeline, a grid or the process may stand without a field; a title alone is a form on its way.
  if (draft.size === 0 && !stage) return heading ? unready('loading') : none('no-record');
  return yield* draft.finish(title || (draft.valueOf('name', 'fullname', 'subject') ?? ''), stage, heading);
}

/** Dynamics 365 Sales: opportunity, lead, contact and account forms of model-driven apps. */
export const dynamics: Site = {
  id: 'dynamics',
  claims: (url) =>
    (hosts.test(url.hostname) && !/^\/(?:api|webresources)\b/i.test(url.pathname)) ||
    (/\/main\.aspx$/i.test(url.pathname) && url.searchParams.has('etn')),
  identify,
  read: readDynamics,
};
