import { directionOf, isDateLine, kindOf } from './activity.ts';
import { all, attr, closest, contains, next, one } from './dom.ts';
import type { Draft } from './draft.ts';
import { isShown } from './drawn.ts';
import type { Steps } from './reading.ts';
import { loading, noise, shows } from './salesforce-fields.ts';
import { lineOf, textOf } from './text-of.ts';

const items =
  '.runtime_sales_activitiesActivityTimelineFixedStencil,.slds-timeline__item_expandable,.slds-timeline__item';
const posts =
  '.cuf-feedItem,.forceChatterFeedItem,.cuf-commentItem,.forceChatterComment,.slds-post,.slds-comment';
const details = '.slds-timeline__item_details,[class*="imelineItemDetail"],article,.slds-box';

/** The activity timeline: upcoming and past, subject, sentence, date; the text only where an item is unfolded. */
export function* readSalesforceActivities(
  root: Element,
  isMine: (el: Element) => boolean,
  draft: Draft,
): Steps<void> {
  const found = all(root, items).filter(isMine);
  const timeline = all(root, '.skip-timeline-wrapper,.pastActivities,.slds-timeline').find(isMine);
  let read = 0;
  let listed = 0;
  for (const item of found) {
    if (!isShown(item) || found.some((other) => other !== item && contains(other, item))) continue;
    yield;
    const subject =
      one(item, '.subjectLink,h3 a') ?? one(item, 'h3') ?? one(item, 'a[href*="/lightning/r/"]');
    const toggle = one(item, '[aria-expanded]');
    const box = one(item, details);
    const isOpen = !toggle || attr(toggle, 'aria-expanded') === 'true';
    const body = box && isShown(box) && isOpen ? box : undefined;
    const when = one(item, '.dueDate,.slds-timeline__date');
    const sentence = sentenceOf(item, [subject, when, box]);
    const icon = one(item, '[class*="slds-icon-standard-"]') ?? one(item, 'lightning-icon') ?? item;
    const leads = /\/r\/(\w+)\//.exec(attr(subject ?? item, 'href'))?.[1];
    const marks = [attr(item, 'class'), attr(icon, 'class'), attr(icon, 'icon-name'), leads].join(' ');
    // Items of an unknown make without a fold: everything but actor and date is the text.
    const lines =
      box || toggle ? [] : textOf(item, `${noise},.slds-timeline__actors,h3,.subjectLink`).split('\n');
    const dateLine = lineOf(when, noise) || lines.find(isDateLine);
    const rest = lines
      .filter((line) => line !== dateLine)
      .join('\n')
      .trim();
    const text = body ? textIn(body) : sentence ? '' : rest;
    const name = lineOf(subject, noise);
    if (name === '' && text === '' && sentence === '') continue;
    listed++;
    const isShownWhole = body !== undefined || text !== '';
    if (isShownWhole) read++;
    const kind = kindOf(marks);
    draft.activity({
      kind: kind === 'other' ? kindOf(sentence) : kind,
      direction: directionOf(sentence) ?? directionOf(marks),
      author: authorOf(item, subject, sentence),
      atText: dateLine,
      subject: name || undefined,
      text,
      bodyShown: isShownWhole,
      el: item,
    });
  }
  for (const post of all(root, posts)) {
    if (!isMine(post) || !isShown(post)) continue;
    yield;
    // Answers stand in the post or beside it: each has its own text, name and time.
    const own = (selector: string): Element | undefined =>
      all(post, selector).find((el) => closest(el, posts) === post && lineOf(el, noise) !== '');
    const body =
      own('.feedBodyInner,.cuf-questionBody') ??
      own('.cuf-body,[class*="essageBody"],.slds-comment__content,.slds-post__content');
    // What changed by itself has no text of anybody.
    if (!body) continue;
    const when = own('.cuf-timestamp,.cuf-commentAge,header .slds-text-body_small,footer li:last-child');
    const who = own('.cuf-actorName,.cuf-commentNameLink,.cuf-preamble,.cuf-entityLink,header a');
    const isMail = closest(body, '[class*="emailMessage"]') !== undefined;
    listed++;
    read++;
    draft.activity({
      kind: isMail ? 'email' : 'note',
      // The name leads the sentence, in bold where it is no link.
      author: lineOf((who && one(who, 'strong')) ?? who, noise) || undefined,
      atText: when && (attr(when, 'title') || lineOf(when)),
      subject: lineOf(own(isMail ? 'a[href*="/EmailMessage/"]' : '.cuf-questionTitle'), noise) || undefined,
      text: textOf(body, noise),
      bodyShown: true,
      el: post,
    });
  }
  const { parts } = draft;
  if (timeline || listed > 0) {
    const scope = timeline ?? root;
    const hasMore = shows(scope, '[class*="howMore"],[class*="iewMore"]', isMine);
    const state = shows(scope, loading, isMine) ? 'loading' : hasMore || read < listed ? 'counted' : 'open';
    draft.part({ part: 'activities', state, listed, read });
  } else if (!parts.some(({ part }) => part === 'activities'))
    draft.part({
      part: 'activities',
      state: parts.some(({ state }) => state === 'shut') ? 'shut' : 'absent',
    });
}

const labels =
  '.slds-text-title,.slds-item--label,.slds-item_label,.slds-dl_horizontal__label,.slds-form-element__label';
const textLabel = /descri|beschreib|omm?ent|body|texto?\b|nachricht|mensaje/i;

/** What was written: of labelled details (name, related to, from, text) only the text, else what has no label, else all. */
const textIn = (details: Element): string => {
  const told = all(details, labels).filter((label) => textLabel.test(lineOf(label)));
  return told.length > 0
    ? told
        .map((label) => textOf(next(label), noise))
        .join('\n')
        .trim()
    : textOf(details, `${noise},${labels},${labels.replaceAll(',', '+*,')}+*`) ||
        textOf(details, `${noise},${labels}`);
};

/** The item's line about who did what ("You sent an email to …"): what is left without subject, date and body. */
const sentenceOf = (item: Element, without: (Element | undefined)[]): string => {
  for (const el of all(item, 'p,.slds-text-body_small,[class*="escription"]')) {
    if (without.some((other) => other && (contains(other, el) || contains(el, other)))) continue;
    const text = one(el, labels) ? '' : lineOf(el, noise);
    if (text !== '') return text;
  }
  return '';
};

/** Whoever is linked at the beginning of the sentence did it. */
const authorOf = (item: Element, subject: Element | undefined, sentence: string): string | undefined => {
  const linked = all(item, 'a[href*="/lightning/r/"]')
    .map((link) => (link === subject ? '' : lineOf(link, noise)))
    .find((name) => name !== '' && sentence.startsWith(name));
  const first = linked ?? lineOf(one(item, '.slds-timeline__actors a'), noise);
  if (first !== '') return first;
  // Nobody linked: the name that the sentence begins with ("Petra Osten sent …"), not "List Email sent …".
  const name = /^(?:\p{Lu}[\p{L}.'’-]+ ){2,3}(?=\p{Ll})/u.exec(sentence)?.[0].trim();
  return name && kindOf(name) === 'other' ? name : undefined;
};
