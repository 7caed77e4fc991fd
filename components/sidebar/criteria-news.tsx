import type { InForce, SidebarActions, Tell } from './props.ts';

/** New criteria came into force: the admin's own note, once, until it is waved away. */
export const CriteriaNews = ({
  inForce,
  tell,
  act,
}: {
  inForce: InForce;
  tell: Tell;
  act: SidebarActions;
}) => {
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
      <button
        type="button"
        class="button icon"
        aria-label={tell('change.seen')}
        title={tell('change.seen')}
        onClick={() => act.onCriteriaSeen?.()}
      >
        <svg viewBox="0 0 12 12" width="12" height="12" class="stroke" aria-hidden="true">
          <path d="M2 6.5 4.8 9.2 10 3" />
        </svg>
      </button>
    </div>
  );
};
