import type { CrmRecord } from '../record.ts';
import { behindGreeting, cut, keepSigns, startsOfParts } from '../text/cut.ts';
import { sentences } from '../text/sentences.ts';
import type { Evidence } from './assessment.ts';
import { asksAt } from './questions.ts';

/** What a log writes before a turn: "[00:41] T. Wierzbowski: ", "Q (Ann Lee, 10:41): ". A colon between digits is a time. */
const heading = /^((?:[^:\n]|(?<=\d):(?=\d)){1,60}):\s+(?=\S)/u;
const inHeadings = new Set(['q', 'a', 'from', 'von', 'de']);

/** "Two things: " leads to more than the one that is quoted; four languages. */
const several =
  /^(?:(?:and|und|et|y) )?(?:\d|two|three|four|a (?:few|couple of)|zwei|drei|vier|ein paar|deux|trois|quatre|quelques|dos|tres|cuatro|un par de|unas) (?:\p{L}+ )?(?:things?|questions?|points?|dinge|sachen|fragen|punkte|choses|cosas|preguntas|dudas|puntos)\s?:\s+/iu;

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Whether all words of a heading are names of `people`, or short for them ("Olu", "TW"). */
const namesOnly = (heading: string, people: readonly string[]): boolean => {
  const names = people.map((name) => fold(name).match(/\p{L}+/gu) ?? []);
  const words = fold(heading).match(/\p{L}+/gu) ?? [];
  const isName = (word: string) =>
    names.some(
      (parts) =>
        parts.some((part) => part.startsWith(word)) || parts.map((part) => part[0]).join('') === word,
    );
  return (
    words.some((word) => word.length > 1 && isName(word)) &&
    words.every((word) => inHeadings.has(word) || isName(word))
  );
};

/** A question of fewer letters than this is mostly one about the sentence before it ("Can they?"). */
const short = 24;

/** The sentence before a short question, where it stands in the same paragraph and both are read at one glance. */
const sentenceBefore = ({ quote, place }: Evidence, record: CrmRecord, most: number): string => {
  const text = place.in === 'activity' ? (record.activities[place.index]?.text ?? '') : '';
  if (quote.length >= short || text === '') return '';
  const from = Math.max(text.lastIndexOf('\n', place.start - 1) + 1, place.start - most);
  const before = [...sentences(text, from, place.start)].at(-1);
  // Cut off by the reach of the look back: not a whole sentence.
  if (before === undefined || (before.start === from && from > 0 && text[from - 1] !== '\n')) return '';
  const sentence = text.slice(before.start, before.end).trim();
  return sentence.length + quote.length < most && !quote.startsWith(sentence) ? `${sentence} ` : '';
};

/** So many characters are read at one glance. */
const longest = 140;

/** With so much of what is asked, it is clear what is; with less, what leads to it is needed. */
const clear = 60;

/**
 * A question of at most `longest` characters: of a longer one the part that asks, from where a part of the sentence begins, and not
 * what leads to it.
 */
const cutAsked = (line: string): string => {
  if (line.length <= longest) return line;
  const end = Math.min(asksAt(line) + clear, line.length);
  const part = startsOfParts(line).find((start) => end - start < longest) ?? 0;
  const from = line.length - part < clear ? line.indexOf(' ', line.length - longest + 1) + 1 : part;
  const asked = cut(line.slice(from), longest - 1);
  // Behind a whole sentence the cut needs no mark.
  const lead = from > 0 && !/[.?!]\W*$/.test(line.slice(0, from)) ? '…' : '';
  return lead + asked.replace(/(?<=[.?!])…$/, '');
};

/**
 * The words that the buyer waits for an answer to, as one reads them inside a sentence of ours: one line, without the
 * greeting or the heading of a log, and with the sentence before it where the question alone says nothing.
 */
export const readAsked = (question: Evidence, record: CrmRecord): string => {
  const quote = question.quote.replace(/[.;,]$/, '');
  const said = `${sentenceBefore(question, record, longest)}${quote}`;
  const head = heading.exec(said);
  const people = [question.speaker, ...record.people.map(({ name }) => name)];
  const bare =
    head && namesOnly(head[1] ?? '', people) ? said.slice(head[0].length) : said.slice(behindGreeting(said));
  const one = bare.replace(several, '');
  // A quotation mark whose other half was cut away.
  const whole = (one.match(/"/g) ?? []).length === 1 ? one.replace('"', '') : one;
  const line = (one === quote ? whole : whole.replace(/\p{L}/u, (first) => first.toUpperCase()))
    .replace(/\s+/g, ' ')
    .trim();
  return keepSigns(cutAsked(line));
};
