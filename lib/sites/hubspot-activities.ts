import { directionOf, isDateLine, kindOf } from './activity.ts';
import { all, attr, closest, contains, one, parentOf } from './dom.ts';
import type { Draft } from './draft.ts';
import { isShown } from './drawn.ts';
import { spoken } from './hubspot-fields.ts';
import type { Steps } from './reading.ts';
import { lineOf, textOf } from './text-of.ts';

const title = '[data-selenium-test="timeline-editable-title"]';
const preview = '[data-test-id="timeline-preview-event"]';
const head = '[data-test-id="header-message"],[data-test-id="generic-preview-event-header"]';
const typed = '[data-event-type]';
// Controls of a card (pin, copy link, comments, associations, how a call went) and words for screen readers are not said.
const frame = `${head},[data-test-id="event-timestamp"],${title},button,[role="menu"],[role="tooltip"],[data-test-id*="association"],[data-test-id*="comment"],[data-test-id*="action"],[data-test-id*="copy-link"],label,${spoken}`;
const noise = `${frame},[role="button"]`;
/** What was written: it opens for editing, so that it may itself be marked as a button. */
const bodies =
  '[data-selenium-test="timeline-editable-section"],[data-test-id="editable-body-button"],[data-test-id="rte-content"]';

/** The whole of what was written of an activity, not what colleagues said of it below. */
const isBody = (el: Element): boolean => {
  const up = parentOf(el);
  return isShown(el) && !(up && closest(up, `${bodies},[data-test-id*="comment"]`));
};

/** Who a heading names: "… from X to Y", "… made by X", "Nota de X", in five languages. */
const authorIn = (heading: string): string | undefined => {
  const found =
    /\s(?:from|von)\s(.+?)\s(?:to|an)\s/i.exec(heading) ??
    /\sde (?:la part de )?(\p{Lu}.+?)\s(?:à|a|para)\s/u.exec(heading) ??
    /.*\sfrom\s(\p{Lu}[^–—-]+)$/u.exec(heading) ??
    /\s(?:by|von|par|por)\s(.+?)(?:\s[–—-]\s.*)?$/i.exec(heading) ??
    /^\p{L}+ de (\p{Lu}\S* .*\p{Lu}\S*)$/u.exec(heading);
  const name = found?.[1]?.trim();
  return name && name.length <= 80 ? name : undefined;
};

/** The activity timeline; previews come twice (for the eye and for readers), bodies only where a card is unfolded. */
export function* readHubspotActivities(
  root: Element,
  isMine: (el: Element) => boolean,
  draft: Draft,
): Steps<void> {
  const timeline = all(root, '[data-test-id="crm-events-viz-timeline"]').find(isMine);
  // One kind alone, chosen by its tab: the others were not seen.
  const tabs = all(root, '[data-test-id^="timeline-tab-filter-"][aria-selected]').filter(isMine);
  const isAll = (tab: Element): boolean => attr(tab, 'data-test-id').endsWith('-activity');
  const isChosen = (tab: Element): boolean => attr(tab, 'aria-selected') === 'true';
  if (tabs.some((tab) => isChosen(tab) && !isAll(tab)))
    for (const tab of tabs)
      if (!isChosen(tab) && !isAll(tab))
        draft.part({ part: 'activities', state: 'shut', label: lineOf(tab) });
  const cards =
    ['[data-selenium-test="timeline-card"]', '[data-test-id="collapsible-event-accordion"]', preview]
      .map((selector) => all(root, selector).filter(isMine))
      .find((list) => list.length > 0) ?? [];
  const seen = new Set<string>();
  let listed = 0;
  let read = 0;
  for (const card of cards) {
    yield;
    if (cards.some((other) => other !== card && contains(other, card))) continue;
    const type =
      attr(card, 'data-selenium-event-type') ||
      attr(closest(card, typed) ?? one(card, typed) ?? card, 'data-event-type');
    const heading =
      lineOf(one(card, head), 'button') || lineOf(one(card, 'h4') ?? one(card, 'strong'), 'button');
    const accordion = one(card, '[data-test-id="collapsible-event-accordion"]') ?? card;
    const toggle = one(accordion, '[role="button"][aria-expanded]') ?? one(accordion, '[aria-expanded]');
    const isOpen = toggle === undefined || attr(toggle, 'aria-expanded') === 'true';
    const written = isOpen
      ? all(card, bodies)
          .filter(isBody)
          .map((el) => textOf(el, frame))
      : [];
    const whole =
      written.join('\n') ||
      (isOpen ? textOf(card, `${noise},${preview}`) || textOf(card, `${frame},${preview}`) : '');
    const shown = whole || textOf(all(card, preview).find(isShown), noise);
    // Previews have no mark for the date: it is the line in or beside them that holds a day, a year and little else.
    const stamp = lineOf(one(card, '[data-test-id="event-timestamp"]'), 'button');
    const beside = isOpen ? '' : textOf(card, `button,${preview}`);
    const when = stamp || (`${shown}\n${beside}`.split('\n').find((line) => isDateLine(line)) ?? '');
    const body = stamp ? shown : shown.replace(when, '').trim();
    const text = body.startsWith(heading) ? body.slice(heading.length).trim() : body;
    const subject = lineOf(one(card, title)) || heading;
    const key = `${type}|${heading}|${subject}|${when}|${text}`;
    if (seen.has(key) || (subject === '' && text === '')) continue;
    seen.add(key);
    listed++;
    if (whole !== '') read++;
    const kind = kindOf(type);
    draft.activity({
      kind: kind === 'other' && type === '' ? kindOf(heading) : kind,
      direction: directionOf(`${type.replace(/_/g, ' ')} ${heading}`),
      author: lineOf(one(card, '[data-test-id="email-sender"]'), 'button') || authorIn(heading),
      atText: when || undefined,
      subject: subject || undefined,
      text,
      bodyShown: whole !== '',
      el: card,
    });
  }
  if (!timeline && listed === 0) {
    // Every record has a timeline: when it is not here, its tab is not open or it has not come yet.
    draft.part({ part: 'activities', state: 'shut' });
    return;
  }
  const scope = timeline ?? root;
  const isLoading = all(
    scope,
    '[data-test-id*="skeleton"],[class*="Skeleton"],[data-test-id*="loading"],[aria-busy="true"]',
  ).some(isMine);
  draft.part({
    part: 'activities',
    // The list grows while one scrolls and does not say how long it is.
    state: isLoading ? 'loading' : listed >= 10 ? 'virtualised' : read < listed ? 'counted' : 'open',
    listed,
    read,
  });
}
