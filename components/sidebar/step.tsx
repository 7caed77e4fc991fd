import { Copy } from '../ui/copy.tsx';
import { splitFirstSentence } from '../ui/first-sentence.ts';
import { useHere } from './here.tsx';
import { asNextStep } from './step-text.ts';

/** What the step is: its first sentence is the act, the rest stands quieter below. */
export const StepText = ({ text }: { text: string }) => {
  const [first, rest] = splitFirstSentence(text);
  return (
    <p class="step-text">
      <strong>
        <bdi>{first}</bdi>
      </strong>{' '}
      {rest !== '' && <bdi>{rest}</bdi>}
    </p>
  );
};

/** The one next step for the buyer, with its acceptance test; the others are one key away. */
export const NextStepCard = () => {
  const { view, tell, act, go, step, setStep } = useHere();
  const steps = view.assessment.nextSteps;
  const shown = steps[step] ?? view.assessment.nextStep;
  const which = tell('step.which', { at: step + 1, of: steps.length });
  return (
    <div class="step">
      <div class="step-head">
        <h2 class="label">{tell('step.title')}</h2>
        {/* A screen reader hears it of the button. */}
        {steps.length > 1 && (
          <span class="which" aria-hidden="true">
            {which}
          </span>
        )}
        {steps.length > 1 && (
          <button
            type="button"
            class="button quiet turn"
            aria-label={`${tell('keys.another')}, ${which}`}
            onClick={() => setStep((step + 1) % steps.length)}
          >
            {tell('step.another')}
            <span class="chevron" aria-hidden="true" />
          </button>
        )}
      </div>
      <StepText text={shown.text} />
      {shown.doneWhen !== '' && (
        <p class="done-when">
          <bdi>{tell('step.done', { done: shown.doneWhen })}</bdi>
        </p>
      )}
      <p class="acts">
        <Copy
          text={() => asNextStep(shown, tell)}
          onCopy={act.onCopy}
          tell={tell}
          class="plain"
          label={tell('step.copy')}
        >
          {tell('copy')}
        </Copy>
        {shown.questions.length > 0 && (
          <button type="button" class="button plain" onClick={() => go('next')}>
            {tell('step.questions', { n: shown.questions.length })}
          </button>
        )}
      </p>
    </div>
  );
};
