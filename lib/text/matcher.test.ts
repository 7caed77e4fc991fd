import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Bend, compileLexicon } from './lexicon.ts';
import { bendsNear, match } from './matcher.ts';
import { formsOf, PhraseError, parsePhrase } from './phrase.ts';
import { scan } from './scan.ts';

const find = (phrases: string[], text: string, language = 'en'): [string, string][] => {
  const lexicon = compileLexicon(phrases.map((phrase, entry) => ({ phrase, language, entry })));
  const tokens = scan(text);
  const found: [string, string][] = [];
  match(lexicon, tokens, (entry, from, to) => {
    found.push([phrases[entry] ?? '', text.slice(tokens.start[from], tokens.end[to])]);
  });
  return found;
};

test('words match without regard to case, in the middle of a sentence', () => {
  expect(find(['set aside'], 'We have Set Aside 40k.')).toEqual([['set aside', 'Set Aside']]);
});

test('alternatives, optional words, word forms, gaps and slots', () => {
  expect(find(['(set aside|earmarked) [the] money'], 'they earmarked the money')).toHaveLength(1);
  expect(find(['(set aside|earmarked) [the] money'], 'they set aside money')).toHaveLength(1);
  expect(find(['approve~ .. budget'], 'she approved the whole yearly budget')).toHaveLength(1);
  expect(find(['approve~ .. budget'], 'she approved one two three four budget')).toHaveLength(0);
  expect(find(['{money} approved'], '€40,000 approved, 40k approved')).toHaveLength(2);
  expect(find(['by {date}'], 'live by March')).toHaveLength(1);
  expect(find(['{name} signs'], 'and Mr Alder signs')).toHaveLength(1);
});

test('a slot is found wherever it stands, and at the end of the text', () => {
  expect(find(['{money} by {date}'], 'pay 40k by March')).toHaveLength(1);
  expect(find(['{date} {number}'], 'in March 12')).toHaveLength(1);
  expect(find(['€ {number}'], 'at €40')).toHaveLength(1);
  expect(find(['we sign {date}'], 'we sign march')).toHaveLength(1);
  expect(find(['we sign {name}'], 'we sign Alder')).toHaveLength(1);
  expect(find(['we sign .. {money}'], 'we sign for 40k')).toHaveLength(1);
  expect(find(['{number}', '{name}', '{date}'], 'so Alder 40 march')).toHaveLength(3);
  expect(find(['{name} signs'], 'Alder signs')).toHaveLength(0);
});

test('overlapping phrases are all found', () => {
  expect(find(['no budget', 'budget before july'], 'no budget before July')).toHaveLength(2);
});

test('nothing matches across the end of a sentence or a line', () => {
  expect(find(['no budget'], 'I said no. Budget is there.')).toHaveLength(0);
  expect(find(['no budget'], 'I said no\nbudget')).toHaveLength(0);
});

test('negation and hedges near a match are told, beyond a clause they are not', () => {
  const lexicon = compileLexicon([{ phrase: 'approved', language: 'en', entry: 0 }], {
    [Bend.negates]: ['not'],
    [Bend.hedges]: ['probably'],
  });
  const bends = (text: string): number => {
    const tokens = scan(text);
    let flags = 0;
    match(lexicon, tokens, (_, from, to) => {
      flags = bendsNear(lexicon, tokens, from, to);
    });
    return flags;
  };
  expect(bends('it is not approved')).toBe(Bend.negates);
  expect(bends('it is probably approved')).toBe(Bend.hedges);
  expect(bends('It is not. They approved')).toBe(0);
});

test('a bad phrase is refused with its place, and costs no other', () => {
  expect(() => parsePhrase('(a|b')).toThrow(PhraseError);
  expect(() => parsePhrase('{price} approved')).toThrow(/unknown slot/);
  expect(() => parsePhrase(' .. ')).toThrow(/no word/);
  const errors: string[] = [];
  const lexicon = compileLexicon(
    [
      { phrase: '(a|b', language: 'en', entry: 0 },
      { phrase: 'signed', language: 'en', entry: 1 },
    ],
    {},
    (entry) => errors.push(entry.phrase),
  );
  const found: number[] = [];
  match(lexicon, scan('it is signed'), (entry) => found.push(entry));
  expect(errors).toEqual(['(a|b']);
  expect(found).toEqual([1]);
});

test('agrees with a plain search for plain phrases', () => {
  const word = fc.constantFrom('no', 'budget', 'before', 'july', 'we', 'sign', 'now');
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 12 }),
      fc.array(word, { minLength: 1, maxLength: 3 }),
      (words, phrase) => {
        const text = words.join(' ');
        let expected = 0;
        for (let at = 0; at + phrase.length <= words.length; at++)
          if (phrase.every((one, i) => words[at + i] === one)) expected++;
        expect(find([phrase.join(' ')], text)).toHaveLength(expected);
      },
    ),
  );
});

/** A phrase as a regular expression over words joined by blanks: the oracle, never the product. */
const patternOf = (phrase: string): RegExp => {
  const one = (items: ReturnType<typeof parsePhrase>[number]): string =>
    items
      .map((item) => {
        if (item.kind === 'gap') return '(?:[a-z]+ ){0,3}';
        if (item.kind === 'any')
          return `(?:${item.words
            .flatMap((word) => (word.kind === 'stem' ? formsOf(word.text, 'en') : [word.text]))
            .join('|')}) `;
        return item.kind === 'stem' ? `(?:${formsOf(item.text, 'en').join('|')}) ` : `${item.text} `;
      })
      .join('');
  return new RegExp(`^(?:${parsePhrase(phrase).map(one).join('|')})`);
};

test('agrees with one regular expression a phrase: gaps, alternatives, optional words, word forms', () => {
  const phrases = [
    'approve~ .. budget',
    '(set aside|earmarked) [the] money',
    'no (budget|money|funds)',
    'we [will|can] (sign|buy) .. now',
    'not .. (now|yet)',
    'budget',
    'we sign',
  ];
  const patterns = phrases.map(patternOf);
  const word = fc.constantFrom(
    ...'no not we will can sign buy now yet budget money funds the set aside earmarked approve approved approving other'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), (words) => {
      const expected = new Set<string>();
      words.forEach((_, at) => {
        const rest = `${words.slice(at).join(' ')} `;
        patterns.forEach((pattern, i) => {
          if (pattern.test(rest)) expected.add(`${at} ${phrases[i]}`);
        });
      });
      const lexicon = compileLexicon(phrases.map((phrase, entry) => ({ phrase, language: 'en', entry })));
      const found = new Set<string>();
      match(lexicon, scan(words.join(' ')), (entry, from) => found.add(`${from} ${phrases[entry]}`));
      expect([...found].sort()).toEqual([...expected].sort());
    }),
    { numRuns: 300 },
  );
});
