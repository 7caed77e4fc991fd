/** Opening words of letters in the judged languages; what follows them may be a name or two, never a clause. */
const greeting =
  /^(?:hi|hello|hey|hiya|dear|greetings|good (?:morning|afternoon|evening|day)|morning|hallo|hi|moin|servus|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen|abend)|bonjour|bonsoir|salut|ch[eè]re?s?|hola|buen[oa]s (?:d[ií]as|tardes|noches)|estimad[oa]s?|querid[oa]s?)(?=[\s,.:!]|$)(?:[^.,;:!?\n]|\b(?:mr|mrs|ms|dr|prof|ing|mme|mlle|m|sr|sra)\.){0,48}[\s,.:;!–-]*$/iu;
/** Words that close a letter, in the judged languages and their neighbours in the same mailboxes; no names, no punctuation. */
const closingWords = [
  '(?:with )?(?:(?:kind|best|warm|many|kindest|warmest) )?(?:regards|wishes|greetings)',
  'best|br|kr|rgds|cheers|sincerely|yours(?: (?:sincerely|truly|faithfully))?|take care|talk soon|speak soon|thx',
  '(?:many )?thanks(?: (?:again|a lot|so much|in advance))?|thank you(?: (?:again|very much|so much|in advance))?',
  '(?:mit )?(?:freundlichen?|besten?|herzlichen?|lieben?|schönen?|vielen?) (?:grüßen?|grüssen?|dank)|grüße|gruß|mfg|vg|lg',
  'danke(?: (?:schön|im voraus))?',
  "(?:bien )?cordialement|bien à vous|salutations|merci(?: (?:d'avance|beaucoup|bien))?|bonne (?:journée|soirée|fin de journée)",
  '(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|(?:muchas )?gracias|un abrazo',
  'met vriendelijke groet|groeten|groet|atenciosamente|obrigad[oa]',
].join('|');

/** A line that holds closing words alone: what follows it in a mail is the signature. */
export const closingLine = new RegExp(`^(?:${closingWords})[ ,.!]*$`, 'iu');
/** Closing words, with the names that may follow them in the same line. */
const closing = new RegExp(
  `^(?:${closingWords})(?=[\\s,.!–-]|$)[\\s,.!–-]*(?:\\p{Lu}[\\p{L}.'’-]*[\\s,.!]*){0,3}$`,
  'iu',
);

/** True for a sentence that is only a greeting or a sign-off, in English, German, French or Spanish. */
export const isCourtesy = (text: string): boolean =>
  text.length <= 80 && (greeting.test(text) || closing.test(text));

/**
 * True for a line that can only be a name, a title or an address to somebody: up to three words that all begin large, without the end of a
 * sentence. Only its place tells what it is, so ask it of the first and the last line of a mail alone.
 */
export const isNameLine = (text: string): boolean =>
  /^[-–—/\s]*\p{Lu}[\p{L}.'’-]*(?: (?:(?:van|von|de|der|den|di|da|del|la|le|of|the|and) )*\p{Lu}[\p{L}.'’-]*){0,2}[\s,]*$/u.test(
    text,
  ) && !/[.!?]\s*$/.test(text);

/** How a letter opens: what stands before the first comma or the end of its first line, where that greets somebody; else empty. */
export const greetingIn = (text: string): string => {
  const opening = /^\s*([^\n,;:!?–]{2,60})[\n,;:!–]/u.exec(text)?.[1]?.trim() ?? '';
  return greeting.test(opening) || isNameLine(opening) ? opening : '';
};

/** True for an opening that keeps its distance ("Dear Ms Greif", "Hallo Herr Lütkens"), as nobody writes to a colleague. */
export const isFormal = (opening: string): boolean =>
  /(?:^|\s)(?:mr|mrs|ms|miss|herr|frau|hr|fr|m|mme|mlle|monsieur|madame|sr|sra|señora?)\.? \p{L}/iu.test(
    opening,
  );
