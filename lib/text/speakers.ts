import type { RecordPerson } from '../record.ts';
import { numberIn } from './numbered-speakers.ts';
import { markedName, stampBefore } from './stamps.ts';

/** A name on the record or in its texts, with the side it was found to be on. */
export interface Known {
  name: string;
  side: 'buyer' | 'seller' | 'unknown';
  title?: string;
  /** On neither side, and the record says so: a partner, a broker, a consultant. */
  outside?: true;
}

/** Finds people by full name, first name, surname, initials ("SH", "J") and the legends of minutes ("Hatch (DH)"). */
export interface People {
  find(name: string): Known | undefined;
  /** The first person named inside a piece of text, buyers before sellers and those before people on neither side. */
  mentioned(text: string): Known | undefined;
  /** First names and surnames of those on neither side. */
  outsiders: ReadonlySet<string>;
  /** The same for the same people: what is remembered about texts depends on it. */
  key: string;
}

const titles = new Set(
  'mr mrs ms miss dr prof herr frau hr fr m mme mlle monsieur madame sr sra señor señora don doña ing dipl sir'.split(
    ' ',
  ),
);

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const partsOf = (name: string): string[] =>
  fold(name.replace(/\(.*?\)/g, ' '))
    .split(' ')
    .filter((part) => part !== '' && !titles.has(part));

const initialsOf = (name: string): string =>
  name
    .replace(/\(.*?\)/g, ' ')
    .split(/[\s.]+/)
    .filter((part) => part !== '' && /^\p{Lu}/u.test(part) && !titles.has(part.toLowerCase()))
    .flatMap((part) => part.split('-'))
    .map((part) => part.slice(0, 1))
    .join('')
    .toLowerCase();

/** The name beside a mail address, or else the one that the address spells: "Dana Roy <d@firm.example>", "dana.roy@firm.example". */
const withoutAddress = (written: string): string => {
  const beside = written.split(/[\s<>()[\]]+/).filter((word) => !word.includes('@'));
  return beside.some((word) => /\p{L}{2}/u.test(word))
    ? beside.join(' ')
    : written.slice(0, written.indexOf('@')).replace(/[._+\d-]+/g, ' ');
};

const wordPattern = /[\p{L}][\p{L}'’-]*/gu;

/**
 * The people of one record. `more` are names known from elsewhere (authors of mails, by their direction); `legend` maps
 * short forms to names as minutes give them.
 */
export const people = (
  listed: readonly (Pick<RecordPerson, 'name' | 'side' | 'title'> & Pick<Known, 'outside'>)[],
  more: readonly Known[] = [],
  legend: readonly { short: string; name: string }[] = [],
): People => {
  const all: Known[] = [];
  const byKey = new Map<string, Known | null>();
  const put = (key: string, known: Known): void => {
    if (key === '') return;
    const before = byKey.get(key);
    if (before === undefined) byKey.set(key, known);
    // Two people of one side under one key are as good as one; of two sides, neither.
    else if (before !== null && before !== known && before.side !== known.side) byKey.set(key, null);
  };
  /** Short forms in the seller's minutes are mostly the buyer's people: theirs win. */
  const putShort = (key: string, known: Known): void => {
    const before = byKey.get(key);
    if (!before || (before.side === 'seller' && known.side !== 'seller')) byKey.set(key, known);
  };
  const add = (known: Known): void => {
    const parts = partsOf(known.name);
    const full = parts.join(' ');
    if (full === '') return;
    if (byKey.get(full)) return;
    all.push(known);
    put(full, known);
    const first = parts[0] ?? '';
    const last = parts[parts.length - 1] ?? '';
    put(first, known);
    put(last, known);
    if (parts.length > 1) {
      put(`${first.slice(0, 1)} ${last}`, known);
      put(`${first} ${last.slice(0, 1)}`, known);
      put(`${last} ${first}`, known);
      for (const part of parts.slice(1, -1)) if (part.length > 3) put(part, known);
    }
    const initials = initialsOf(known.name);
    if (initials.length > 1) {
      putShort(`=${initials}`, known);
      putShort(`=${initials.slice(0, 1)}${initials.slice(-1)}`, known);
    }
    putShort(`=${first.slice(0, 1)}`, known);
    putShort(`=${last.slice(0, 1)}`, known);
  };
  for (const person of listed)
    add({
      name: person.name,
      side: person.side ?? 'unknown',
      ...(person.title ? { title: person.title } : {}),
      ...(person.outside ? { outside: true } : {}),
    });
  for (const known of more) add(known);
  for (const { short, name } of legend) {
    const known = byKey.get(partsOf(name).join(' ')) ?? byKey.get(partsOf(name).pop() ?? '');
    if (known) byKey.set(`=${fold(short)}`, known);
  }
  const findAnew = (written: string): Known | undefined => {
    const name = written.includes('@') ? withoutAddress(written) : written;
    const parts = partsOf(name);
    if (parts.length === 0) return undefined;
    const direct = byKey.get(parts.join(' '));
    if (direct) return direct;
    const bare = name.replace(/[.\s]/g, '');
    if (/^\p{Lu}{1,4}$/u.test(bare)) return byKey.get(`=${bare.toLowerCase()}`) ?? undefined;
    const first = parts[0] ?? '';
    const last = parts[parts.length - 1] ?? '';
    if (parts.length > 1) {
      const known =
        byKey.get(`${first} ${last}`) ?? byKey.get(`${first.slice(0, 1)} ${last}`) ?? byKey.get(last);
      if (known) return known;
    }
    return undefined;
  };
  const found = new Map<string, Known | undefined>();
  const find = (name: string): Known | undefined => {
    if (!found.has(name)) found.set(name, findAnew(name));
    return found.get(name);
  };
  const mentioned = (text: string): Known | undefined => {
    let seller: Known | undefined;
    let outsider: Known | undefined;
    for (const match of text.matchAll(wordPattern)) {
      const word = match[0];
      if (!/^\p{Lu}/u.test(word)) continue;
      const bare = word.replace(/['’]s$/, '');
      const known =
        byKey.get(fold(bare)) ??
        (/^\p{Lu}{2,3}$/u.test(bare) ? byKey.get(`=${bare.toLowerCase()}`) : undefined);
      if (!known) continue;
      if (known.outside) outsider ??= known;
      else if (known.side !== 'seller') return known;
      else seller ??= known;
    }
    return seller ?? outsider;
  };
  const key = `${all.map((known) => `${known.name}/${known.outside ? 'none' : known.side}`).join()}|${legend.map((one) => `${one.short}=${one.name}`).join()}`;
  const outsiders = new Set(all.flatMap(({ name, outside }) => (outside ? name.split(/\s+/) : [])));
  return { find, mentioned, outsiders, key };
};

/** One line of a transcript or of minutes: "Ines (ops): …", "SH: …", "Q: …". */
export interface Turn {
  name: string;
  /** What the line itself says of the side, by the words in brackets or in place of a name. */
  side?: 'buyer' | 'seller';
  /** Written small, as in a chat, or in brackets: a turn only where somebody is called so. */
  ifKnown?: true;
  /** It begins with a day and time, as in what was copied out of a chat: somebody speaks, known or not. */
  isStamped?: true;
  /** The number a machine gave whoever speaks (`numberIn`). */
  number?: string;
  /** Offset of the words after the colon, in the line. */
  body: number;
}

const turnLine =
  /^\s*(?:[-*•–]\s*)?(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s*)?(\p{L}{3,16}[ _]\d{1,2}(?=\s*[([:：\d])|(?:\p{Lu}[\p{L}.'’-]*|[a-z]{2,3}(?=\s\p{Lu})|(?:me|us|moi|nous|ich|wir|yo)(?=\s?[:：])|\p{Ll}{3,14}(?=[:：]))(?:[ ,]+(?:\p{Lu}[\p{L}.'’-]*|(?:van|von|de|der|den|di|da|del|la|le|of|the|and|für|y)\b|(?:buyer|client|customer|seller|vendor|procurement|finance|ops|it)\b)){0,5})\s*(?:\(([^)\n]{1,60})\)|\[([^\]\n]{1,60})\])?\s*(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*)?[:：]\s+(?=\S)/u;

/** A machine that answers on our site is ours: "Bot", "Chat assistant", "Virtual agent". */
const sellerWords =
  /\b(?:(?:chat ?)?bot|(?:chat|virtual|digital|ai) (?:assistant|agent)|seller|vendor|supplier|sales|account (?:exec|manager)|ae|se|sdr|bdr|rep|us|our side|me|moi|nous|ich|wir|yo|presales|verkäufer|vertrieb|anbieter|lieferant|vendeur|prestataire|fournisseur|commercial(?:e)?|vendedora?|proveedor|comercial)\b/i;
const buyerWords =
  /\b(?:buyer|prospect|visitor|client|customer|their side|kunde|kundin|käufer|acheteuse|acheteur|cliente?|compradora?|interessent(?:in)?)\b/i;
/** Words that stand before a colon without being anybody. */
const notNames =
  /^(?:re|aw|fw|fwd|wg|tr|note|notes|next|next steps?|todo|to do|action|actions|agenda|date|time|place|subject|from|to|cc|ps|nb|hi|hello|dear|update|summary|topic|topics|attendees|present|participants|teilnehmer|anwesend|présents|asistentes|minutes|protokoll|compte rendu|pain|budget|need|needs|timeline|timing|authority|champion|competition|competitors|metrics|goals?|plans?|priority|challenges?|criteria|decision.*|process|paper.*|economic.*|risk|risks|outcome|result|question|questions|answer|answers|background|context|situation|current.*|issue|issues|problem|problems|requirements?|status|stage|amount|close.*|forecast|url|http|https|call|meeting|demo|email|e-mail|phone|tel|fax|mobile|web|vat|p|page|due|owner|my.*|our.*|key.*|main.*|scope|price|pricing|value|total|open.*|closed|won|lost|important|reminder|fyi|tl|dr|tldr|conclusion|feedback|impact|consequences?|implications?|positive.*|negative.*|sentiment|temperature|they|we|it|there|this|that|what|who|when|why|how|where|which|one|two|three|first|second|third|also|but|and|so|then|ask|asks|asked|said|says|here|his|her|their|your|the .*|a .*|an .*)$/i;

const smallPronouns = /^(?:moi|nous|ich|wir)$/;

/** Reads one line as a turn, or null. `text` is the line without its line end. */
export const turnOf = (text: string): Turn | null => {
  const stamp = stampBefore(text);
  const line = text.slice(stamp, stamp + 200);
  const marked = markedName(line);
  const match = turnLine.exec(marked ? `${marked.name}: …` : line);
  const turn = match && turnBy(match);
  if (!turn) return null;
  const body = stamp + (marked?.body ?? turn.body);
  if (stamp > 0 || marked?.isSure) return { ...turn, isStamped: true, body };
  return { ...turn, ...(marked && line.trimStart().startsWith('[') ? { ifKnown: true } : {}), body };
};

const turnBy = (match: RegExpExecArray): Turn | null => {
  const name = (match[1] ?? '').trim();
  const hint = match[2] ?? match[3] ?? '';
  const body = match[0].length;
  if (/^Q\d{0,2}$/.test(name)) return { name: hint, side: 'seller', body };
  if (/^A\d{0,2}$/.test(name)) return { name: hint, side: 'buyer', body };
  if (/\d$/.test(name)) {
    const number = numberIn(name);
    if (number === undefined) return null;
    const side = sideOf(hint);
    return { name: /\p{L}/u.test(hint) ? hint : name, number, ...(side ? { side } : {}), body };
  }
  if (hint === '' && notNames.test(name)) return null;
  if (/^\p{Ll}{3}/u.test(name) && !smallPronouns.test(name)) return { name, ifKnown: true, body };
  const inHint = sideOf(hint) ?? sideOf(name);
  return { name, ...(inHint ? { side: inHint } : {}), body };
};

/** Initials ("H-S", "ALK") or a name with a title ("Herr Dorsch", "Nakasone-san"): no heading is written like that. */
export const isPersonal = (name: string): boolean =>
  /^\p{Lu}(?:[.’'-]?\p{Lu}){0,3}\.?$/u.test(name) ||
  /\p{L}-san$/u.test(name) ||
  titles.has(fold(name.split(' ')[0] ?? ''));

/** The side that words for a speaker tell ("Visitor", "Bot", "procurement, client"), if any. */
export const sideOf = (words: string): 'buyer' | 'seller' | undefined => {
  if (words === '') return undefined;
  if (buyerWords.test(words)) return 'buyer';
  if (sellerWords.test(words)) return 'seller';
  return undefined;
};

const shortForm = /\(\p{Lu}{1,4}\)/u;

/** Legends of minutes: "M. Okonjo-Hale (MOH), B. Crowhurst (BC)". */
export const legendOf = (text: string): { short: string; name: string }[] => {
  const found: { short: string; name: string }[] = [];
  if (!text.includes('(') || !shortForm.test(text)) return found;
  const pattern = /((?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}?[\p{L}.'’-]*)\s*\((\p{Lu}{1,4})\)/gu;
  for (const match of text.slice(0, 4000).matchAll(pattern))
    found.push({ name: (match[1] ?? '').trim(), short: match[2] ?? '' });
  return found;
};
