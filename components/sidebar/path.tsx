import type { Assessment, BuyerStage } from '../../lib/assess/assessment.ts';
import type { Tell } from './props.ts';

const stages: BuyerStage[] = ['awareness', 'consideration', 'readiness'];

/** Where the CRM's claim stands, when it is worth a mark of its own; else -1. */
const placeOfClaim = ({ state, presumes }: Assessment['mismatch']): number =>
  presumes !== undefined && (state === 'ahead' || state === 'behind' || state === 'cannot-confirm')
    ? stages.indexOf(presumes)
    : -1;

/**
 * The buyer's path: three places, filled up to where the evidence carries, and a diamond for the place that the CRM
 * claims when it differs. The words beside it say the same, so it is one image to a screen reader.
 */
export const BuyerPath = ({ assessment, tell }: { assessment: Assessment; tell: Tell }) => {
  const reached = stages.indexOf(assessment.stage.estimate as BuyerStage);
  const { mismatch } = assessment;
  const claimed = placeOfClaim(mismatch);
  const label = mismatch.crmStage ?? '';
  const name = tell(`stage.${assessment.stage.estimate}`);
  return (
    <div
      class="path"
      role="img"
      aria-label={
        claimed < 0
          ? tell('path.name', { stage: name })
          : tell('path.name-crm', { stage: name, crm: label || tell(`path.${stages[claimed]}`) })
      }
    >
      {stages.map((stage, place) => (
        <div
          key={stage}
          aria-hidden="true"
          class={`place${place <= reached ? ' reached' : ''}${place === reached ? ' here' : ''}${place < reached ? ' beyond' : ''}${place === claimed ? ' claimed' : ''}`}
        >
          <i class="node" />
          {place === claimed && (
            <span class="claim">
              <bdi title={label}>{label === '' ? 'CRM' : tell('path.crm', { label })}</bdi>
            </span>
          )}
          <span class="place-name">{tell(`path.${stage}`)}</span>
        </div>
      ))}
    </div>
  );
};
