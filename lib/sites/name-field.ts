import { attr } from './dom.ts';
import { objectIn } from './identity.ts';
import type { Part } from './outline.ts';
import { calledOf, type Pair } from './pair.ts';
import { leavesOf } from './parts.ts';
import { plain } from './words.ts';

const nameLabel =
  /^(?:(?:deal|opportunity|lead|account|company|organi[sz]ation|contact|potential|customer|client|full|record|verkaufschancen?|firmen?|opportunite) ?)?(?:name|title|subject|topic|titel|betreff|thema|nom|titre|sujet|nombre|asunto|titulo|bezeichnung|intitule|ra[a-z]+ sociale?)$/;

/** "Nom de l’affaire", "Name der Firma" */
const nameOf = /^(?:nom|intitule|titre|nombre|titulo|name|titel|bezeichnung) d[elaur']/;

export const firstName = /^(?:first|given|fore)[ -]?names?$|^vorname$|^prenom$|^nombres?$/;

export const lastName =
  /^(?:last|family|sur)[ -]?name(?:$| )|^(?:nach|familien)name$|^nom(?: de famille)?$|^apellidos?$/;

export const salutation =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|m|mme|mlle|sr|sra|srta|don|dona)\.?(?:$| )/;

/** A person's name out of the fields that hold its parts; '' where there are none. */
export const personOf = (pairs: readonly Pair[]): string => {
  const called = (words: RegExp): Pair | undefined =>
    pairs.find((pair) => calledOf(pair).some((name) => words.test(plain(name))));
  const [first, last] = [called(firstName), called(lastName)];
  return first && last && !last.value.includes('\n')
    ? `${first.value} ${last.value}`.replace(/\s+/g, ' ').trim()
    : '';
};

/** The same in other languages: as a whole, and how such a label ends where words are not set apart. */
const nameElsewhere =
  /^(?:(?:полное |краткое |сокращенное )?(?:наименование|название)|имя|фио|ф\.и\.о\.|тема|nazwa(?: firmy)?|temat|nome(?: completo)?|assunto|oggetto|naam|onderwerp|navn|namn|emne|nazev|jmeno|adi?|isim|baslik|ten|الاسم|العنوان|(?:نام|عنوان)(?: \p{L}+)?)$|(?:名称?|名稱|姓名|氏名|标题|標題|제목|이름)$/u;

/** Whether a field's label says that it is the record's name. */
export const isNameLabel = (label: string): boolean => {
  const said = plain(label);
  return (
    nameLabel.test(said) || nameElsewhere.test(said) || (nameOf.test(said) && objectIn(said) !== undefined)
  );
};

const isNameBox = ({ control, el }: Part): boolean =>
  control === 'value' && isNameLabel(attr(el, 'name').replace(/[_-]+/g, ' '));

/** Whether a form says in the name of the box that it holds the record's name, whatever language its labels are in. */
export const isBoxed = ({ value, values }: Pair): boolean =>
  /\p{L}{2}/u.test(value) && values.flatMap(leavesOf).some(isNameBox);

/** A name without what stands before a person's. */
export const nameIn = (text: string): string => plain(text).replace(salutation, '');
