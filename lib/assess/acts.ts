import type { RecordActivity } from '../record.ts';
import { isMachine } from '../text/mail.ts';
import type { BuyerAct, Evidence } from './assessment.ts';
import { isSentence } from './quote-of.ts';
import type { Unit } from './units.ts';

const document =
  /\b(?:attach(?:ed|ing|ment)?|enclosed|anbei|im anhang|beigefügt|ci-joint|en pièce jointe|adjunto|adjunta)\b/i;
const introduces =
  /\b(?:loop(?:ing)? in|cc'?ing|copying in|in copy|in cc|im cc|en copie|en copia|meet my colleague|bring(?:ing)? (?:in|along))\b/i;
const commits =
  /\b(?:i(?:'ll| will)|we(?:'ll| will)|i schedule|ich (?:werde|schicke|sende)|je vous (?:envoie|transmets)|le (?:envío|mando))\b.{0,60}\b(?:send|book|bring|check|confirm|come back|get you|share|present|by (?:mon|tues|wednes|thurs|fri)day|by the|until|bis|avant|antes)\b/i;
const reply = /^\s*(?:re|aw|sv|antw|rép|res)\s?:/i;

/** What the buyer did in one activity: replies, first moves, meetings, forms, documents, people brought in, promises. */
export const actsIn = (activity: RecordActivity, mine: readonly Unit[]): BuyerAct[] => {
  const acts: BuyerAct[] = [];
  const spoken = mine.filter((unit) => unit.side === 'buyer' && !unit.weakens.includes('quoted-mail'));
  const first = spoken[0] ?? mine[0];
  // "Lee" alone on the first line is who it is written to.
  const shown = spoken.find(({ text }) => isSentence(text)) ?? first;
  if (!first || !shown || first.weakens.includes('auto-reply') || isMachine(first.speaker)) return acts;
  const add = (kind: BuyerAct['kind'], unit: Unit, quoted = unit): void => {
    const evidence: Evidence = {
      quote: quoted.text,
      source: activity.subject ? `${activity.kind}, ${activity.subject}` : activity.kind,
      speaker: unit.speaker,
      side: 'buyer',
      ...(activity.at !== undefined ? { at: activity.at } : {}),
      polarity: 'for',
      grade: unit.how === 'said' ? 3 : 2,
      weakens: [],
      place: quoted.place,
      why: [],
    };
    acts.push({
      kind,
      ...(activity.at !== undefined ? { at: activity.at } : {}),
      who: unit.speaker,
      evidence,
    });
  };
  if (activity.kind === 'email' && spoken.length > 0)
    add(reply.test(activity.subject ?? '') ? 'reply' : 'initiated', first, shown);
  else if (activity.kind === 'other' && spoken.length > 0) add('form', first, shown);
  else if (activity.kind === 'meeting' && (spoken.length > 0 || mine.some((unit) => unit.tie !== 'none')))
    add('meeting', first, shown);
  else if (activity.kind === 'call' && (spoken.length > 0 || mine.some((unit) => unit.tie !== 'none')))
    add('call', first, shown);
  for (const unit of spoken) {
    if (unit.how !== 'said') continue;
    if (document.test(unit.text)) add('document', unit);
    if (introduces.test(unit.text)) add('introduced', unit);
    if (commits.test(unit.text)) add('commitment', unit);
  }
  return acts;
};

/** Newest first, then by their words and in the order of the record. */
export const sortActs = (acts: BuyerAct[]): BuyerAct[] =>
  acts.sort((a, b) => {
    const x = a.at ?? '';
    const y = b.at ?? '';
    if (x !== y) return x < y ? 1 : -1;
    const p = a.evidence.quote;
    const q = b.evidence.quote;
    if (p !== q) return p < q ? -1 : 1;
    return a.evidence.place.index - b.evidence.place.index;
  });
