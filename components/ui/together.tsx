/** A longer name may be broken: it would leave too much of the line before it empty, and with large letters fill more than one. */
const longest = 20;

/**
 * After a number, before what it counts or the month of its day; before a sign that is written apart from its word; and
 * before the last word where it and the one before are short. More than a few letters are not tied: what finds no room
 * leaves the line before it half empty.
 */
const ties = /(?<=\d\.?) (?=\p{L})| (?=[?!:;»]+(?:\s|$))|(?<=(?<!\S)\S{1,6}) (?=\S{1,8}$)/gu;

/** A text that no line's end parts inside one of `names`, in a date, or before a short last word. */
export const keepTogether = (text: string, names: readonly string[] = []): string =>
  names
    .filter((name) => name.includes(' ') && name.length <= longest)
    .reduce((kept, name) => kept.replaceAll(name, name.replaceAll(' ', '\u00a0')), text)
    .replace(ties, '\u00a0');

/** The same in its own direction; one piece of text, so that a screen reader reads it in one go. */
export const Together = ({
  text,
  names,
  lang,
}: {
  text: string;
  names?: readonly string[];
  lang?: string | undefined;
}) => <bdi lang={lang}>{keepTogether(text, names)}</bdi>;
