import { endsAsking } from '../text/sentences.ts';
import type { OpenQuestion } from './assessment.ts';

/** Asked by a buyer in person, with a question mark. */
export const isAsked = ({ text, evidence }: OpenQuestion): boolean => evidence.grade >= 3 && endsAsking(text);

/** What kind of question waits: about the seller, about the matter itself, asked before. */
export const kindsOfQuestion: readonly (readonly [string, (question: OpenQuestion) => boolean])[] = [
  ['asks-plainly', isAsked],
  ['asks-request', (question) => !isAsked(question) && question.evidence.grade >= 3],
  [
    'asks-of-us',
    ({ text }) =>
      /\b(?:you|your|yours|price|cost|charge|ihr|ihre|ihren|ihrem|ihnen|euer|eure|vous|votre|vos|usted|ustedes|su|sus|vuestr[oa]s?|precio|prix|preis)\b/i.test(
        text,
      ),
  ],
  [
    'asks-to-learn',
    ({ text }) =>
      /\b(?:normal|(?:name|word|method|rule|explanation) (?:for|to)|others?|other (?:firms|companies|people|teams|places)|anyone|anybody|article|guide|read up|something to read|understand|where (?:do|would|does) (?:one|you|i) (?:even )?(?:start|begin)|andere[nr]?|zum (?:nach)?lesen|verstehen|d['’]autres|les autres|confrères|à lire|comprendre|otros|los demás|para leer|entender)\b/i.test(
        text,
      ),
  ],
  [
    'asks-again',
    ({ text }) =>
      /\b(?:still|again|nobody|not answered|once more|second time|waiting|outstanding|noch immer|nochmals?|niemand|toujours|encore une fois|personne|todavía|aún|nadie|otra vez)\b/i.test(
        text,
      ),
  ],
];

export const isKindOfQuestion = (name: string): boolean => kindsOfQuestion.some(([kind]) => kind === name);
