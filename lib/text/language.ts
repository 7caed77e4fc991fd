import { scan } from './scan.ts';
import { hashWord, type Tokens } from './tokens.ts';

/** Small words that tell languages apart; data of this file, not of the criteria. */
const small: Record<string, string> = {
  en: 'the and of to is that we it for you are with this have be our from will they not what would your an as at if by can i has but there do was',
  de: 'der die das und ist wir nicht ein eine mit für auf den dem zu von im sich auch es sie bei wenn noch wird haben uns oder aber werden bis ich sind nach kein keine',
  fr: 'le la les des et est nous pas une pour que qui dans vous avec sur du au ce il elle mais sont notre votre ne je plus être par aux cette ont',
  es: 'el los las y es no una para que con por del se su nos lo como más pero al está nuestro nuestra hay si le muy ya son esta tenemos',
  nl: 'het een van wij niet voor met dat zijn op aan maar ook naar wordt hebben ons onze bij nog moet',
  it: 'il che non di per una con sono gli della abbiamo nel questo anche come ma alla più ci dei',
  pt: 'não uma para com os que dos nossa nosso você também mais são foi pelo temos em ao à',
  pl: 'nie się jest na że do i w z to od po jak dla ale są przez',
  sv: 'och att det är inte som för vi på av med har om till den kan',
};

const wordsOf = new Map<number, string[]>();
for (const [code, list] of Object.entries(small))
  for (const word of list.split(' ')) {
    const hash = hashWord(word);
    const codes = wordsOf.get(hash);
    if (codes) codes.push(code);
    else wordsOf.set(hash, [code]);
  }

/** The small words of a text, each as the languages that it may be of. */
export const smallWordsIn = (text: string, into?: Tokens): (readonly string[])[] => {
  const tokens = scan(text, into);
  const found: (readonly string[])[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const codes = wordsOf.get(tokens.hash[i] ?? 0);
    if (codes) found.push(codes);
  }
  return found;
};

/** How often the small words of each language occur, added to `counts`. */
export const countLanguages = (
  words: readonly (readonly string[])[],
  counts: Record<string, number>,
): void => {
  for (const codes of words) for (const code of codes) counts[code] = (counts[code] ?? 0) + 1 / codes.length;
};

/** The language with most small words (ISO 639-1), or `und` when there are too few to tell. Ties go by the alphabet. */
export const languageOf = (counts: Readonly<Record<string, number>>): string => {
  let best = 'und';
  let most = 2;
  for (const code of Object.keys(counts).sort()) {
    const count = counts[code] ?? 0;
    if (count > most) {
      most = count;
      best = code;
    }
  }
  return best;
};

/** Letters from Greek on to the last before the accented Latin ones, and from Japanese on: none of a language told above. */
const isOther = (code: number): boolean =>
  (code >= 0x370 && code < 0x1e00) || (code >= 0x1f00 && code < 0x2000) || (code >= 0x3040 && code < 0xd800);

/** How many characters of a text are letters of another script than the Latin one. */
export const countOtherLetters = (text: string): number => {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (isOther(text.charCodeAt(at))) count += 1;
  return count;
};
