import type { Tell } from './props.ts';

/** Takes a card of news away. Its name is its title alone: with both, a screen reader says it twice. */
export const Seen = ({ tell, onSeen }: { tell: Tell; onSeen(): void }) => (
  <button type="button" class="button icon" title={tell('change.seen')} onClick={onSeen}>
    <svg viewBox="0 0 12 12" width="12" height="12" class="stroke" aria-hidden="true">
      <path d="M2 6.5 4.8 9.2 10 3" />
    </svg>
  </button>
);
