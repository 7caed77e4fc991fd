import { useHere } from './here.tsx';
import { Seen } from './seen.tsx';

/** New criteria came into force: the admin's own note, once, until it is waved away. */
export const CriteriaNews = () => {
  const { inForce, tell, act } = useHere();
  const { news } = inForce;
  if (news === undefined) return null;
  return (
    <div class="changes">
      <p>
        <span class="changes-since">
          <bdi>{inForce.organisation}</bdi>, <bdi>{inForce.version}</bdi>,{' '}
          {tell(inForce.signed ? 'foot.signed' : 'foot.unsigned')}
        </span>{' '}
        <bdi>{news}</bdi>
      </p>
      <Seen tell={tell} onSeen={() => act.onCriteriaSeen?.()} />
    </div>
  );
};
