import { useEffect, useRef, useState } from 'preact/hooks';
import { later } from '../ui/later.tsx';
import { Parts } from '../ui/parts.tsx';
import { Quote } from '../ui/quote.tsx';
import { StatusMark } from '../ui/status.tsx';
import { readAge } from '../ui/when.ts';
import { useHere } from './here.tsx';
import { type Row, readKindKey } from './rows.ts';
import { isLost } from './show-it.tsx';
import { readWho } from './who.ts';

export const RowDetail = later(async () => (await import('./later-views.ts')).RowDetail);

/** True for a moment after `value` became another one while the row stayed: the row gets a soft mark that fades. */
const useChanged = (value: string): boolean => {
  const before = useRef(value);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    setChanged(true);
    const timer = setTimeout(() => setChanged(false), 1700);
    return () => clearTimeout(timer);
  }, [value]);
  return changed;
};

export interface ElementRowProps {
  row: Row;
  /** The status word beside the name, where no heading says it already. */
  wordShown: boolean;
  letters: boolean;
  /** What to do about it, where the heading does not say it already. */
  noteShown: boolean;
  /** A row above quotes the same words. */
  again: boolean;
  open: boolean;
  /** The one row of the list that Tab reaches. */
  current: boolean;
  /** A short answer to a key, in the place of the status word for a moment ("Copied"). */
  answer: string | undefined;
  onToggle(): void;
  onFocus(): void;
}

/** One element: shape, name, word, newest quote, who · how · when; opens in its own place. */
export const ElementRow = ({
  row,
  wordShown,
  letters,
  noteShown,
  again,
  open,
  current,
  answer,
  onToggle,
  onFocus,
}: ElementRowProps) => {
  const here = useHere();
  const { view, tell, language, now } = here;
  const { best, finding, kind } = row;
  const changed = useChanged(`${kind}${best?.quote ?? ''}`);
  const word = tell(`kind.${readKindKey(view, kind)}`);
  /** How long ago stands behind the day where there is room for it. */
  const withAge = (who: string[]) =>
    best?.at === undefined
      ? who
      : [
          ...who.slice(0, -1),
          <>
            {who.at(-1)}
            <span class="age">, {readAge(best.at, now, language)}</span>
          </>,
        ];
  return (
    <li
      class={`row row-${kind}${changed ? ' changed' : ''}${open ? ' open' : ''}${again ? ' again' : ''}`}
      data-row={row.id}
    >
      <button
        type="button"
        class="row-head"
        aria-expanded={open}
        tabIndex={current ? 0 : -1}
        onClick={onToggle}
        onFocus={onFocus}
      >
        {letters && (
          <span class="letter" aria-hidden="true">
            {row.letter ?? ''}
          </span>
        )}
        <StatusMark kind={kind} />
        <span class="row-text">
          <span class="row-name">
            <span class="unseen-text">{word}: </span>
            {row.name}
            {(answer !== undefined || wordShown) && (
              <span class="word" aria-hidden="true">
                {/* Over the word, not in its place: what else stands in the row must not move. */}
                <span class={answer === undefined ? '' : 'away'}>{wordShown && word}</span>
                {answer !== undefined && <span class="answer">{answer}</span>}
              </span>
            )}
          </span>
          {/* Under "too early to ask" a note would only say so again. */}
          {best === undefined &&
            kind !== 'tooEarly' &&
            noteShown &&
            finding.note !== undefined &&
            finding.note !== '' && (
              <span class="row-note">
                <bdi>{finding.note}</bdi>
              </span>
            )}
          {best !== undefined && (
            <Quote
              text={best.quote}
              telling={best.telling}
              language={language}
              of={view.assessment.language.code}
            />
          )}
          {best !== undefined && !again && <Parts list={withAge(readWho(best, here))} tag="span" />}
          {best !== undefined && isLost(best.place, here) && !open && (
            <span class="yours">{tell('evidence.lost')}</span>
          )}
          {row.corrections.length > 0 && <span class="yours">{tell('correct.yours')}</span>}
        </span>
      </button>
      {open && <RowDetail row={row} />}
    </li>
  );
};
