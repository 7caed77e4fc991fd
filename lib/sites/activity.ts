import type { ActivityKind, RecordActivity } from '../record.ts';
import { controlValue, isSecret } from './control.ts';
import { all, attr, hasAttr, parentOf } from './dom.ts';
import type { Draft } from './draft.ts';
import { isOutside, isShown } from './drawn.ts';
import { textOf } from './text-of.ts';

const kinds: [ActivityKind, RegExp][] = [
  ['email', /(?<!voic)e-?mail|correo|courriel|\bmail\b|envelope/i],
  ['call', /call(?!um|ah|an)|phone|anruf|telefon|appel|llamada/i],
  [
    'meeting',
    /meeting|\bmet\b|event|appointment|termin(?!é|e[rd]|a|o|u)|besprechung|réunion|rendez|reunión|\bcitas?\b|\b(?:visit[ae]?|besuch)\b/i,
  ],
  ['task', /task|to-?do|aufgabe|tâche|tarea/i],
  ['note', /note|notiz|\bnotas?\b|annotation|comment/i],
];

/** The kind that class names, icon names or a heading in the page's language tell; `other` when they tell none. */
export const kindOf = (words: string): ActivityKind =>
  kinds.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';

const sent =
  'sent|emailed|wrote|gesendet|geschickt|geschrieben|envoy[ée]e?|écrit|enviado|envió|enviaste|escribió';
const byUs = new RegExp(`^(?:you|sie|du|vous|tu|usted|has|ha)\\s.*(?:${sent})`, 'i');
const toUs = new RegExp(
  `\\b(?:to you|an sie|à vous)(?![a-zà-ÿ])|^.+\\s(?:ihnen|dir|vous|te|le)\\s.*(?:${sent})|received|incoming|inbound|erhalten|eingehend|empfangen|reçue?(?![a-zà-ÿ])|entrante?|recibi`,
  'i',
);
const outwards = /outgoing|outbound|ausgehend|sortante?|saliente/i;

/** A line that holds a day, a year or a clock time and little else: where a timeline marks no date. */
export const isDateLine = (line: string): boolean =>
  line.length < 48 && /\b\d{1,2}\b/.test(line) && /\b(?:19|20)\d\d\b|\b\d{1,2}[:h]\d\d\b/.test(line);

/** Direction by the sentence or icon that the page shows; undefined when it does not say. Never guessed. */
export const directionOf = (words: string): RecordActivity['direction'] => {
  if (byUs.test(words) || outwards.test(words)) return 'outbound';
  return toUs.test(words) ? 'inbound' : undefined;
};

const composerMarks = [
  'placeholder',
  'data-placeholder',
  'aria-label',
  'class',
  'data-test-id',
  'data-id',
  'name',
];
/** What a composer writes, by the nearest words: its own hint, then the names of what stands around it. */
const composerKind = (el: Element): ActivityKind => {
  let up: Element | undefined = el;
  for (let step = 0; up && step < 6; step++, up = parentOf(up))
    for (const name of composerMarks) {
      const kind = kindOf(attr(up, name));
      if (kind === 'email' || kind === 'note') return kind;
    }
  return 'note';
};

/**
 * Texts that are being written and are not saved or sent: open note and mail composers with something in them.
 * @param isField True for what belongs to a field of the record and is no composer.
 */
export const readComposers = (root: Element, isField: (el: Element) => boolean, draft: Draft): void => {
  const open: Element[] = [];
  for (const el of all(root, 'textarea,[contenteditable]:not([contenteditable="false"])')) {
    if (isField(el) || isSecret(el) || hasAttr(el, 'readonly') || hasAttr(el, 'disabled')) continue;
    if (!isShown(el) || isOutside(el)) continue;
    open.push(el);
    const text = controlValue(el) ?? textOf(el);
    // What a row of a list tells, in a form, is written already.
    if (text === '' || draft.activities.some((told) => told.text === text)) continue;
    const kind = composerKind(el);
    draft.activity({
      kind,
      direction: kind === 'email' ? 'outbound' : undefined,
      text,
      unsaved: true,
      el,
    });
  }
  draft.part({ part: 'composer', state: open.length > 0 ? 'open' : 'absent' });
};
