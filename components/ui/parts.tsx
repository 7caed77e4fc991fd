/** Short parts on one line with dots between ("Dana Okafor · mail · 12 Nov"); empty ones are left out. */
export const Parts = ({ list, tag: Tag = 'p' }: { list: (string | undefined)[]; tag?: 'p' | 'span' }) => (
  <Tag class="who">
    {list
      .filter((part) => part !== undefined && part !== '')
      .map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the line, two may read alike
        <span key={place}>
          <bdi>{part}</bdi>
        </span>
      ))}
  </Tag>
);
