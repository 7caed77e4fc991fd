import type { Part } from './outline.ts';
import type { When } from './when.ts';

const dateWords =
  /^(?:\p{Lu}\p{L}*|at|on|ago|am|pm|a|an|(?:hour|minute|day|week|month)s?|yesterday|today|um|uhr|vor|tagen?|stunden?|minuten|wochen?|il|y|le|à|jours?|heures?|semaines?|hace|de|las|días?|horas?|semanas?|[dhmw]|[年月日년월일])$/u;
/** Nothing but a date: words of a sentence that begins with one are somebody's. */
export const isDate = (text: string): boolean =>
  text.length < 40 && (text.match(/\p{L}+/gu) ?? []).every((word) => dateWords.test(word));

/** "Edited 8 Nov 2026" */
export const wordsBefore = /^(?:\p{L}{4,}:? )(?:(?:on|am|le|el) )?(?=.*\d{4})/u;
/** Letters of an avatar. */
export const face = /^\p{Lu}{1,3}$/u;

/** Lines of a mail's or meeting's head: label, colon, value. */
export const metaLine =
  /^(from|to|cc|bcc|subject|sender|recipients?|reply-to|scheduled(?: on| for)?|participants?|attendees?|organi[sz]er|location|where|when|duration|due(?: date)?|status|priority|assigned to|date|time|channel|datum|fecha|von|an|betreff|ort|teilnehmer|dauer|fällig|de|à|objet|lieu|para|asunto|lugar|participantes)\s?:(?:\s+(.*))?$/i;
export const subjectLine = /^(?:subject|betreff|objet|asunto)$/i;
export const senderLine = /^(?:from|sender|von|de)$/i;

/** To whom it went, or who is to do it. */
export const toSomebody = /^(?:to|for|an|für|à|pour|para) /i;
export const towards =
  /\s(?:to|for|with|about|an|für|mit|über|à|pour|avec|sur|para|con|sobre)(?: (?:the )?(?:deal|opportunity|lead|contact|company|account))?$/i;
/** From whom it went to whom. */
export const arrow = /^[→➜➔⇒»>]$/;
/** "Ann Lee:" before what she said. */
export const nameColon = /^(\S+ .*\S)\s?:$/;
export const toOther = /\s+[→➜➔⇒]\s.*$/;
export const andMore = /^(?:and|und|et|y)\s.*\b(?:others?|weiteren?|andere[nr]?|autres?|otr[oa]s?)$/i;
export const fromAddress = /(?:^|\s)(?:from|von|de)\s*:?\s*<?([^\s<>]+@[^\s<>,]+)/i;

/** "To ann@buyer.example from kim@seller.example, sent on": whence a mail went where, and nothing else. */
export const route =
  /^(?:(?:to|from|cc|sent|received|on|at|and|an|von|am|und|gesendet|à|de|le|et|envoyé|para|el|y|enviado)(?![\p{L}@.])|<?\S+@\S+>?|[\s,;:|·–-])+$/iu;
export const duration =
  /^(?:\d{1,3}\s?(?:h(?:rs?|ours?)?|m(?:in\w*)?|s(?:ec\w*)?)[\s,]*)+$|^\d{1,2}:\d\d(?::\d\d)?$/i;
export const sentenceEnd = /[.!?…。！？]$/;
/** What was written by whoever reads it. */
export const byReader = /^(?:me|you|mir|ihnen|moi|vous|mí|usted)$/i;
/** Signs around what is left of a line when its date is taken out. */
export const edges = /^[\s·•|,;:([—–-]+|[\s·•|,;:)\]—–-]+$|\s(?:on|am|le|el)$/g;
/** What parts the pieces of a line. */
export const between = /\s*[·•|]\s*|\s+[–—-]\s+|,\s+|^[–—-]\s+/;
export const clock = /^\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s|$)/i;
export const byline =
  /^(?:(?:created|posted|added|logged|written|sent|updated|edited|comment|note) )?(?:by|from|von|de|par|por|created by|posted by|logged by|added by|assigned to)[:\s]+/i;
/** "Nov 5, 2026 08:00 by ann@seller.example" */
export const behindDate = /\d.*\s(?:by|von|par|por) <?(\S+@[^\s<>]+)>?$/i;
export const authorClass = /author|creator|commentor|sender|poster|user-?name|owner|created-?by/i;
export const titleClass = /(?:^|[\s_-])(?:subject|title|headline)(?:$|[\s_-])/i;
/** "Price talk — Ada Brandt — 14:20": what it was, whose, and at what time. */
export const dashed =
  /^(.*\p{L}.*?)\s+[·|–—-]\s+(\p{Lu}\S*(?: \S+){1,3})\s+[·|–—-](?:\s+\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?)?$/iu;
export const endsInClock = /\s\d{1,2}[:h]\d\d(?:\s?[ap]\.?m\.?)?$/i;
export const cutOff = /(?:…|\.\.\.)$/;
export const more =
  /^(?:show |read |see |view |load )?(?:more|full)|^(?:mehr|weiterlesen|lire la suite|voir plus|(?:ver|leer) más)/i;

/** What a leaf says without the date of its entry. */
export const withoutDate = (leaf: Part, when: When | undefined): string =>
  leaf === when?.part
    ? leaf.text
        .replace(when.text, ' ')
        .replace(/\(\s*\):?/, ' ')
        .replace(/^[\s·•|,–-]+|[\s·•|,–-]+$/g, '')
    : leaf.text;
