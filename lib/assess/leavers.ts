import type { Heard } from './assessment.ts';
import { dayOf } from './days.ts';

/** The event of the criteria that somebody on the buyer's side has left. */
export const leaving = 'champion-left';

const ownWords = /(?<!\p{L})(?:I|my|ich|mein|je|j['’]|mon|yo|mi)(?!\p{L})/iu;
/** Who leaves on a day to come is still there, and may sign. */
const notYet =
  /(?<!\p{L})(?:leaving|will|notice|retiring|verlässt|wird|geht|quitte|prend|deja|se jubila)(?!\p{L})/iu;

type Left = Heard['events'][number];

/** Whether they said it themselves. */
const isGoodbye = ({ evidence, who }: Left): boolean =>
  evidence.told !== true &&
  evidence.grade >= 3 &&
  (who === undefined ? ownWords.test(evidence.quote) : who === evidence.speaker);

/** Whether others say that somebody known is gone already. */
const isGone = (one: Left): boolean =>
  one.who !== undefined && !isGoodbye(one) && !notYet.test(one.evidence.quote);

/** Whether whoever was to leave was heard on a later day: so long as they write, they are there. */
export const isStillHeard = ({ evidence, who }: Left, { acts }: Pick<Heard, 'acts'>): boolean => {
  const isSpeaker = ownWords.test(evidence.quote) || notYet.test(evidence.quote);
  const meant = who ?? (isSpeaker ? evidence.speaker : undefined);
  const day = dayOf(evidence.at);
  return (
    meant !== undefined &&
    day !== undefined &&
    acts.some((act) => act.who === meant && (dayOf(act.at) ?? day) > day)
  );
};

/** People on the buyer's side who have left or took their leave: nothing more is asked of them. */
export const leaversIn = (heard: Heard): Set<string> => {
  const gone = new Set<string>();
  for (const one of heard.events)
    if (one.event === leaving && (isGoodbye(one) || isGone(one))) gone.add(one.who ?? one.evidence.speaker);
  return gone;
};

/**
 * Whether everybody who was ever heard on the buyer's side is gone, as others tell: what they said is history, and nobody is known who
 * goes on with it. Who takes their leave themselves may still sign, or hand it over in the same breath: those words are weighed as any.
 */
export const isDeserted = (heard: Heard): boolean => {
  const gone = new Set(
    heard.events.filter((one) => one.event === leaving && isGone(one)).map(({ who }) => who),
  );
  const voices = [...heard.people, ...heard.acts.map(({ who }) => who)];
  return gone.size > 0 && voices.length > 0 && voices.every((name) => gone.has(name));
};
