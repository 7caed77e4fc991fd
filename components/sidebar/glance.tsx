import { cut } from '../../lib/text/cut.ts';
import { Together } from '../ui/together.tsx';
import { ChangesCard } from './changes.tsx';
import { useHere } from './here.tsx';
import { BuyerPath } from './path.tsx';
import { isLetGo } from './rows.ts';
import { readRemarks, readStage, readSure } from './stage-words.ts';
import { NextStepCard } from './step.tsx';

/** Stage in words and how sure in words, with the CRM's claim in one calm line. Of whoever is let go that line comes first to the eye. */
export const Glance = () => {
  const { view, tell, names, go } = useHere();
  const { assessment } = view;
  const sure = readSure(assessment.stage, tell);
  return (
    <section class={isLetGo(view) ? 'glance let-go' : 'glance'} aria-label={tell('glance.name')}>
      <ChangesCard />
      <BuyerPath assessment={assessment} tell={tell} />
      <h2 class="stage">
        <button type="button" class="stage-words" onClick={() => go('why')}>
          <strong>{readStage(assessment, tell)}</strong>
          {sure !== '' && ', '}
          <span class="sure">{sure}</span>
          <span class="chevron" aria-hidden="true" />
          <span class="unseen-text">, {tell('glance.why')}</span>
        </button>
      </h2>
      {readRemarks(assessment, tell).map((line) => (
        <p class="mismatch" key={line}>
          <Together text={cut(line, 200)} names={names} />
        </p>
      ))}
      <NextStepCard />
    </section>
  );
};
