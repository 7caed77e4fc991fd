import { Copy } from '../ui/copy.tsx';
import { splitFirstSentence } from '../ui/first-sentence.ts';
import { readName } from '../ui/pick.ts';
import { CopyAs } from './copy-as.tsx';
import { EvidenceList } from './evidence.tsx';
import { useHere } from './here.tsx';
import { Questions } from './questions.tsx';
import { findInside } from './rows.ts';
import { DoneWhen, StepText } from './step.tsx';
import { asCalendar, asMail, asQuestions } from './step-mail.ts';
import { asNextStep } from './step-text.ts';

/** What another step asks for, without what it brings; a quotation that its first sentence leads to belongs to it. */
const readAct = (text: string): string => {
  const [act] = splitFirstSentence(text);
  return act.endsWith(':') ? text : act;
};

/** The next step in full: why, acceptance test, ways to copy it, the questions one by one, and the others. */
export const NextView = () => {
  const { view, tell, language, act, step, setStep } = useHere();
  const { assessment, criteria } = view;
  const steps = assessment.nextSteps.length > 0 ? assessment.nextSteps : [assessment.nextStep];
  const shown = steps[step] ?? assessment.nextStep;
  const name = (id: string) => readName(criteria, id, language);
  const inside = findInside(view);
  const notYet = shown.notYet.filter((id) => inside.has(id));
  // What the step itself answers is quoted above already.
  const quoted = new Set(shown.evidence.map(({ quote }) => quote));
  const theirs = assessment.openQuestions.filter(
    ({ answered, evidence }) => !answered && !quoted.has(evidence.quote),
  );
  return (
    <section class="reading">
      <StepText text={shown.text} />
      <DoneWhen text={shown.doneWhen} />
      {shown.why !== '' && (
        <p class="calm">
          <bdi>{shown.why}</bdi>
        </p>
      )}
      <CopyAs
        list={[
          ['next.copy-step', () => asNextStep(shown, tell)],
          ['next.copy-mail', () => asMail(shown, tell)],
          ['next.copy-calendar', () => asCalendar(shown, view.record.title, tell)],
        ]}
      />
      {shown.answer !== undefined && shown.answer !== '' && (
        <>
          <h2 class="label">{tell('next.answer')}</h2>
          <p>
            <bdi>{shown.answer}</bdi>
          </p>
        </>
      )}
      {shown.questions.length > 0 && (
        <>
          <h2 class="label">{tell('next.questions')}</h2>
          <Questions list={shown.questions} />
          {shown.questions.length > 1 && (
            <Copy text={() => asQuestions(shown.questions)} onCopy={act.onCopy} tell={tell}>
              {tell('next.copy-all')}
            </Copy>
          )}
        </>
      )}
      {shown.evidence.length > 0 && (
        <>
          <h2 class="label">{tell('next.rests-on')}</h2>
          <EvidenceList list={shown.evidence} first={3} brief />
        </>
      )}
      {notYet.length > 0 && (
        <>
          <h2 class="label">{tell('next.not-yet')}</h2>
          <p class="calm">{notYet.map(name).join(', ')}</p>
        </>
      )}
      {theirs.length > 0 && (
        <>
          <h2 class="label">{tell('next.theirs')}</h2>
          <EvidenceList list={theirs.map(({ evidence }) => evidence)} first={3} brief />
        </>
      )}
      {steps.length > 1 && (
        <>
          <h2 class="label">{tell('next.others')}</h2>
          <ul class="plain-list choices">
            {steps.map((other, at) =>
              at === step ? null : (
                <li key={other.text}>
                  <button type="button" class="choice-row" onClick={() => setStep(at)}>
                    <bdi>{readAct(other.text)}</bdi>
                  </button>
                </li>
              ),
            )}
          </ul>
        </>
      )}
    </section>
  );
};
