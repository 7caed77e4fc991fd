import { useState } from 'preact/hooks';
import type { Evidence } from '../../lib/assess/assessment.ts';
import { cut } from '../../lib/text/cut.ts';
import { pick, pickList } from '../ui/pick.ts';
import { readDay } from '../ui/when.ts';
import { CorrectForm } from './correct.tsx';
import { EvidenceList } from './evidence.tsx';
import { useHere } from './here.tsx';
import { Questions } from './questions.tsx';
import { isLetGo, type Row } from './rows.ts';

const List = ({ label, list }: { label: string; list: string[] }) =>
  list.length === 0 ? null : (
    <>
      <h3 class="label">{label}</h3>
      <ul class="plain-list">
        {list.map((line) => (
          <li key={line}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </>
  );

/** An element opened: all quotes, what it asks of the rep, the questions, what counts, and the way to disagree. */
export const RowDetail = ({ row }: { row: Row }) => {
  const { view, tell, language, now, act } = useHere();
  const [disputed, setDisputed] = useState<Evidence | 'finding' | undefined>();
  const criterion = view.criteria.criteria[row.id];
  const { finding } = row;
  const aside = view.setAside?.[row.id] ?? [];
  const questions = pickList(criterion?.questions, language);
  const foundBy = [...new Set([...finding.evidence, ...finding.possible].flatMap(({ why }) => why))];
  const letGo = isLetGo(view);
  const asks = finding.need !== 'too-early' && !letGo && questions.length > 0;
  // The heading over a mere hint says what the hint is.
  const noted = row.kind === 'possible' ? undefined : finding.note;
  return (
    <div class="detail">
      <p class="meaning">{pick(criterion?.meaning, language)}</p>
      {finding.need === 'too-early' && !letGo && <p class="calm">{tell('detail.too-early')}</p>}
      {noted !== undefined && row.best !== undefined && <p class="calm">{noted}</p>}
      {finding.evidence.length > 0 && <EvidenceList list={finding.evidence} onWrong={setDisputed} />}
      {finding.possible.length > 0 && finding.evidence.length === 0 && (
        <>
          <h3 class="label">{tell('detail.possible')}</h3>
          <EvidenceList list={finding.possible} first={2} onWrong={setDisputed} />
        </>
      )}
      {finding.possible.length > 0 && finding.evidence.length > 0 && (
        <details class="counts-as">
          <summary>{tell('detail.weaker', { n: finding.possible.length })}</summary>
          <EvidenceList list={finding.possible} first={6} brief />
        </details>
      )}
      {aside.length > 0 && (
        <>
          <h3 class="label">{tell('correct.aside')}</h3>
          <EvidenceList list={aside} first={2} brief />
        </>
      )}
      {row.corrections.map((correction) => (
        <p class="yours-line" key={correction.at}>
          <bdi>
            {tell('correct.line', {
              day: readDay(correction.at, now, language),
              reason: tell(`correct.${correction.reason}`),
            })}
          </bdi>
          {correction.text !== '' && <bdi> {cut(correction.text, 300)}</bdi>}{' '}
          <button type="button" class="button quiet" onClick={() => act.onUncorrect(row.id)}>
            {tell('correct.undo')}
          </button>
        </p>
      ))}
      {disputed !== undefined && (
        <CorrectForm
          criterion={row.id}
          quote={disputed === 'finding' ? undefined : disputed.quote}
          onClose={() => setDisputed(undefined)}
        />
      )}
      {asks && (
        <>
          <h3 class="label">{tell('detail.questions')}</h3>
          <Questions list={questions} />
        </>
      )}
      <details class="counts-as">
        <summary>{tell('detail.counts-as')}</summary>
        <List label={tell('detail.counts')} list={pickList(criterion?.counts, language)} />
        <List label={tell('detail.counts-not')} list={pickList(criterion?.doesNotCount, language)} />
        <List label={tell('detail.found-by')} list={foundBy.slice(0, 8)} />
      </details>
      {disputed === undefined && row.best === undefined && (
        <p class="acts">
          <button type="button" class="button quiet" onClick={() => setDisputed('finding')}>
            {tell('wrong')}
          </button>
        </p>
      )}
    </div>
  );
};
