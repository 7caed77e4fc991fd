/**
 * Cuts a text at `limit` UTF-16 units, at a word's end where one is near and never inside a surrogate pair, and marks
 * the cut with "…".
 */
export const cut = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit - 1);
  const space = head.lastIndexOf(' ');
  const kept = space > limit * 0.7 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
};

/** What ends before a word with which a part of a sentence begins. */
const partEnd = /[,;:.!?)\u2026][\s"'”’»]*\s|\s[-–—]\s|\s(?=[(“„«])/gu;

/** Where the parts of a text begin, the first at 0. */
export const startsOfParts = (text: string): number[] => [
  0,
  ...[...text.matchAll(partEnd)].map(({ index, 0: end }) => index + end.length),
];

/** A text as it is shown: a sign that is written apart from its word ("noir sur blanc ?") never begins a line without it. */
export const keepSigns = (text: string): string => text.replace(/ (?=[?!:;»]+(?:\s|$))/g, '\u00a0');

const greeting =
  "(?:hello|hi|hiya|hey|dear|good (?:day|morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|moin|servus|liebe[rs]?|sehr geehrte[rs]?|bonjour|bonsoir|salut|ch(?:er|ère)s?|hola|buen(?:os d[ií]as|as tardes)|estimad[oa]s?)(?: [\\p{L}.'’-]+){0,4}(?:,| [–-]) ";

/** Bare, or for something in a sentence of its own: what goes on behind a comma may be about what they thank for. */
const thanks =
  "(?:(?:many )?thanks|thank you|thx|cheers|(?:vielen |herzlichen |besten )?danke?|merci|(?:muchas )?gracias)(?:(?! (?:to|de|a) )(?: [\\p{L}'’-]+){0,2},| (?:for|fürs?|pour|por) [^.!?]{1,60}[.!]+) ";

const courtesies = new RegExp(`^(?:${greeting})?(?:${thanks})?(?=.{12})`, 'iu');

/** Where a sentence says more than whom it is addressed to and what for it thanks: "Hello Ms Roux, thanks for the call. |Does it …"; four languages. */
export const behindGreeting = (text: string): number => courtesies.exec(text)?.[0].length ?? 0;
