import { attr } from './dom.ts';
import { perText } from './text.ts';
import { actionWords, listWords, peopleWords, plain, sellerWords } from './words.ts';

/** An e-mail address. */
export const mail = /[\w.+-]+@[\w-]+\.[\w.-]+/;

/** What has become of something that was to be done. */
export const stateWords =
  /^(?:planned|scheduled|pending|overdue|held|done|completed|cancel+ed|in progress|geplant|erledigt|abgeschlossen|überfällig|prévu|terminé|annulé|planificad[ao]|hech[ao]|pendiente)$/i;
/** Looks like a person's name: a few words with capitals, no digits, no sentence, no word of the page's own. */
export const isName = perText(
  (text) =>
    text.length <= 60 &&
    /^\p{Lu}[\p{L}.'’-]*(?:,? (?:(?:van|von|der|den|de|del|della|di|da|dos|la|le|bin|al|zu|y|ten)\b ?)*[\p{Lu}][\p{L}.'’-]*){0,4}$/u.test(
      text,
    ) &&
    !/^(?:yes|no|ja|nein|oui|non)$/i.test(text) &&
    !stateWords.test(text) &&
    // "Mexico City, MX"
    !/, \p{Lu}{2}$/u.test(text) &&
    !listWords.test(plain(text)) &&
    !peopleWords.test(plain(text)) &&
    !sellerWords.test(plain(text)) &&
    !actionWords.test(plain(text)),
);

/** A name in letters that know no capitals, where a label says that it is one; no word for nobody. */
export const isUncased = (text: string): boolean =>
  /^(?![未无無暂暫没沒请請])(?:\p{Lo}{2,4}|\p{Lo}[\p{Lo}\p{M}]+(?: \p{Lo}[\p{Lo}\p{M}\u200c]+){1,3})$/u.test(
    text,
  );

const ofPicture = /^(?:avatar|photo|picture) (?:of|for) |(?:['’]s)? (?:avatar|photo|picture)$/i;

/** Whose picture an element is, by what is said of it ("Avatar of Ann Lee"); undefined for what names nobody. */
export const picturedBy = (el: Element): string | undefined =>
  ['alt', 'title', 'aria-label']
    .map((name) => attr(el, name).replace(ofPicture, ''))
    .find((text) => text.includes(' ') && isName(text));
