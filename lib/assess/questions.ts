import type { CrmRecord } from '../record.ts';
import type { Evidence, OpenQuestion } from './assessment.ts';
import type { Unit } from './units.ts';

/** Courtesy that ends in a question mark. */
const courtesy =
  /^(?:how are you|how's it going|are you well|all good|ok(?:ay)?|right|yes|no|really|sorry|pardon|hello|hi|deal|remember|any news|fine|see you|make sense|wie geht|alles gut|ça va|qué tal)\b[^?]{0,25}\?/i;

/** The buyer's questions, newest first; answered when the seller's side has spoken after it. */
export const findQuestions = (record: CrmRecord, units: readonly Unit[]): OpenQuestion[] => {
  const answers = record.activities.filter(
    (activity) =>
      activity.direction === 'outbound' ||
      (activity.direction === undefined && (activity.kind === 'call' || activity.kind === 'meeting')),
  );
  const found: OpenQuestion[] = [];
  for (const unit of units) {
    if (!unit.asks || unit.side !== 'buyer' || unit.how !== 'said') continue;
    if (unit.weakens.includes('quoted-mail') || unit.weakens.includes('auto-reply')) continue;
    if (unit.text.length < 12 || courtesy.test(unit.text)) continue;
    const at = unit.at ?? '';
    const later = answers.some(
      (activity) => activity !== record.activities[unit.place.index] && (activity.at ?? '') > at,
    );
    // In a talk the other side answers at once.
    const talk = unit.kind === 'call' || unit.kind === 'meeting';
    const activity = record.activities[unit.place.index];
    const evidence: Evidence = {
      quote: unit.text,
      source: activity?.subject ? `${unit.kind}, ${activity.subject}` : unit.kind,
      speaker: unit.speaker,
      side: 'buyer',
      ...(unit.at !== undefined ? { at: unit.at } : {}),
      polarity: 'for',
      grade: 3,
      weakens: [],
      place: unit.place,
      why: ['?'],
    };
    found.push({ text: unit.text, evidence, answered: later || talk });
  }
  return found.sort((a, b) => {
    const x = a.evidence.at ?? '';
    const y = b.evidence.at ?? '';
    if (x !== y) return x < y ? 1 : -1;
    return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
  });
};
