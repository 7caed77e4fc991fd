/** An address, broken behind its slashes where it has no room on one line, as browsers do by themselves or not; no sign or two stand alone. */
export const Address = ({ url }: { url: string }) => (
  <>
    {url.split(/(?<=\/)(?=[^/]{3})/).map((part, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the address, two may read alike
      <span key={at}>
        {part}
        <wbr />
      </span>
    ))}
  </>
);
