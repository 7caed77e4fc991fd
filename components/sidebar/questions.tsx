import { Copy } from '../ui/copy.tsx';
import { Together } from '../ui/together.tsx';
import { useHere } from './here.tsx';

/** From open to asked to answered and back to open. */
const following = { open: 'asked', asked: 'answered', answered: undefined } as const;
const ticks = { open: '', asked: 'M3.5 6h5', answered: 'M3 6.2 5.2 8.4 9 3.9' } as const;

/** Open questions one by one: a press marks one as asked, another as answered; marks live with the record. */
export const Questions = ({ list }: { list: string[] }) => {
  const { view, tell, act } = useHere();
  return (
    <ul class="questions">
      {list.map((question) => {
        const mark = view.marks[question] ?? 'open';
        const next = following[mark];
        return (
          <li key={question} class={`question ${mark}`}>
            {/* biome-ignore lint/a11y/useSemanticElements: an input knows no third state but by script, and its label would be a second thing to press */}
            <button
              type="button"
              role="checkbox"
              class="tick"
              aria-checked={mark === 'asked' ? 'mixed' : mark === 'answered'}
              title={tell(next === undefined ? 'mark.undo' : `mark.do-${next}`)}
              onClick={() => act.onMark(question, next)}
            >
              <svg viewBox="0 0 12 12" width="12" height="12" class="stroke" aria-hidden="true">
                <rect x="0.8" y="0.8" width="10.4" height="10.4" rx="2.4" />
                <path d={ticks[mark]} />
              </svg>
              <span>
                <Together text={question} />
                {mark !== 'open' && <span class="quiet-text"> {tell(`mark.${mark}`)}</span>}
              </span>
            </button>
            <Copy
              text={question}
              onCopy={act.onCopy}
              tell={tell}
              class="icon"
              label={`${tell('copy')}${tell('colon')}${question}`}
            >
              <svg viewBox="0 0 12 12" width="12" height="12" class="stroke" aria-hidden="true">
                <path d="M4.2 3.8h6.6v7.4H4.2ZM2.2 8.2h-1V.8h6.6v1" />
              </svg>
            </Copy>
          </li>
        );
      })}
    </ul>
  );
};
