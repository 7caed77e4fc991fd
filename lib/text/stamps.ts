const time = String.raw`\d{1,2}(?:[:.]|\s?h\s?)\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?(?!\p{L}))?(?: ?(?:uhr|h)(?!\p{L}))?`;
const month = String.raw`\p{L}{3,10}\.?`;
const date = [
  String.raw`\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4}|\.)?`,
  String.raw`\d{1,2}\.?(?: de)? ${month}(?:,? (?:de )?\d{4})?`,
  String.raw`${month} \d{1,2}(?:,? \d{4})?`,
].join('|');
const between = String.raw`,?\s+(?:(?:at|um|à|a las?|kl\.?)\s+)?`;
/** A day with a time, in brackets or not, or a time in brackets. */
const whole = String.raw`(?:\[\s?(?:(?:${date})(?:${between}(?:${time}))?|${time})\s?\]|\(\s?(?:${date})${between}(?:${time})\s?\)|(?:${date})${between}(?:${time}))`;

const leading = new RegExp(String.raw`^\s*${whole}\s*(?:[-–—|·•]\s*)?`, 'iu');
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
  String.raw`^(?:${[
    '(?:e-?mail|mail|message|text(?: message)?|sms|whatsapp(?: message)?|chat|reply|answer|response)(?: received)?(?: from| by)',
    '(?:e-?mail|mail|nachricht|whatsapp|sms|antwort|rückmeldung)(?: erhalten)? von',
    "(?:e-?mail|mail|courriel|message|sms|whatsapp|réponse|retour)(?: reçue?)? (?:de|d['’])",
    '(?:e-?mail|mail|correo|mensaje|whatsapp|sms|respuesta)(?: recibid[oa])? de',
  ].join('|')}) ?(.{2,80}?)\s*:\s*$`,
  'iu',
);

/**
 * The name in a line that stands over a message: "Dana Roy 10:03 AM", "[10:03] Dana Roy", "Mail from Dana Roy, 3 Nov:". Whether somebody is
 * called so, the record must say.
 */
export const headingLine = (line: string): string | undefined => {
  if (line.length > longest) return undefined;
  const lead = message.exec(line.trim())?.[1];
  if (lead !== undefined) return lead.replace(trailingDay, '').trim();
  if (!/\d[:.h]\d/u.test(line)) return undefined;
  const before = stampBefore(line);
  const rest = line.slice(before).trim();
  const name = rest.replace(trailing, '').trim();
  if (before === 0 && name === rest) return undefined;
  return /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,4}:?$/u.test(name) ? name.replace(/:$/, '') : undefined;
};
