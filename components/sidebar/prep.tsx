import type { ComponentChildren } from 'preact';
import type { Evidence, Prep } from '../../lib/assess/assessment.ts';
import { Parts } from '../ui/parts.tsx';
import { Quote } from '../ui/quote.tsx';
import { Together } from '../ui/together.tsx';
import { CopyAs } from './copy-as.tsx';
import { useHere } from './here.tsx';
import { PersonLine } from './person-line.tsx';
import { asPrepMarkdown, asPrepText, readNotYet, readStands } from './prep-text.ts';
import { findInside, isLetGo } from './rows.ts';
import { readStanding } from './stage-words.ts';
import { DoneWhen } from './step.tsx';
import { readWho } from './who.ts';

/** A quote and whose it is; below the speaker's own name only how and when. */
const Said = ({ evidence, own = false }: { evidence: Evidence; own?: boolean }) => {
  const { view, tell, now, language } = useHere();
  return (
    <span class="said">
      <Quote
        text={evidence.quote}
        telling={evidence.quote.length > 140 ? evidence.telling : undefined}
        language={language}
        of={view.assessment.language.code}
      />{' '}
      <Parts list={readWho(evidence, view.record, { tell, now, language }).slice(own ? 1 : 0)} tag="span" />
    </span>
  );
};

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="brief-part">
    <h2 class="label">{title}</h2>
    {children}
  </section>
);

const Brief = ({ prep }: { prep: Prep }) => {
  const { view, tell, names } = useHere();
  const [stage, ...rest] = readStanding(view.assessment, tell);
  const open = prep.theirQuestions.filter(({ answered }) => !answered);
  return (
    <>
      <Part title={tell('prep.where')}>
        <p>{stage}</p>
        {rest.map((line) => (
          <p class="quiet-text" key={line}>
            <Together text={line} names={names} />
          </p>
        ))}
      </Part>
      <Part title={tell(isLetGo(view) ? 'step.last' : 'prep.agree')}>
        <p>
          <Together text={prep.agreeOn.text} names={names} />
        </p>
        <DoneWhen text={prep.agreeOn.doneWhen} />
      </Part>
      {prep.who.length > 0 && (
        <Part title={tell('prep.who')}>
          <ul class="plain-list">
            {prep.who.map((person) => (
              <li key={person.name}>
                <PersonLine person={person} side={person.side === 'seller' && tell('prep.ours')} />
                {person.said[0] && <Said evidence={person.said[0]} own />}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {prep.ask.length > 0 && (
        <Part title={tell('prep.ask')}>
          <ol class="plain-list numbered">
            {prep.ask.map(({ question, probe }) => (
              <li key={question}>
                <Together text={question} />
                {probe !== '' && <span class="quiet-text said">{tell('prep.probe', { probe })}</span>}
              </li>
            ))}
          </ol>
        </Part>
      )}
      {open.length > 0 && (
        <Part title={tell('prep.theirs')}>
          <ul class="plain-list">
            {open.map(({ evidence }) => (
              <li key={`${evidence.place.index}-${evidence.place.start}`}>
                <Said evidence={evidence} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {prep.stands.length > 0 && (
        <Part title={tell('prep.stands')}>
          <ul class="plain-list">
            {readStands(prep.stands).map(({ names, evidence }) => (
              <li key={names}>
                {names}
                {evidence && <Said evidence={evidence} />}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {prep.objections.length > 0 && (
        <Part title={tell('prep.objections')}>
          <ul class="plain-list">
            {prep.objections.map(({ text, answer, evidence }) => (
              <li key={text}>
                <Together text={text} />
                {evidence[0] && <Said evidence={evidence[0]} />}
                <span class="quiet-text said">{answer}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {prep.doNotAsk.length > 0 && (
        <Part title={tell('prep.not')}>
          {readNotYet(prep.doNotAsk).map(({ names, why }) => (
            <p key={names}>
              {names}
              {why !== '' && <span class="quiet-text said">{why}</span>}
            </p>
          ))}
        </Part>
      )}
    </>
  );
};

/** One page for the next call: read here, printed, copied, or opened on a second screen. */
export const PrepView = () => {
  const { view, tell, act, paper } = useHere();
  if (view.prep === undefined) return <p class="calm">{tell('prep.making')}</p>;
  const inside = findInside(view);
  const prep: Prep = {
    ...view.prep,
    doNotAsk: view.prep.doNotAsk.filter(({ criterion }) => inside.has(criterion)),
  };
  return (
    <section class="reading brief">
      <div class="acts no-print">
        {paper ? (
          <button type="button" class="button main" onClick={act.onPrint}>
            {tell('prep.print')}
          </button>
        ) : (
          <button type="button" class="button plain" onClick={() => act.onOpenTab('prep')}>
            {tell('open-tab')}
          </button>
        )}
        <CopyAs
          list={[
            ['prep.copy-text', () => asPrepText(prep, view.assessment, tell)],
            ['prep.copy-markdown', () => asPrepMarkdown(prep, view.assessment, tell)],
          ]}
        />
      </div>
      <div class="brief-parts">
        <Brief prep={prep} />
      </div>
    </section>
  );
};
