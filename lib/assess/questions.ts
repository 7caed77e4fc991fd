import type { CrmRecord, RecordActivity } from '../record.ts';
import type { Evidence, OpenQuestion } from './assessment.ts';
import { minutesOf } from './days.ts';
import { quoteOf } from './quote-of.ts';
import type { Unit } from './units.ts';

/** A buyer who asks without a question mark, or who is reported to ask; four languages. */
const asking =
  /(?<!\p{L})(?:please (?:send|share|confirm|let|explain|tell|clarify)|can you|could you|would you|send me|send us|let me know|need to know|wants? to know|like to know|would like to see|i(?:'d)? need (?:your|an?|the|to)|waiting (?:for|on)|still waiting|open (?:point|question)s?|(?<!\byou |\bnone )asked (?:(?:me|us|again) )?(?:whether|if|how|what|who|when|where|why|about|for|us)|asks (?:(?:me|us|again) )?(?:whether|if|how|what|who|when|about|for)|be (?:interested|curious|glad|grateful|keen) (?:to (?:know|hear|see|learn|understand)|if you)|(?:what|it) would (?:really |most )?(?:help|be (?:\p{L}+ )?(?:useful|helpful))|anything you (?:have|can send|could send) on|(?:plain|straight|clear|honest) answer|nobody(?:['’]s| has| of you)? (?:ever )?(?:answered|told|said)|(?:never|not) (?:been )?answered|outstanding(?: is| are)?:? your|question (?:still )?(?:stands|remains|is still)|kindly (?:confirm|share|send|advise|let)|does any(?:body|one)|(?:is|are) there any(?:thing|one|body)?|(?:my|our|one) question|wondering (?:whether|if|how)|(?<!n['’]t be )worried|(?:i|we|my|our|his|her|their|a|one|only|main|biggest|real) worry|worr(?:y|ies) (?:me|us|him|her|them)|makes? (?:me|us) worry|worry:|concerned|(?:my|our|his|her|their|a|one|only|main|biggest|real) concerns?|concerns? (?:is|are|about|me|us|over)|nervous|können sie|könnten sie|bitte (?:senden|schicken|geben|nennen|bestätigen|klären)|schicken sie|fragt,? (?:ob|wie|was|wer|wann|nach)|wollte wissen|(?:würde mich|mich würde) interessieren|niemand (?:hat )?(?:mir )?(?:darauf )?geantwortet|frage (?:ist|bleibt) (?:noch )?offen|will wissen|brauche ich noch|brauchen wir noch|sorgen?|bedenken|offene frage|pouvez-vous|pourriez-vous|merci de (?:nous|me)|envoyez|demande (?:si|comment|ce|quand|qui)|voudrais savoir|serais curieu(?:x|se)|personne n(?:e m)?['’]a répondu|reste sans réponse|voudrions savoir|aimerais savoir|il nous faut encore|crainte|en attente de|pueden? (?:enviar|mandar|decir|confirmar)|podrían?|me (?:envía|manda|dice)|los? agradecer(?:é|emos|ía|íamos)?|pregunta (?:si|cómo|qué|quién|cuándo)|quiere saber|nos falta|preocupa|duda)(?!\p{L})/iu;

/** A text that begins by asking does so within so many characters. */
const beginsWithin = 20;

/** Where something is asked in a text: where its words for it begin, or at its end, where a question mark stands. */
export const asksAt = (text: string): number => {
  const at = text.search(asking);
  const isQuestion = /\?\W*$/.test(text);
  return isQuestion && (at < 0 || at > beginsWithin) ? text.length : Math.max(0, at);
};

/** A reply that only promises one. */
const putOff =
  /(?<!\p{L})(?:let me (?:check|ask)|(?:i['’]ll|will) (?:check|ask|confirm|let you know)|check with|come back to you|get back to you|revert|find out|look into|will follow up|chasing|ich kläre|kläre das|melde mich|ich prüfe|ich erkundige|frage nach|gebe (?:ihnen |dir |euch )?bescheid|je vérifie|je reviens|me renseigne|je (?:vous|te) (?:confirme|redis)|lo (?:consulto|miro|averiguo|confirmo)|(?:te|le|les|os) (?:digo|aviso))(?!\p{L})/iu;

/** A greeting, with up to three names, before what is asked: "Hola Álvaro, ¿qué tal?". */
const greeting =
  /^[¿¡]?(?:[Hh](?:i|ello|ey|iya|allo|ola)|[Dd]ear|(?:[Gg]ood )?[Mm]orning|[Mm]oin|[Ss]ervus|[Gg]uten (?:Tag|Morgen|Abend)|[Ll]ieber?|[Bb]on(?:jour|soir)|[Ss]alut|[Bb]uen[oa]s(?: (?:d[ií]as|tardes|noches))?)(?!\p{L})(?:,? \p{Lu}[\p{L}.'’-]*){0,3}[,.:;!–-]*\s*/u;

/** Courtesies that end in a question mark. */
const courtesy =
  /^[¿¡]?(?:how (?:are (?:you|things)|have you been|was (?:the|your) (?:weekend|holiday))|how['’]s it going|are you well|all (?:well|good)|hope you|ok|okay|right|sorry|pardon|really|any news|makes? sense|you know|wie geht|wie läuft['’]?s|alles (?:gut|klar)|comment (?:allez|vas|ça va)|ça va|tout va bien|qué tal|cómo (?:está|va|anda)|todo bien)(?!\p{L})[^?]{0,30}\?$/iu;

/** Whether a question only greets. */
const isCourtesy = (text: string): boolean => {
  const asked = text.replace(greeting, '');
  return asked === '' || asked === '?' || courtesy.test(asked);
};

/** A rebuff in the words of a request. */
const rebuff = /\b(?:nobody|no one|none of us|never) (?:has |have |ever )?asked\b/i;

/** The caption of a form's box, not what was typed into it; four languages. */
const caption =
  /^(?:[a-z]?\d+[.):]? +)?(?:how can we help|(?:is there )?any(?:thing| ?thing else) (?:else )?(?:you(?:['’]d| would) like|we should know)|what (?:are you looking for|brought you|prompted|would you like|have you tried|is your|are your|can we do)|how did you (?:hear|find)|poll \d|question \d|wie können wir|womit können wir|was suchen sie|wie haben sie (?:uns|von)|comment (?:pouvons|avez-vous (?:connu|entendu))|que (?:recherchez|souhaitez)-vous|(?:cómo|en qué) podemos|qué (?:busca|necesita)|cómo nos (?:conoció|ha conocido))/i;

/** What follows a question in the same text and answers it: a written answer of minutes, tenders and forms. */
const answeredBelow =
  /^[\s"'”’)]*(?:\((?:yes|no|ja|nein|oui|non|sí)\b|(?:>>|[-–:] *answer|a\d*[:.)]|answer|antwort|réponse|rép|respuesta)(?:\s*\d*)?[:.)\s-])/i;

/** A note that has the answer at once: "asked whether guests count (yes)". */
const inBrackets = /\((?:yes|no|ja|nein|oui|non|sí|told (?:him|her|them)|answered|sent)\b[^)]*\)/i;

/** Our mails and calls shorter than this answer nothing. */
const leastAnswer = 40;

/** A note or task of ours after which nothing waits: what was asked for is sent, the talk is booked; four languages. */
const settled =
  /(?<!\p{L})(?:sent|went out|(?:is|are|was|were|form|offer|quote|order|papers?|documents?|contract|invite|invitation) out\b|(?:was|were|been) answered|answered (?:him|her|them|all|both|by)|booked|scheduled|accepted|diary|calendar|verschickt|geschickt|gesendet|beantwortet|zugesagt|termin (?:steht|ist|am)|gebucht|vereinbart|envoyée?s?|répondu|réservée?|accepté|rendez-vous (?:pris|fixé|confirmé)|rdv (?:pris|fixé|confirmé|le)|enviad[oa]s?|contestad[oa]s?|respondid[oa]s?|agendad[oa]s?|aceptad[oa])(?!\p{L})/iu;

/** So many characters of a note are read for it. */
const mostRead = 600;

/** … unless it says that it is still to be done. */
const unsettled =
  /n['’]t(?!\p{L})|(?<!\p{L})(?:not|never|no|to be|will be|should be|must be|still to|nicht|noch|kein|pas|jamais|sin|aún|tbd)(?!\p{L})/iu;

const evidenceOf = (unit: Unit, record: CrmRecord): Evidence => {
  const inField = unit.place.in === 'field';
  const activity = inField ? undefined : record.activities[unit.place.index];
  return {
    ...quoteOf(unit),
    source: inField
      ? `Field ${record.fields[unit.place.index]?.label ?? ''}`
      : activity?.subject
        ? `${unit.kind}, ${activity.subject}`
        : unit.kind,
    side: unit.side,
  };
};

/** Whether a sentence is a question or request of the buyer's. */
const isRaised = (unit: Unit): boolean => {
  if (unit.weakens.includes('auto-reply') || unit.weakens.includes('quoted-mail')) return false;
  const direct = unit.side === 'buyer' && unit.how === 'said';
  if (!direct && !(unit.how === 'told' && unit.tie !== 'none')) return false;
  if (unit.text.length < 8 || isCourtesy(unit.text) || caption.test(unit.text) || rebuff.test(unit.text))
    return false;
  return (direct && unit.asks) || asking.test(unit.text);
};

/** Where our side last says something more in a talk than what promises an answer; -1 where it does not. */
const talkedBack = (units: readonly Unit[]): number => {
  let last = -1;
  for (const unit of units) {
    const answers =
      unit.side === 'seller' && unit.how === 'said' && unit.kind !== 'email' && unit.text.length > 15;
    if (answers && !unit.asks && !putOff.test(unit.text)) last = unit.place.start;
  }
  return last;
};

/** A word or number that tells what a question is about: cut, so that "records" and "recording" are one. */
const topicWord = /\p{L}{4,}|\d{2,}/gu;
const wordStart = 6;
/** Words of that length that stand in any question. */
const anyWords = new Set(
  'also been could does from have just know like much please send some tell than that them then there they this what when where which will with would your aber alle auch bitte dann dass denn diese doch eine einen haben ihre ihnen kann können könnten nicht noch oder sich sind unsere wann wenn wird wäre avec cela dans elle être mais nous pour pourriez pouvez quand quel quelle sont votre vous como cómo cuando cuándo desde esta este hasta nuestra nuestro para pero puede pueden porque sobre tiene'.split(
    ' ',
  ),
);

const topicsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(topicWord) ?? [])
      .filter((word) => !anyWords.has(word))
      .map((word) => word.slice(0, wordStart)),
  );

/** A question or request as the activity tells it in which it was raised. */
export interface Raised {
  text: string;
  evidence: Evidence;
  /** Minutes since 1970. */
  at: number;
  /** It was answered where it stands. */
  isSettled: boolean;
  topics: ReadonlySet<string>;
}

/** Questions and requests that the buyer raised in the units of one activity, or of the fields that they typed. */
export const raisedIn = (record: CrmRecord, units: readonly Unit[]): Raised[] => {
  const raised = units.filter(isRaised);
  if (raised.length === 0) return [];
  const back = talkedBack(units);
  return raised.map((unit) => {
    const inField = unit.place.in === 'field';
    const whole = inField ? '' : (record.activities[unit.place.index]?.text ?? '');
    const isSettled =
      (!inField && back > unit.place.start) ||
      answeredBelow.test(whole.slice(unit.place.end, unit.place.end + 40)) ||
      inBrackets.test(unit.text);
    return {
      text: unit.text,
      evidence: evidenceOf(unit, record),
      at: minutesOf(unit.at) ?? 0,
      isSettled,
      topics: topicsOf(unit.text),
    };
  });
};

/** Whether a note, a task or an entry of the calendar says that what was asked for was done. */
const saysDone = ({ kind, direction, text }: RecordActivity): boolean =>
  (kind === 'note' ||
    kind === 'task' ||
    kind === 'meeting' ||
    (kind === 'other' && direction !== 'outbound')) &&
  text
    .slice(0, mostRead)
    .split(/(?<=[.!?;\n])/)
    .some((sentence) => settled.test(sentence) && !unsettled.test(sentence));

/** What may answer what was asked before it. */
export interface Reply {
  /** Minutes since 1970. */
  at: number;
  /** What it speaks of; absent where it answers whatever was asked. */
  topics?: ReadonlySet<string>;
}

/** A mail of ours of so many characters answers whatever was asked. */
const longReply = 300;
/** So does one that begins by saying yes or no. */
const saysWhether =
  /^.{0,40}?(?<!\p{L})(?:yes|no|absolutely|certainly|of course|ja|nein|klar|natürlich|selbstverständlich|oui|non|bien sûr|sí|claro)(?!\p{L})/iu;

/**
 * What an activity answers: a mail or call of ours that does more than promise an answer, or a note, task or entry of the calendar that says
 * it is done. A short mail answers what it speaks of. Where our last word was a mail of less than 300 characters, answering the question
 * first is the labelled move in .21 of the labelled records in which the two share a word, and in .6 of those in which they do not.
 */
export const replyIn = (activity: RecordActivity): Reply | undefined => {
  const { direction, kind, unsaved, text, at } = activity;
  const when = minutesOf(at);
  if (unsaved || when === undefined) return undefined;
  const ours = direction === 'outbound' && (kind === 'email' || kind === 'call');
  if (!ours) return saysDone(activity) ? { at: when } : undefined;
  if (text.length <= leastAnswer || putOff.test(text)) return undefined;
  const isWhole = kind === 'call' || text.length >= longReply || saysWhether.test(text);
  return isWhole ? { at: when } : { at: when, topics: topicsOf(text) };
};

const isPlain = ({ text }: Raised): boolean => /\?\W*$/.test(text);

/**
 * Questions and requests that the buyer raised, newest first, of one time those with a question mark first: other words only sound like
 * asking more often. One counts as answered when our side spoke after it: in
 * the same talk, or later.
 *
 * @param replies What our side said after them (`replyIn`).
 * @param last When the buyer was heard last, in minutes since 1970: whoever writes again after a reply and does not repeat it has an answer.
 */
export const findQuestions = (
  raised: readonly Raised[],
  replies: readonly Reply[],
  last: number,
): OpenQuestion[] =>
  [...raised]
    .sort(
      (a, b) =>
        b.at - a.at ||
        Number(isPlain(b)) - Number(isPlain(a)) ||
        a.evidence.place.start - b.evidence.place.start ||
        (a.text < b.text ? -1 : 1),
    )
    .map((one) => ({
      text: one.text,
      evidence: one.evidence,
      answered: one.isSettled || replies.some((reply) => answers(reply, one, last)),
    }));

const answers = ({ at, topics }: Reply, asked: Raised, last: number): boolean =>
  at > asked.at && (!topics || last > at || [...asked.topics].some((topic) => topics.has(topic)));
