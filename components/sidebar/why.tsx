import type { Reason } from '../../lib/assess/assessment.ts';
import { pickList, readName } from '../ui/pick.ts';
import { localeOf } from '../ui/when.ts';
import { EvidenceList } from './evidence.tsx';
import { useHere } from './here.tsx';
import { isLetGo } from './rows.ts';
import { readStageLine } from './stage-words.ts';
import { isNamed } from './who.ts';

const ReasonItem = ({ reason }: { reason: Reason }) => (
  <li class="reason">
    {reason.text !== '' && (
      <p>
        <bdi>{reason.text}</bdi>
      </p>
    )}
    {reason.evidence.length > 0 && <EvidenceList list={reason.evidence} first={2} brief />}
  </li>
);

const Reasons = ({ title, list }: { title: string; list: Reason[] }) =>
  list.length === 0 ? null : (
    <>
      <h2 class="label">{title}</h2>
      <ul class="reasons">
        {list.map((reason) => (
          <ReasonItem key={reason.text} reason={reason} />
        ))}
      </ul>
    </>
  );

/** Stands for the names in a sentence that is said of several. */
const slot = '\u0000';

/** Reasons in the order they are read: each is said once, with the quotes that none before it has shown. */
const quotedOnce = (...lists: Reason[][]): Reason[][] => {
  const seen = new Set<string>();
  const said = new Set<string>();
  return lists.map((list) =>
    list
      .filter(({ text }) => text === '' || (!said.has(text) && said.add(text)))
      .map((reason) => ({
        ...reason,
        evidence: reason.evidence.filter(({ quote }) => !seen.has(quote) && seen.add(quote)),
      }))
      .filter(({ text, evidence }) => text !== '' || evidence.length > 0),
  );
};

/** Why this stage: reasons for and against with their quotes, the CRM's claim, the call, what one answer would change. */
export const WhyView = () => {
  const { view, tell, language } = useHere();
  const { assessment, criteria } = view;
  const { stage, mismatch, call, heard } = assessment;
  const name = (id: string) => readName(criteria, id, language);
  const words = stage.estimate === 'unknown' ? undefined : criteria.stages[stage.estimate];
  const letGo = isLetGo(view);
  // Of whoever is let go nothing more is waited for.
  const exit = letGo ? [] : pickList(words?.exit, language);
  // What several answers would change alike is said once.
  const alike = new Map<string, string[]>();
  for (const { criterion, text } of letGo ? [] : assessment.swings) {
    const named = tell('quoted', { text: name(criterion) });
    const sentence = text.replace(named, slot);
    alike.set(sentence, [...(alike.get(sentence) ?? []), named]);
  }
  const either = new Intl.ListFormat(localeOf(language), { type: 'disjunction' });
  const swings = [...alike].map(([sentence, named]) => sentence.replace(slot, () => either.format(named)));
  // What the call's own sentence says already needs but its quotes.
  const reasons = call.reasons.map((one) => (call.why.includes(one.text) ? { ...one, text: '' } : one));
  const [before = [], speakFor = [], speakAgainst = [], after = [], stalls = []] = quotedOnce(
    letGo ? reasons : [],
    stage.reasons,
    stage.against,
    letGo ? [] : reasons,
    assessment.stalls.filter(
      ({ text }) => ![...stage.against, ...call.reasons].some((one) => text.startsWith(one.text)),
    ),
  );
  const forCall = letGo ? before : after;
  const people = heard.people.filter(isNamed);
  const worth = (
    <>
      <h2 class="label">{tell('why.call')}</h2>
      <p>
        <bdi>{call.why}</bdi>
      </p>
      {forCall.length > 0 && (
        <ul class="reasons">
          {forCall.map((reason) => (
            <ReasonItem key={reason.text} reason={reason} />
          ))}
        </ul>
      )}
    </>
  );
  return (
    <section class="reading why">
      <p class="lead">{readStageLine(assessment, tell)}</p>
      {words && <p class="calm">{tell('why.term', { term: tell(`term.${stage.estimate}`) })}</p>}
      <p class="calm">
        {tell('why.heard', { n: heard.sentences })}
        {people.length > 0 && ` ${tell('why.people', { people: people.slice(0, 5).join(', ') })}`}
      </p>
      {!assessment.language.judged && <p class="calm">{tell('glance.language')}</p>}
      {letGo && worth}
      <Reasons title={tell('why.for')} list={speakFor} />
      <Reasons title={tell('why.against')} list={speakAgainst} />
      {mismatch.state !== 'none' && mismatch.crmStage !== undefined && (
        <>
          <h2 class="label">{tell('why.crm')}</h2>
          {mismatch.presumes && (
            <p>
              <bdi>
                {tell('why.presumes', {
                  label: mismatch.crmStage,
                  stage: tell(`stage.${mismatch.presumes}`),
                })}
              </bdi>
            </p>
          )}
          <p>
            <bdi>{mismatch.text === '' ? tell('why.agrees') : mismatch.text}</bdi>
          </p>
          {/* Where the CRM is ahead its sentence names them already. */}
          {!letGo && mismatch.state !== 'ahead' && mismatch.lacking.length > 0 && (
            <p class="calm">{tell('why.lacking', { list: mismatch.lacking.map(name).join(', ') })}</p>
          )}
        </>
      )}
      {!letGo && worth}
      <Reasons title={tell('why.stalls')} list={stalls} />
      {exit.length > 0 && (
        <>
          <h2 class="label">{tell('why.exit')}</h2>
          <ul class="plain-list">
            {exit.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {swings.length > 0 && (
        <>
          <h2 class="label">{tell('why.swings')}</h2>
          <ul class="plain-list">
            {swings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {assessment.fit && (
        <>
          <h2 class="label">{tell('why.fit')}</h2>
          <p>{tell(`fit.${assessment.fit.verdict}`)}</p>
          <ul class="plain-list">
            {assessment.fit.lines.map((line) => (
              <li key={line.rule}>
                {line.text}
                <span class="quiet-text">
                  {' · '}
                  {tell(`fit-line.${line.result}`)}
                  {line.found !== undefined && (
                    <>
                      {tell('colon')}
                      <bdi>{line.found}</bdi>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
