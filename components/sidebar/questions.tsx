import { Copy } from '../ui/copy.tsx';
import { useHere } from './here.tsx';

/** Open questions one by one: each can be copied and marked as asked or answered; marks live with the record. */
export const Questions = ({ list }: { list: string[] }) => {
  const { view, tell, act } = useHere();
  return (
    <ul class="questions">
      {list.map((question) => {
        const mark = view.marks[question];
        return (
          <li key={question} class={mark ? `question ${mark}` : 'question'}>
            <p class="say">
              <bdi>{question}</bdi>
            </p>
            <p class="acts">
              {(['asked', 'answered'] as const).map((kind) => (
                <button
                  type="button"
                  key={kind}
                  class="button quiet toggle"
                  aria-pressed={mark === kind}
                  aria-label={`${tell(`mark.${kind}`)}: ${question}`}
                  onClick={() => act.onMark(question, mark === kind ? undefined : kind)}
                >
                  {tell(`mark.${kind}`)}
                </button>
              ))}
              <Copy text={question} onCopy={act.onCopy} tell={tell} label={`${tell('copy')}: ${question}`}>
                {tell('copy')}
              </Copy>
            </p>
          </li>
        );
      })}
    </ul>
  );
};
