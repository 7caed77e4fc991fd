import type { Evidence, Prep } from '../../lib/assess/assessment.ts';
import { Parts } from '../ui/parts.tsx';
import { Quote } from '../ui/quote.tsx';
import { Together } from '../ui/together.tsx';
import { CopyAs } from './copy-as.tsx';
import { useHere } from './here.tsx';
import { PersonLine } from './person-line.tsx';
import { asPrepMarkdown, asPrepText, type BriefLine, readBrief } from './prep-text.ts';
import { findInside } from './rows.ts';
import { readWho } from './who.ts';

/** A quote and whose it is; below the speaker's own name only how and when. */
const Said = ({ evidence, own = false }: { evidence: Evidence; own?: boolean }) => {
  const here = useHere();
  const { view, language } = here;
  return (
    <span class="said">
      <Quote
        text={evidence.quote}
        telling={evidence.quote.length > 140 ? evidence.telling : undefined}
        language={language}
        of={view.assessment.language.code}
      />{' '}
      <Parts list={readWho(evidence, here).slice(own ? 1 : 0)} tag="span" />
    </span>
  );
};

const Line = ({ line: { lead, isPerson = false, evidence, quiet } }: { line: BriefLine }) => {
  const { names } = useHere();
  const [first = '', ...more] = lead;
  return (
    <li>
      {isPerson ? <PersonLine name={first} more={more} /> : <Together text={first} names={names} />}
      {evidence && <Said evidence={evidence} own={isPerson} />}
      {quiet && (
        <span class="quiet-text said">
          <Together text={quiet} names={names} />
        </span>
      )}
    </li>
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
        {readBrief(prep, view.assessment, tell).map(({ title, numbered, lines }) => (
          <section key={title} class="brief-part">
            <h2 class="label">{title}</h2>
            <ol class={numbered ? 'plain-list numbered' : 'plain-list'}>
              {lines.map((line) => (
                <Line key={line.lead[0] ?? line.quiet} line={line} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
};
