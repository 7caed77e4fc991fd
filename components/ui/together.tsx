/** Names and pairs of words longer than this may be broken: they would leave too much of the line before them empty. */
const longest = 24;

/**
 * After a number, before what it counts or the month of its day; before a sign that is written apart from its word; and
 * before the last word where it and the one before are short.
 */
const ties = /(?<=\d\.?) (?=\p{L})| (?=[?!:;»]+(?:\s|$))|(?<=(?<!\S)\S{1,14}) (?=\S{1,12}$)/gu;

/** Stands for a space at which no line is broken; not the no-break space, which a page may hold itself. */
const tie = '\ue000';

/** What of a text stays on one line, every second piece: names, numbers with what they count, the last two words. */
export const splitTogether = (text: string, names: readonly string[] = []): string[] =>
  names
    .filter((name) => name.includes(' ') && name.length <= longest)
    .reduce((tied, name) => tied.replaceAll(name, name.replaceAll(' ', tie)), text)
    .replace(ties, tie)
    .split(/(\S*\ue000\S*)/)
    .map((piece) => piece.replaceAll(tie, ' '));

/**
 * A text in its own direction that no line's end parts inside one of `names`, a date or before a short last word; its
 * characters stay as they are.
 */
export const Together = ({
  text,
  names,
  lang,
}: {
  text: string;
  names?: readonly string[];
  lang?: string | undefined;
}) => (
  <bdi lang={lang}>
    {splitTogether(text, names).map((piece, place) =>
      place % 2 === 1 ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text, two may read alike
        <span key={place} class="together">
          {piece}
        </span>
      ) : (
        piece
      ),
    )}
  </bdi>
);
