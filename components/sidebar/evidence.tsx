import { useState } from 'preact/hooks';
import type { Evidence } from '../../lib/assess/assessment.ts';
import { cut } from '../../lib/text/cut.ts';
import { Copy } from '../ui/copy.tsx';
import { Parts } from '../ui/parts.tsx';
import { Quote } from '../ui/quote.tsx';
import { readAge } from '../ui/when.ts';
import { useHere } from './here.tsx';
import { isLost, ShowIt } from './show-it.tsx';
import { quoteInFull, readWho } from './who.ts';

/** One quote in full: the words, who, how, when, what weakens it, and the way to its place. */
export const EvidenceItem = ({
  evidence,
  brief,
  onWrong,
}: {
  evidence: Evidence;
  /** Where the quote only backs another line: without the activity's subject and without a copy of its own. */
  brief: boolean;
  onWrong: (() => void) | undefined;
}) => {
  const here = useHere();
  const { view, tell, language, now, act } = here;
  const who = readWho(evidence, here, !brief);
  /** In a list of all buttons a screen reader tells one quote's from another's. */
  const name = cut(evidence.quote, 40);
  const nameOf = (key: string) => `${tell(key)}${tell('colon')}${name}`;
  return (
    <li class={brief ? 'evidence brief' : 'evidence'}>
      <Quote text={evidence.quote} language={language} of={view.assessment.language.code} whole />
      <Parts
        list={
          evidence.at === undefined
            ? who
            : [
                ...who.slice(0, -1),
                <>
                  {who.at(-1)}
                  <span class="since">, {readAge(evidence.at, now, language)}</span>
                </>,
              ]
        }
      />
      {evidence.weakens.length > 0 && (
        <p class="weakens">{evidence.weakens.map((weakness) => tell(`weak.${weakness}`)).join(', ')}</p>
      )}
      {isLost(evidence.place, here) && <p class="weakens">{tell('evidence.lost')}</p>}
      <p class="acts">
        <ShowIt place={evidence.place} text={evidence.quote} name={name} />
        {!brief && (
          <Copy
            text={() => quoteInFull(evidence, here, true)}
            onCopy={act.onCopy}
            tell={tell}
            label={nameOf('copy')}
          >
            {tell('copy')}
          </Copy>
        )}
        {onWrong && (
          <button type="button" class="button quiet doubt" aria-label={nameOf('wrong')} onClick={onWrong}>
            {tell('wrong')}
          </button>
        )}
      </p>
    </li>
  );
};

const keyOf = ({ place }: Evidence): string => `${place.in}${place.index}:${place.start}-${place.end}`;

/** A list of quotes; beyond `first` they wait behind one button, so that forty of them do not bury the rest. */
export const EvidenceList = ({
  list,
  first = 4,
  brief = false,
  onWrong,
}: {
  list: Evidence[];
  first?: number;
  brief?: boolean;
  onWrong?: (evidence: Evidence) => void;
}) => {
  const { tell } = useHere();
  const [all, setAll] = useState(false);
  // Two reasons may rest on the same words: they are shown once.
  const keyed = [...new Map(list.map((evidence) => [keyOf(evidence), evidence] as const))];
  const shown = all ? keyed : keyed.slice(0, first);
  return (
    <>
      <ul class="evidence-list">
        {shown.map(([key, evidence]) => (
          <EvidenceItem
            key={key}
            evidence={evidence}
            brief={brief}
            onWrong={onWrong && (() => onWrong(evidence))}
          />
        ))}
      </ul>
      {keyed.length > first && (
        <button type="button" class="button quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? tell('evidence.fewer') : tell('evidence.all', { n: keyed.length })}
        </button>
      )}
    </>
  );
};
