import { expect, test } from 'vitest';
import { legendOf, people, turnOf } from './speakers.ts';

const known = people([
  { name: 'Sandrine Hautecloque', side: 'buyer' },
  { name: 'Dr Émeric Vaudois', side: 'buyer' },
  { name: 'Baptiste Gourvenec', side: 'seller' },
]);

test('people are found by full name, first name, surname, initials', () => {
  for (const name of [
    'Sandrine Hautecloque',
    'Sandrine',
    'S. Hautecloque',
    'SH',
    'S',
    'Hautecloque, Sandrine',
    'Sandrine Hautecloque <achats@example.org>',
    'Hautecloque, Sandrine (s.h@example.org)',
    'sandrine.hautecloque@example.org',
  ])
    expect(known.find(name)?.name).toBe('Sandrine Hautecloque');
  expect(known.find('Dr. Vaudois')?.name).toBe('Dr Émeric Vaudois');
  expect(known.find('Baptiste')?.side).toBe('seller');
  expect(known.find('Zoe')).toBeUndefined();
});

test('a buyer named in a sentence is preferred to the seller', () => {
  expect(known.mentioned('Baptiste met Sandrine on Monday')?.name).toBe('Sandrine Hautecloque');
  expect(known.mentioned('nobody was named')).toBeUndefined();
});

test('turns: names, hints in brackets, questions and answers; headings are no speakers', () => {
  expect(turnOf('Ines (ops): by hand')).toMatchObject({ name: 'Ines' });
  expect(turnOf('- SH: patients wait')).toMatchObject({ name: 'SH' });
  expect(turnOf('Femi (buyer): until autumn')).toMatchObject({ name: 'Femi', side: 'buyer' });
  expect(turnOf('Seller: who signs?')).toMatchObject({ side: 'seller' });
  expect(turnOf('Bot: (A) under 5k (B) 5-20k (C) more')).toMatchObject({ side: 'seller' });
  expect(turnOf('Virtual Assistant: hello')).toMatchObject({ side: 'seller' });
  expect(turnOf('M. Desrosiers (client) : 1 350 $')).toMatchObject({ side: 'buyer' });
  expect(turnOf('A (GA): to stretch it')).toMatchObject({ name: 'GA', side: 'buyer' });
  expect(turnOf('Speaker 1: who signs?')).toMatchObject({ name: 'Speaker 1', number: '1' });
  expect(turnOf('[00:01:22] SPEAKER_02: by hand')).toMatchObject({ name: 'SPEAKER_02', number: '2' });
  expect(turnOf('Locuteur 2 (Inès): à la main')).toMatchObject({ name: 'Inès', number: '2' });
  expect(turnOf('Phase 2: the roll-out')).toBeNull();
  expect(turnOf('Budget: not spoken')).toBeNull();
  expect(turnOf('Next steps: demo')).toBeNull();
  expect(turnOf('they said so')).toBeNull();
});

test('legends of minutes', () => {
  expect(legendOf('M. Okonjo-Hale (MOH), B. Crowhurst (BC)')).toEqual([
    { name: 'M. Okonjo-Hale', short: 'MOH' },
    { name: 'B. Crowhurst', short: 'BC' },
  ]);
});
