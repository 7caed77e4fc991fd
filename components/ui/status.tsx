/** The eight looks of an element, in the order of the list when what is needed now comes first. */
export const kinds = [
  'needed',
  'contradicted',
  'evidenced',
  'possible',
  'asserted',
  'stale',
  'tooEarly',
  'unseen',
] as const;
export type Kind = (typeof kinds)[number];

/** Drawn on a 12 × 12 grid in one colour: told apart by shape alone. `hole` strokes are the surface showing through. */
const shapes: Record<Kind, preact.ComponentChildren> = {
  evidenced: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  possible: (
    <>
      <circle cx="6" cy="6" r="4.6" class="thin" />
      <path d="M6 1.4a4.6 4.6 0 0 0 0 9.2Z" fill="currentColor" />
    </>
  ),
  asserted: (
    <>
      <circle cx="6" cy="6" r="5" class="thin" />
      <path d="M3.6 6.1 5.3 7.8 8.5 4.3" class="firm" />
    </>
  ),
  contradicted: (
    <>
      <circle cx="6" cy="6" r="5.4" fill="currentColor" />
      <path d="M3.1 6h5.8" class="hole" />
    </>
  ),
  needed: (
    <circle cx="6" cy="6" r="4.9" class="firm" stroke-dasharray="4.9 2.8" transform="rotate(-62 6 6)" />
  ),
  stale: (
    <>
      <circle cx="6" cy="6" r="5" fill="currentColor" />
      <path d="M6 2.9V6.2H8.6" class="hole slim" />
    </>
  ),
  tooEarly: <circle cx="6" cy="6" r="1.9" fill="currentColor" />,
  unseen: <circle cx="6" cy="6" r="5" class="dots" stroke-dasharray="0 3.927" />,
};

/** The shape of a status; the word stands beside it in text, so the drawing is hidden from screen readers. */
export const StatusMark = ({ kind }: { kind: Kind }) => (
  <svg class={`mark mark-${kind}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    {shapes[kind]}
  </svg>
);
