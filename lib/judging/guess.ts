import type { Evidence } from '../assess/assessment.ts';

/** Words by which a rep notes what they only suppose, or that the buyer could not say; four languages. */
const guess =
  /(?<!\p{L})(?:my (?:guess|hunch)|gut feel(?:ing)?|i (?:guess|reckon|bet|suppose|assume)|prob(?:ably)?|presumably|(?:did|does|do)(?: not|n['’]t) know|no idea|schätze|vermut(?:e|lich|l)|bauchgefühl|gefühlt|wahrscheinlich|wohl|weiß (?:es |sie |er )?nicht|keine ahnung|sans doute|sûrement|probablement|je (?:suppose|crois)|j['’]imagine|mon intuition|ne (?:le )?sait pas|seguramente|probablemente|supongo|(?:me )?imagino|me da que|mi intuición|no (?:lo )?sabe)(?!\p{L})/iu;

/**
 * Whether a note's sentence answers a question of ours: a guess of the rep's does not, and nor does that somebody was asked and did not
 * know. In the buyer's own words, and in a no, such words stand for what they are.
 */
export const isAnswer = ({ grade, polarity, quote }: Evidence): boolean =>
  grade >= 3 || polarity === 'against' || !guess.test(quote);
