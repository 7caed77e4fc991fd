const time = String.raw`\d{1,2}(?:[:.]|\s?h\s?)\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?(?!\p{L}))?(?: ?(?:uhr|h)(?!\p{L}))?`;
const month = String.raw`\p{L}{3,10}\.?`;
const date = [
  String.raw`\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4}|\.)?`,
  String.raw`\d{1,2}\.?(?: de)? ${month}(?:,? (?:de )?\d{4})?`,
  String.raw`${month} \d{1,2}(?:,? \d{4})?`,
].join('|');
const between = String.raw`,?\s+(?:(?:at|um|à|a las?|kl\.?)\s+)?`;
/** A day with a time, in brackets or not, or a time in brackets. */
const whole = String.raw`(?:\[\s?(?:(?:${date})(?:${between}(?:${time}))?|${time})\s?\]|\(\s?(?:(?:${date})${between})?(?:${time})\s?\)|(?:${date})${between}(?:${time}))`;

const leading = new RegExp(String.raw`^\s*${whole}(?: ?uhr)?\s*(?:[-–—|·•,]\s*)?(?:~ ?)?`, 'iu');
const trailing = new RegExp(String.raw`(?:\s*[,|·•–-])?\s+(?:${whole}|\(?(?:${time})\)?)\s*:?\s*$`, 'iu');
const trailingDay = new RegExp(
  String.raw`(?:\s*[,|·•–-])?\s+(?:(?:on|am|le|el)\s+)?(?:${whole}|\(?(?:${date})\)?)\s*$`,
  'iu',
);

/** Longer lines are no headings, and no stamp is so long. */
const longest = 120;

/**
 * Length of the stamp that chats and their exports put before a line: "[03/11/2026, 10:03:12] ", "03.11.26, 10:03 - ", "[10:03] "; 0 without one.
 */
export const stampBefore = (line: string): number =>
  /^\s*[[(\d\p{L}]/u.test(line) ? (leading.exec(line.slice(0, longest))?.[0].length ?? 0) : 0;

const message = new RegExp(
  String.raw`^(?:(?:inbound|incoming|linkedin|teams|slack) )?(?:${[
    '(?:e-?mail|mail|message|text(?: message)?|sms|whatsapp(?: message)?|chat|reply|answer|response|feedback)(?: received)?(?: from| by)?',
    '(?:e-?mail|mail|nachricht|whatsapp|sms|antwort|rückmeldung)(?: erhalten)?(?: von)?',
    "(?:réception )?(?:e-?mail|mail|courriel|message|sms|whatsapp|réponse|retour)(?: reçue?)?(?: de| d['’])?",
    '(?:e-?mail|mail|correo|mensaje|whatsapp|sms|respuesta)(?: recibid[oa])?(?: de)?',
  ].join('|')}) ?(?:[-–—:] )?(.{2,80}?)\s*:\s*$`,
  'iu',
);
const wrote =
  /^(.{2,60}?) (?:(?:replied|answered|responded|writes|wrote back|antwortete|antwortet|schreibt|répond|a répondu|écrit|responde|respondió|escribe)(?: (?:by|per|par|por) .{2,30}?)?(?: (?:on|am|le|el|at|um|à) .{2,40})?\s?:|sent the following messages? at .{4,20})$/iu;

/** "10:03 | ", "@0:03 - ", "10:03:12 From ": a time that only a record of talk puts before a name, bare. */
const bareTime = new RegExp(String.raw`^\s*(?:@\s?)?(?:${time})\s*(?:[-–—|·•]\s*)?`, 'iu');

/** A line that may stand over what somebody said or wrote. */
export interface HeadingLine {
  /** Whether somebody is called so, the record must say. */
  name: string;
  /** By when it was said, or by words ("Mail from …"). A mere time before a name begins a line of an agenda, too: it takes more than one of them. */
  by: 'words' | 'stamp' | 'time';
}

/**
 * Reads a line as a heading over a message: "Dana Roy 10:03 AM", "[10:03] Dana Roy", "0:03 | Dana", "Mail from Dana Roy, 3 Nov:"; undefined for
 * any other.
 */
export const headingLine = (line: string): HeadingLine | undefined => {
  if (line.length > longest) return undefined;
  const lead = (message.exec(line.trim()) ?? wrote.exec(line.trim()))?.[1];
  if (lead !== undefined)
    return { name: lead.replace(trailingDay, '').replace(trailing, '').trim(), by: 'words' };
  if (!/\d[:.h]\d/u.test(line)) return undefined;
  const stamp = stampBefore(line);
  const bare = stamp > 0 ? 0 : (bareTime.exec(line)?.[0].length ?? 0);
  const rest = line.slice(stamp + bare).trim();
  const words = rest.replace(trailing, '').trim();
  if (stamp + bare === 0 && words === rest) return undefined;
  const name = words.replace(/^from\s+/i, '').replace(/(?:\s+to\s+[^:]{2,40}|\s*\([^()]{1,40}\))?:?$/i, '');
  return /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,4}(?:[ _]\d{1,2})?$/u.test(name)
    ? { name, by: bare > 0 ? 'time' : 'stamp' }
    : undefined;
};

/** A line of an export that holds when something was said and nothing else. */
export const isTimeLine = (line: string): boolean =>
  /^\s*(?:WEBVTT.{0,40}|\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\s*(?:-->\s*\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?.{0,40})?)\s*$/.test(
    line.slice(0, longest),
  );

/** Ends what somebody says in subtitles (WebVTT). */
export const voiceEnd = '</v>';

const bold = /^\s*(?:[-*•–]\s+)?(\*\*|__)([^*_\n]{2,60}?)(:?)\1(:?)\s*(?=\S)/;
const voiced = /^\s*<v(?:\.[\w.]{1,20})?\s+([^>\n]{2,60})>\s*(?=\S)/;
const bracketed = /^\s*(?:<([^<>\n]{2,60})>|\[([^[\]\n]{2,60})\])\s+(?=\S)/;

/**
 * A name in the marks that minutes and exports put around it before what somebody says: "**Dana Roy:** …", "<v Dana Roy>…", "[Dana Roy] …".
 *
 * @returns The name, the offset of the words, and whether the marks alone say that somebody speaks.
 */
export const markedName = (line: string): { name: string; body: number; isSure: boolean } | undefined => {
  const start = line.slice(0, longest);
  const strong = bold.exec(start);
  if (strong && (strong[3] || strong[4]))
    return { name: strong[2] ?? '', body: strong[0].length, isSure: false };
  const voice = voiced.exec(start);
  if (voice) return { name: voice[1] ?? '', body: voice[0].length, isSure: true };
  const inner = bracketed.exec(start);
  return inner ? { name: inner[1] ?? inner[2] ?? '', body: inner[0].length, isSure: false } : undefined;
};

const ago = [
  '(?:\\d{1,3}|an?|one) ?(?:sec(?:ond)?s?|min(?:ute)?s?|hrs?|hours?|days?|weeks?|mo|months?|years?) ago|\\d{1,3} ?(?:s|m|h|d|w|mo|y)(?: ago)?',
  'just now|yesterday|vor (?:\\d{1,3}|einem|einer) \\p{L}{3,9}|gestern',
  'il y a (?:\\d{1,3}|une?) \\p{L}{2,9}|hier|hace (?:\\d{1,3}|una?) \\p{L}{2,9}|ayer|edited|bearbeitet|modifié|editado',
].join('|');
/** What nobody writes on a line of its own … */
const sure = new RegExp(String.raw`(?<![\p{L}\d])(?:${ago}|${whole})(?![\p{L}\d])`, 'giu');
/** … and what may be an answer: "15 March". */
const unsure = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${date}|${time}|today|heute|aujourd['’]hui|hoy|at|on|um|am|à|le|el|a las?)(?![\p{L}\d])`,
  'giu',
);

/** Leading lines beyond so many are the text. */
const mostMeta = 3;

/**
 * How many characters of a text are what the page shows above it, who and when, and were read with it: "Dana Roy · 3 days ago".
 *
 * @param author By whom it is; only their own name counts.
 */
export const metaBefore = (text: string, author: string): number => {
  const own = author.trim().toLowerCase();
  let start = 0;
  let isSure = false;
  for (let line = 0; line < mostMeta; line++) {
    const end = text.indexOf('\n', start);
    // What is all that there is, is the text.
    if (end < 0 || end - start > longest) break;
    const shown = text.slice(start, end).trim().toLowerCase();
    const unnamed = own === '' ? shown : shown.replace(own, ' ');
    const untimed = unnamed.replace(sure, ' ');
    if (/[\p{L}\d]/u.test(untimed.replace(unsure, ' '))) break;
    isSure ||= untimed !== shown;
    start = end + 1;
  }
  return isSure ? start : 0;
};
