import type { ObjectKind } from '../record.ts';
import { readComposers } from './activity.ts';
import { controlValue } from './control.ts';
import { all, attr, bodyOf, closest, contains, one, pageTitle } from './dom.ts';
import { none, openDraft, unready } from './draft.ts';
import { isShown } from './drawn.ts';
import { readHubspotActivities } from './hubspot-activities.ts';
import { readHubspotFields } from './hubspot-fields.ts';
import { hubspotNoise, readHubspotPeople } from './hubspot-people.ts';
import { readFolded, readStrip } from './hubspot-strip.ts';
import type { Page, Site, Steps } from './reading.ts';
import { lineOf } from './text-of.ts';

const objects: Record<string, ObjectKind> = {
  '0-1': 'contact',
  '0-2': 'account',
  '0-3': 'opportunity',
  '0-136': 'lead',
  contact: 'contact',
  company: 'account',
  deal: 'opportunity',
};

/** The record that an address (or a link) names: its kind as HubSpot writes it, and its id. */
const recordIn = (path: string): { type: string; id: string } | undefined => {
  const found =
    /\/record\/(\d+-\d+)\/(\d+)(?=[/?#]|$)/.exec(path) ??
    /\/objects\/(\d+-\d+)\/record\/(\d+)(?=[/?#]|$)/.exec(path) ??
    /\/(deal|contact|company)\/(\d+)(?=[/?#]|$)/.exec(path);
  return found ? { type: found[1] ?? '', id: found[2] ?? '' } : undefined;
};

const previews =
  '[data-crm-location="CRM_OBJECT_PREVIEW"],[data-test-id="IndexPageInlineSidebar"],[data-selenium-test="sidebar-preview-panel"]';

const titles = [
  '[data-selenium-test="highlightTitle"]',
  '[data-test-id="highlight-record-label"]',
  '[data-test-id="record-highlight-title"]',
  '[data-test-id^="highlight-property-display-dealname"]',
  '[data-test-id^="highlight-property-display-hs_full_name_or_email"]',
  '[data-unit-test="highlightTitle"]',
  '.highlightTitleWidthMeasurementWrapper',
  'h2 [class*="EditableTitle"]',
  'h2 .private-expanding-text-input__input',
];

function* readHubspot(page: Page): Steps {
  const { document } = page;
  const path = new URL(page.url).pathname;
  let address: { type: string; id: string; isPanel?: boolean } | undefined = recordIn(path);
  let root = bodyOf(document);
  if (!address) {
    // A list or board shows a record only in its preview panel, whose own links name it.
    const index = /\/objects\/(\d+-\d+)/.exec(path)?.[1];
    const panels = all(document, previews).filter(isShown);
    const outer = panels.filter((el) => !panels.some((over) => over !== el && contains(over, el)));
    const [panel, other] = outer;
    if (!panel) return none(index ? 'list-page' : 'no-record');
    if (other) return unready('ambiguous');
    root = panel;
    const links = all(panel, 'a[href*="/record/"]').map((link) => recordIn(attr(link, 'href')));
    const link = links.find((found) => found?.type === index) ?? links.find((found) => found);
    address = { type: link?.type ?? index ?? '', id: link?.id ?? '', isPanel: true };
  }
  const kind = objects[address.type];
  if (!kind) return none('no-record');

  /** The record's own surfaces: no preview of another record over it, no pane that is not the open one. */
  const isMine = (el: Element): boolean => {
    const isOver = address.isPanel !== true && closest(el, previews) !== undefined;
    return !isOver && isShown(el);
  };
  const draft = openDraft(page, 'hubspot', kind, address.id);
  yield;
  const { loading } = yield* readHubspotFields(root, isMine, draft);
  yield;
  yield* readStrip(root, isMine, draft);
  yield;
  readFolded(root, isMine, draft);
  const heading = titles.flatMap((selector) => all(root, selector)).find(isMine);
  let title =
    (heading && controlValue(heading)) ??
    lineOf(
      heading && (one(heading, '[data-test-id^="highlight-property-display-"]') ?? heading),
      hubspotNoise,
    );
  if (title === '') title = draft.valueOf('dealname', 'name', 'hs_full_name_or_email', 'hs_lead_name') ?? '';
  if (title === '')
    title = [draft.valueOf('firstname'), draft.valueOf('lastname')]
      .filter((part) => part !== undefined)
      .join(' ');
  const own = draft.size;
  const isNameless = title === '';
  if (own === 0 && loading) return unready('loading');
  if (title === '') title = pageTitle(document).split(' | ')[0] ?? '';

  draft.part({ part: 'header', state: heading ? 'open' : 'absent' });
  draft.part({ part: 'fields', state: loading ? 'loading' : own > 0 ? 'open' : 'shut' });
  if (kind === 'contact' && (own > 0 || !isNameless))
    draft.person({
      name: title,
      title: draft.valueOf('jobtitle'),
      email: draft.valueOf('email'),
      side: 'buyer',
      el: heading ?? root,
    });
  yield;
  yield* readHubspotPeople(root, address.id, isMine, draft);
  yield;
  yield* readHubspotActivities(root, isMine, draft);
  // A timeline or a list of contacts may stand without a field.
  if (isNameless && draft.size === 0) return none('no-record');
  yield;
  readComposers(
    root,
    (el) =>
      !isMine(el) ||
      closest(
        el,
        '[data-deferred-property-input-root],[data-test-id^="property-input-"],[data-selenium-test^="property-input-"],[data-card-type],[data-test-id="all-properties-panel"],[data-event-type],[data-selenium-test="timeline-card"],[data-test-id="collapsible-event-accordion"],[data-test-id="timeline-preview-event"]',
      ) !== undefined,
    draft,
  );
  const select = all(root, '[data-test-id="deal-stage-select"]').find(isMine);
  const stage =
    draft.valueOf('dealstage', 'hs_pipeline_stage') ??
    lineOf(select && (one(select, 'button') ?? select), '[data-test-id="dropdown-caret"]');
  return yield* draft.finish(title, kind === 'opportunity' || kind === 'lead' ? stage : undefined, heading);
}

/** HubSpot: deals, contacts, companies and leads, on their record pages and in the preview panel of a list. */
export const hubspot: Site = {
  id: 'hubspot',
  claims: (url) => /^app(?:-[a-z]{2}\d+)?\.hubspot\.com$/.test(url.hostname),
  identify: (url) => {
    const address = recordIn(url.pathname);
    const object = objects[address?.type ?? ''];
    return address && object ? { object, id: address.id } : undefined;
  },
  read: readHubspot,
};
