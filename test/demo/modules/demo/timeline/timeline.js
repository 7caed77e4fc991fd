import { aura } from 'demo/element';
import { sentenceOf, shownMoment, wordsOf } from 'demo/words';

const pages = { Email: 'EmailMessage', Call: 'Task', Task: 'Task', Event: 'Event', Note: 'ContentNote' };

/** The body of an item exists only once it has been opened, as in Lightning. */
const details = (activity) =>
  aura(
    'article',
    { class: 'slds-box slds-timeline__item_details slds-theme_shade', 'aria-hidden': 'false' },
    ...activity.text
      .split('\n')
      .map((line) => aura('div', { class: 'line' }, line === '' ? aura('br') : line)),
  );

const item = (activity, language) => {
  const sentence = sentenceOf(language, activity);
  // Lightning links whoever the sentence names.
  const who = activity.inbound === true ? activity.from : (activity.to ?? '');
  const at = who === '' ? -1 : sentence.indexOf(who);
  const told =
    at < 0
      ? [sentence]
      : [
          sentence.slice(0, at),
          aura('a', { href: `/lightning/r/Contact/003Hs0000${activity.id.slice(9, 15)}AAA/view` }, who),
          sentence.slice(at + who.length),
        ];
  const box = aura('div', { class: 'slds-timeline__item_expandable' });
  const button = aura(
    'button',
    {
      class: 'slds-button slds-button_icon slds-timeline__details-action-icon',
      'aria-expanded': 'false',
      title: activity.subject,
    },
    aura('span', { class: 'chevron', 'aria-hidden': 'true' }),
  );
  const toggle = (open) => {
    button.setAttribute('aria-expanded', String(open));
    box.classList.toggle('slds-is-open', open);
    const body = box.querySelector('article');
    if (open && body === null) box.append(details(activity));
    else if (body !== null) body.hidden = !open;
  };
  button.addEventListener('click', () => toggle(button.getAttribute('aria-expanded') !== 'true'));
  box.append(
    aura(
      'div',
      { class: 'slds-media' },
      button,
      aura('span', {
        class: `activity-icon icon-${activity.kind.toLowerCase()}`,
        title: activity.kind,
        'aria-hidden': 'true',
      }),
      aura(
        'div',
        { class: 'slds-media__body' },
        aura(
          'div',
          { class: 'slds-grid slds-grid_align-spread' },
          aura(
            'h3',
            { class: 'slds-truncate', title: activity.subject },
            aura(
              'a',
              {
                class: 'subjectLink slds-truncate',
                href: `/lightning/r/${pages[activity.kind]}/${activity.id}/view`,
              },
              activity.subject,
            ),
          ),
          aura(
            'div',
            { class: 'dueDate slds-timeline__date' },
            shownMoment(language, activity.at, activity.time !== undefined),
          ),
        ),
        aura('p', { class: 'slds-m-horizontal_xx-small timelineSentence' }, ...told),
      ),
    ),
  );
  toggle(activity.open === true);
  return aura(
    'li',
    { class: `row ${activity.kind} runtime_sales_activitiesActivityTimelineFixedStencil` },
    box,
  );
};

/** Upcoming above, past below, the first ten at once and the rest behind "Show More". */
export const drawTimeline = (record) => {
  const words = wordsOf(record.language);
  const upcoming = record.activities.filter((one) => one.upcoming);
  const past = record.activities.filter((one) => !one.upcoming);
  const list = aura(
    'ul',
    { class: 'slds-timeline' },
    ...past.slice(0, 10).map((one) => item(one, record.language)),
  );
  const more = aura('button', { class: 'slds-button slds-button_neutral showMore' }, words.showMore);
  more.addEventListener('click', () => {
    list.append(...past.slice(10).map((one) => item(one, record.language)));
    more.remove();
  });
  return [
    aura(
      'div',
      { class: 'skip-timeline-wrapper' },
      aura(
        'div',
        { class: 'standardTimelineUpcomingActivities' },
        aura('h2', { class: 'slds-timeline-heading' }, words.upcoming),
        upcoming.length === 0
          ? aura('p', { class: 'empty' }, words.noActivities)
          : aura('ul', { class: 'slds-timeline' }, ...upcoming.map((one) => item(one, record.language))),
      ),
      aura(
        'past-activity-groups',
        {},
        aura(
          'div',
          { class: 'pastActivities' },
          aura('h2', { class: 'slds-timeline-heading' }, words.past),
          aura('div', { class: 'activityHistories' }, list),
          past.length > 10 ? more : undefined,
        ),
      ),
    ),
  ];
};
