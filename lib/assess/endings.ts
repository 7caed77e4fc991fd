import { endsAsking } from '../text/sentences.ts';
import type { Evidence, Heard } from './assessment.ts';
import { dayOf } from './days.ts';

/** Events by which it is over, most final first. */
const finals = ['company-gone', 'chose-other', 'cancelled', 'declined', 'stop-contact', 'no-need'] as const;

/** Events after which there is nothing to help with, most final first: it is over, or that is who they are. */
export const endings = [...finals, 'not-a-buyer', 'too-small'] as const;

export const isEnding = (event: string): boolean => (endings as readonly string[]).includes(event);

/** An event that their side tells, or ours writes down about them: not what a mail of ours says, nor a question. */
export const tellsOfThem = ({ side, told, quote }: Evidence): boolean =>
  (side === 'buyer' || told === true) && !endsAsking(quote);

const newestFirst = (a: Evidence, b: Evidence): number =>
  (dayOf(b.at) ?? 0) - (dayOf(a.at) ?? 0) || b.grade - a.grade || (a.quote < b.quote ? -1 : 1);

/** Words among those that end all contact which only close the matter: "damos por cerrado el proceso"; four languages. */
const closing =
  /clos|consider|schlie(?:ß|ss)|schlossen|beende|betrachten|erledigt|clôtur|clore|ferm|class|cerr|cierr/iu;

const closesOnly = ({ why, quote }: Evidence): boolean => closing.test(why[0] ?? quote);

/** The ending that the record shows last, with its quotes. */
export const lastEnding = (
  heard: Heard,
): { event: (typeof endings)[number]; evidence: Evidence[] } | undefined => {
  const told = heard.events.filter((one) => tellsOfThem(one.evidence));
  const stops = told.filter(({ event }) => event === 'stop-contact');
  // Who closes the matter has said no, and may still be thanked.
  const isClosed = stops.every(({ evidence }) => closesOnly(evidence));
  const found = endings
    .map((event) => ({
      event,
      evidence: told
        .filter((one) => (isClosed && one.event === 'stop-contact' ? 'declined' : one.event) === event)
        .map((one) => one.evidence)
        .sort(newestFirst),
    }))
    .filter(({ evidence }) => evidence.length > 0)
    .sort((a, b) => newestFirst(a.evidence[0] as Evidence, b.evidence[0] as Evidence));
  return found[0];
};

/** The newest word of theirs, where it says that it is over. */
export const saysItIsOver = (heard: Heard): Evidence | undefined => {
  const ending = lastEnding(heard);
  const [said] = ending?.evidence ?? [];
  return ending &&
    said &&
    (finals as readonly string[]).includes(ending.event) &&
    (said.at ?? '') >= (heard.last ?? '')
    ? said
    : undefined;
};
