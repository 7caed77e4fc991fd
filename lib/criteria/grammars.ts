import { faultOf } from '../sites/selector.ts';
import { PhraseError, parsePhrase } from '../text/phrase.ts';
import type { Grammars } from './content.ts';

/** The closed grammars in which a file from outside may write phrases and selectors. */
export const grammars: Grammars = {
  phrase: (phrase) => {
    try {
      parsePhrase(phrase);
      return undefined;
    } catch (error) {
      if (error instanceof PhraseError) return error.message;
      throw error;
    }
  },
  selector: (selector) => {
    const fault = faultOf(selector);
    return fault === undefined ? undefined : `At character ${fault.at + 1}, ${fault.fault}: ${fault.mend}.`;
  },
};
