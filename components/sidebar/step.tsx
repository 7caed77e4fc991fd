import type { ComponentChildren } from 'preact';
import { Copy } from '../ui/copy.tsx';
import { splitFirstSentence } from '../ui/first-sentence.ts';
import { Together } from '../ui/together.tsx';
import { useHere } from './here.tsx';
import { isLetGo } from './rows.ts';
import { asNextStep } from './step-text.ts';

/** What the step is: its first sentence is the act, the rest stands quieter below. */
export const StepText = ({ text }: { text: string }) => {
  const { names } = useHere();
  const [first, rest] = splitFirstSentence(text);
  return (
    <p class="step-text">
      <strong>
        <Together text={first} names={names} />
      </strong>{' '}
      {rest !== '' && <Together text={rest} names={names} />}
    </p>
  );
};

/** When the step is done: who, what, by which day; and what follows it in the same paragraph. */
export const DoneWhen = ({ text, children }: { text: string; children?: ComponentChildren }) => {
  const { tell, names } = useHere();
  return text === '' && !children ? null : (
    <p class="done-when">
      {text !== '' && <Together text={tell('step.done', { done: text })} names={names} />}
      {/* A space as wide as the room beside what is pressed, which hangs into it, or outside where it begins a line. */}
      {children && '\u2002'}
      {children}
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
        <div class="step-name">
          <h2 class="label">{tell(isLetGo(view) ? 'step.last' : 'view.next')}</h2>
          {/* A screen reader hears it of the button. */}
          {steps.length > 1 && (
            <span class="which" aria-hidden="true">
              {which}
            </span>
          )}
        </div>
        <span class="turns">
          <Copy
            text={() => asNextStep(shown, tell)}
            onCopy={act.onCopy}
            tell={tell}
            label={tell('step.copy')}
          >
            {tell('copy')}
          </Copy>
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
        </span>
      </div>
      <StepText text={shown.text} />
      <DoneWhen text={shown.doneWhen}>
        {shown.questions.length > 0 && (
          <button type="button" class="button quiet asks" onClick={() => go('next')}>
            {tell('step.questions', { n: shown.questions.length })}
            <span class="chevron" aria-hidden="true" />
          </button>
        )}
      </DoneWhen>
    </div>
  );
};
