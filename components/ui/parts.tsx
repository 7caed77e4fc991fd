import type { ComponentChildren } from 'preact';

/**
 * Short parts on one line with dots between ("Dana Okafor · mail · 12 Nov"); empty ones are left out. A part that has no room
 * begins the next line whole, without a dot at either end.
 */
export const Parts = ({
  list,
  tag: Tag = 'p',
  full = false,
}: {
  list: ComponentChildren[];
  tag?: 'p' | 'span';
  /** In the size of the text around it, instead of small below a quote. */
  full?: boolean;
}) => (
  <Tag class={full ? 'who full' : 'who'}>
    {list
      .filter((part) => part !== undefined && part !== '' && part !== false)
      .map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the line, two may read alike
        <span key={place}>
          <bdi>{part}</bdi>
        </span>
      ))}
  </Tag>
);
