import { useState } from 'preact/hooks';
import type { Place } from '../../lib/assess/assessment.ts';
import type { RecordPart } from '../../lib/record.ts';
import { cut } from '../../lib/text/cut.ts';
import { Copy } from '../ui/copy.tsx';
import { Parts } from '../ui/parts.tsx';
import { readDay } from '../ui/when.ts';
import { useHere } from './here.tsx';
import { PersonLine } from './person-line.tsx';
import { ShowIt } from './show-it.tsx';

/** The place of a whole text of the record. */
const placeOf = (kind: Place['in'], index: number, { length }: string, where: Place['where']): Place => ({
  in: kind,
  index,
  start: 0,
  end: length,
  where,
});

/** Parts that were not read whole. Most pages have no box in which something is being written: nothing is missed there. */
const findMissed = (parts: RecordPart[]): RecordPart[] =>
  parts.filter(({ part, state }) => state !== 'open' && !(part === 'composer' && state === 'absent'));

/** One line a part of the page that was not read whole: which, why, and what to open. */
const Unseen = ({ missed }: { missed: RecordPart[] }) => {
  const { tell } = useHere();
  if (missed.length === 0) return <p class="calm">{tell('read.whole')}</p>;
  return (
    <>
      <h2 class="label">{tell('read.unseen')}</h2>
      <ul class="plain-list">
        {missed.map((part) => (
          <li key={`${part.part}${part.label ?? ''}`}>
            <bdi>{part.label ?? tell(`part.${part.part}`)}</bdi>
            <span class="quiet-text">
              {tell('colon')}
              {tell(`part-state.${part.state}`)}
              {part.listed !== undefined &&
                ` ${tell('read.of', { read: part.read ?? 0, listed: part.listed })}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** Texts that were read as activities; long ones open. */
const Activity = ({ index }: { index: number }) => {
  const { view, tell, language, now } = useHere();
  const [open, setOpen] = useState(false);
  const activity = view.record.activities[index];
  if (activity === undefined) return null;
  const brief = activity.text.replace(/\n\s*\n/g, '\n');
  const whole = brief.length <= 160;
  const head = [
    tell(`how.${activity.kind}`),
    activity.author,
    activity.at === undefined ? activity.atText : readDay(activity.at, now, language),
  ];
  const name = activity.subject ?? tell(`how.${activity.kind}`);
  const fold = tell(open ? 'read.less' : 'read.more');
  return (
    <li>
      <p>
        <bdi>{activity.subject ?? tell('read.no-subject')}</bdi>
        {activity.unsaved && <span class="quiet-text"> · {tell('read.unsaved')}</span>}
      </p>
      <Parts list={head} />
      {activity.bodyShown === false ? (
        <p class="calm">{tell('read.no-body')}</p>
      ) : (
        <p class="activity-text">
          <bdi>{open ? cut(activity.text, 20_000) : cut(brief, 160)}</bdi>
        </p>
      )}
      <p class="acts">
        {!whole && (
          <button
            type="button"
            class="button quiet"
            aria-expanded={open}
            aria-label={`${fold}${tell('colon')}${name}`}
            onClick={() => setOpen(!open)}
          >
            {fold}
          </button>
        )}
        <ShowIt
          place={placeOf('activity', index, activity.text, activity.where)}
          text={cut(activity.text, 140)}
          name={name}
        />
      </p>
    </li>
  );
};

/** Everything that was read from the page, by which reader, and what was not seen and why. */
export const ReadView = () => {
  const { view, tell, language, now, act } = useHere();
  const { record } = view;
  const missed = findMissed(record.parts ?? []);
  // Of a part that was not seen it stands above, and "0 people" would say that there are none.
  const isTold = (part: 'people' | 'activities') =>
    record[part].length > 0 || !missed.some((one) => one.part === part);
  // A record of years: the newest first, the rest behind one button.
  const [all, setAll] = useState(false);
  const most = all ? Number.POSITIVE_INFINITY : 60;
  const longer = Math.max(record.fields.length, record.people.length, record.activities.length) > 60;
  return (
    <section class="reading read">
      <p class="calm">
        {tell(view.reader === '' ? 'read.on' : 'read.by', {
          reader: view.reader,
          day: readDay(record.readAt, now, language),
        })}
      </p>
      <p class="acts">
        {!view.sample && (
          <button type="button" class="button plain" onClick={act.onReadAgain}>
            {tell('menu.again')}
          </button>
        )}
        <Copy text={() => JSON.stringify(record, null, 2)} onCopy={act.onCopy} tell={tell} class="plain">
          {tell('read.copy')}
        </Copy>
      </p>
      <Unseen missed={missed} />
      <h2 class="label">{tell('read.fields', { n: record.fields.length })}</h2>
      <dl class="fields">
        {record.fields.slice(0, most).map((field, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place on the page, labels repeat
          <div key={`${index}${field.label}`}>
            <dt>
              <bdi lang={view.assessment.language.code}>{field.label}</bdi>
              {field.unsaved && <span class="quiet-text"> · {tell('read.unsaved')}</span>}
            </dt>
            <dd>
              {field.value === '' ? (
                <span class="quiet-text">{tell('read.empty')}</span>
              ) : (
                <bdi>{cut(field.whole ?? field.value, 600)}</bdi>
              )}{' '}
              <ShowIt
                place={placeOf('field', index, field.value, field.where)}
                text={field.value}
                name={field.label}
              />
            </dd>
          </div>
        ))}
      </dl>
      {isTold('people') && <h2 class="label">{tell('read.people', { n: record.people.length })}</h2>}
      <ul class="plain-list">
        {record.people.slice(0, most).map((person, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two contacts may share a name
          <li key={`${index}${person.name}`}>
            <PersonLine
              name={person.name}
              more={[person.title, person.role, person.side && tell(`speaker.${person.side}`)]}
            />
            <ShowIt
              place={placeOf('person', index, person.name, person.where)}
              text={person.name}
              name={person.name}
            />
          </li>
        ))}
      </ul>
      {isTold('activities') && (
        <h2 class="label">{tell('read.activities', { n: record.activities.length })}</h2>
      )}
      <ul class="plain-list activities">
        {record.activities.slice(0, most).map((activity, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an activity is its place in the timeline
          <Activity key={`${index}${activity.at ?? ''}`} index={index} />
        ))}
      </ul>
      {longer && (
        <button type="button" class="button plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {tell(all ? 'read.less' : 'read.all')}
        </button>
      )}
      {!view.sample && (
        <>
          <h2 class="label">{tell('read.kept')}</h2>
          <p class="calm">
            {view.stored.items === 0
              ? tell('read.kept-none')
              : tell('read.kept-some', {
                  n: view.stored.items,
                  kb: Math.max(1, Math.round(view.stored.bytes / 1024)),
                })}
          </p>
          {view.stored.items > 0 && (
            <button type="button" class="button quiet" onClick={() => act.onErase('record')}>
              {tell('read.erase')}
            </button>
          )}
        </>
      )}
    </section>
  );
};
