import { fill, type Words } from './words.ts';

/** German wants another form of "der Kunde" after some words; everywhere else but at the start it is the one of "to the buyer". */
const subject = /(?:^|[.:;!?“] |(?:^|\s)(?:und|oder|dass|ob|wenn|sobald) )$/;
const object = /(?:^|\s)(?:(?:bitten|fragen) Sie|für|um|ohne|durch|über) $/i;

const german = (before: string): string =>
  subject.test(before) ? 'buyer' : object.test(before) ? 'buyer.object' : 'buyer.to';

/** Spanish runs the article into the word before it: "al comprador", "del comprador". */
const contracted = (text: string): string => text.replace(/(?<=^|\s)(a|de) el (?=\p{Ll})/giu, '$1l ');

/** Fills in a buyer whom nobody has named ("the buyer"), in the form that the words around each place want. */
export const fillUnnamed = (template: string, words: Words): string => {
  if (words.language !== 'de') {
    const filled = fill(template, { buyer: words.say('buyer') });
    return words.language === 'es' ? contracted(filled) : filled;
  }
  return template
    .replace(/\{buyer\}/g, (_, at: number) => words.say(german(template.slice(0, at))))
    .replace(/(?<=^|\s)von dem (?=Kunden)/g, 'vom ');
};
