import { useEffect, useRef, useState } from 'preact/hooks';
import { useHere } from './here.tsx';
import { type CorrectionReason, correctionReasons } from './props.ts';

/** "This is wrong": a reason and, if wanted, a few words; kept in this browser as the rep's own view. */
export const CorrectForm = ({
  criterion,
  quote,
  onClose,
}: {
  criterion: string;
  quote: string | undefined;
  onClose(): void;
}) => {
  const { view, tell, act } = useHere();
  // Where nothing was quoted there is nothing to take away: only what the page does not know can be said.
  const reasons = quote === undefined ? correctionReasons.slice(-2) : correctionReasons;
  const [reason, setReason] = useState<CorrectionReason>(reasons[0] ?? 'other');
  const [text, setText] = useState('');
  const form = useRef<HTMLFormElement>(null);
  // Starts at the first choice and gives the focus back to where it came from.
  useEffect(() => {
    const opener = form.current?.ownerDocument.activeElement;
    form.current?.querySelector('input')?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
  const save = (event: Event) => {
    event.preventDefault();
    act.onCorrect({
      criterion,
      reason,
      text: text.trim().slice(0, 300),
      quote,
    });
    onClose();
  };
  return (
    <form
      class="correct"
      ref={form}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <fieldset>
        <legend class="label">{tell('correct.title')}</legend>
        {reasons.map((one) => (
          <label key={one} class="choice">
            <input
              type="radio"
              name={`reason-${criterion}`}
              checked={reason === one}
              onChange={() => setReason(one)}
            />
            {tell(`correct.${one}`)}
          </label>
        ))}
      </fieldset>
      <label class="choice-text">
        {tell('correct.text')}
        <textarea
          rows={2}
          maxLength={300}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="acts">
        <button type="submit" class="button plain">
          {tell('correct.save')}
        </button>
        <button type="button" class="button quiet" onClick={onClose}>
          {tell('cancel')}
        </button>
      </p>
      <p class="calm">{tell(view.sample ? 'sample.not-kept' : 'correct.stays')}</p>
    </form>
  );
};
