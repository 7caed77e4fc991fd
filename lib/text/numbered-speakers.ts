/** What a machine that writes talk down calls people whom it cannot tell apart: "Speaker 1", "SPEAKER_02", "Locuteur 2". */
const call =
  '(?:speaker|spk|sprecher(?:in)?|locut(?:eur|rice)|intervenante?|orateur|hablante|oradora?|interlocut(?:ora?|eur|rice)|participante?|teilnehmer(?:in)?)[ _]?0?(\\d{1,2})(?!\\d)';
const numbered = new RegExp(`(?<!\\p{L})${call}`, 'iu');
const called = new RegExp(`(?<!\\p{L})${call} ?\\((\\p{Lu}[^()\\n]{0,40})\\)`, 'giu');

/** The number by which a text calls whoever speaks, or undefined: "Speaker 2 said …" gives "2". */
export const numberIn = (text: string): string | undefined => numbered.exec(text)?.[1];

/** Whom a text says its numbers are: "Speaker 1 (Joel)" gives "1" to "Joel". */
export const namesByNumber = (text: string): Map<string, string> =>
  new Map([...text.matchAll(called)].map((match) => [match[1] ?? '', (match[2] ?? '').trim()]));
