import { describe, expect, it } from 'vitest';
import type { CrmRecord, RecordActivity } from '../record.ts';
import { minutesOf } from './days.ts';
import { findQuestions, raisedIn, replyIn } from './questions.ts';
import { peopleOf } from './record-people.ts';
import { unitsOf } from './units.ts';

const base: CrmRecord = {
  crm: 'salesforce',
  object: 'opportunity',
  id: '1',
  url: 'https://x.example/1',
  title: 'x',
  fields: [],
  people: [
    { name: 'Dana Okafor', side: 'buyer' },
    { name: 'Priya Nair', side: 'seller' },
  ],
  activities: [],
  readAt: '2026-11-21',
};

const questionsIn = (...activities: RecordActivity[]) => {
  const record = { ...base, activities };
  const known = peopleOf(record);
  return findQuestions(
    activities.flatMap((activity, index) => raisedIn(record, unitsOf(activity, index, known))),
    activities.flatMap((activity) => replyIn(activity) ?? []),
    Math.max(...activities.map(({ direction, at }) => (direction === 'inbound' ? (minutesOf(at) ?? 0) : 0))),
  ).map(({ text, answered }) => ({ text, answered }));
};

const from = (text: string, at = '2026-11-10'): RecordActivity => ({
  kind: 'email',
  direction: 'inbound',
  author: 'Dana Okafor',
  at,
  text,
});
const to = (text: string, at = '2026-11-12'): RecordActivity => ({
  kind: 'email',
  direction: 'outbound',
  author: 'Priya Nair',
  at,
  text,
});
const asked = 'Does it log when the trailer stands alone?';

describe('questions of the buyer', () => {
  it('waits for an answer until our side has written after it', () => {
    expect(questionsIn(from(asked))).toEqual([{ text: asked, answered: false }]);
    const answer =
      'Hi Dana, yes: the sensor has a battery of its own and sends everything once the trailer is coupled again.';
    expect(questionsIn(from(asked), to(answer))).toEqual([{ text: asked, answered: true }]);
    expect(questionsIn(from(asked), to(answer, '2026-11-01'))).toEqual([{ text: asked, answered: false }]);
  });

  it('waits on where a short mail of ours speaks of something else, until they write again', () => {
    const elsewhere = to('Wonderful news, thank you both, the papers go out on Monday.');
    expect(questionsIn(from(asked), elsewhere)).toEqual([{ text: asked, answered: false }]);
    const again = from('Monday is fine.', '2026-11-14');
    expect(questionsIn(from(asked), elsewhere, again)).toEqual([{ text: asked, answered: true }]);
    const note: RecordActivity = { kind: 'note', at: '2026-11-12', text: 'Answered her on the phone.' };
    expect(questionsIn(from(asked), note)).toEqual([{ text: asked, answered: true }]);
  });

  it('knows an answer that stands beside the question', () => {
    const log =
      'CQ14 Q: Please confirm the ceiling. A: 380,000 stands.\nQ: Who will evaluate? A: A panel of four.';
    expect(questionsIn(from(log)).map(({ answered }) => answered)).not.toContain(false);
    const portal = 'Frage 9 (Bieter 4): Wer unterschreibt den Vertrag? Antwort: Die Werkleitung.';
    expect(questionsIn(from(portal)).map(({ answered }) => answered)).toEqual([true]);
    const open = 'Who will evaluate? A panel, I suppose, but tell me how you usually do it.';
    expect(questionsIn(from(open)).some(({ answered }) => !answered)).toBe(true);
  });

  it('does not take the caption of a form for a question of theirs', () => {
    const form: RecordActivity = { ...from(''), kind: 'other' };
    const texts = (text: string): string[] => questionsIn({ ...form, text }).map((one) => one.text);
    expect(texts('Anything you would like us to know? "Our counts are off every month."')).toEqual([]);
    expect(texts('How can we help? >> Two lorries came for one load.')).toEqual([]);
    expect(texts('Message: do you have an article on how others found the cause?')).toHaveLength(1);
  });

  it('takes no verb and no comfort for a worry, and knows a request that is wrapped up', () => {
    expect(questionsIn(from('41% of the calls concern permit renewals.'))).toEqual([]);
    expect(questionsIn(from("Half term next week, so don't worry if I go quiet."))).toEqual([]);
    expect(questionsIn(from('My worry is the battery.'))).toHaveLength(1);
    const wrapped = 'What would be useful is anything you have on how other groups moved patients over.';
    expect(questionsIn(from(wrapped))).toHaveLength(1);
  });

  it('does not take a rebuff for a request', () => {
    expect(questionsIn(from('Nobody has asked for this.'))).toEqual([]);
    expect(questionsIn(from('You asked about deadlines, there are none that I was told of.'))).toEqual([]);
    expect(questionsIn(from('There is no money in this year and none asked for.'))).toEqual([]);
  });

  it.each([
    'I do need a plain answer on roll-back, your document skips it.',
    'The question of fines still stands, nobody has answered me.',
    "I'd be interested to know which of the three goes wrong most often.",
    'Kindly confirm the revised charges by Friday.',
    'Mich würde interessieren, wie andere das machen.',
    'Je serais curieuse de savoir comment font les autres.',
    'Si tiene números de cada camino, se los agradeceré.',
  ])('hears a request without a question mark: %s', (text) => {
    expect(questionsIn(from(text))).toEqual([{ text, answered: false }]);
  });

  it('does not take a promise for an answer', () => {
    const promise =
      'Hi Dana, good point about the trailers, let me check with our hardware people and come back to you next week.';
    expect(questionsIn(from(asked), to(promise))[0]?.answered).toBe(false);
    const spanish = to('¡Qué alegría! Lo del satelital te lo confirmo mañana sin falta.');
    expect(questionsIn(from('¿El equipo satelital está incluido o no?'), spanish)[0]?.answered).toBe(false);
  });

  it('hears requests and reported questions, and neither ours nor courtesies', () => {
    expect(questionsIn(from('Please send the data processing agreement.'))).toHaveLength(1);
    expect(
      questionsIn({
        kind: 'note',
        author: 'Priya Nair',
        at: '2026-11-11',
        text: 'Dana asked whether it runs offline.',
      }),
    ).toHaveLength(1);
    expect(questionsIn(to('Do you have a budget for this?'))).toEqual([]);
    expect(questionsIn(from('How are you?'))).toEqual([]);
    expect(questionsIn(from('Hola Álvaro, ¿qué tal?'))).toEqual([]);
    expect(questionsIn(from('Hallo Frau Dreesbach, wie geht es Ihnen?'))).toEqual([]);
    expect(questionsIn(from('Hi Priya, what does it cost?'))).toHaveLength(1);
    expect(questionsIn(from('Hola, ¿cuánto cuesta?'))).toHaveLength(1);
  });

  it('puts what is asked with a question mark before what only sounds like asking', () => {
    const [first] = questionsIn(
      from(
        'The bank goes to £110,000, over that I would need a very good reason. Will you stand behind the savings?',
      ),
    );
    expect(first?.text).toBe('Will you stand behind the savings?');
    const both = questionsIn(from('Please send the agreement. Who hosts it?'));
    expect(both.map(({ text }) => text)).toEqual(['Who hosts it?', 'Please send the agreement.']);
  });

  it('takes a short reply that has the answer for one, and a note that says it was done', () => {
    const visit = 'Could you walk the building with Wim on the 28th?';
    const openAfter = (...more: RecordActivity[]) =>
      questionsIn(from(visit), ...more).map(({ answered }) => answered);
    expect(openAfter(to('Dear Dana, the 28th at 9:00 is in my diary.'))).toEqual([true]);
    expect(openAfter(to('Dear Dana, I come back to you on the 28th.'))).toEqual([false]);
    const note = (text: string): RecordActivity => ({
      kind: 'note',
      author: 'Priya Nair',
      at: '2026-11-12',
      text,
    });
    expect(openAfter(note('Booked 28 Nov with Wim and Dana.'))).toEqual([true]);
    expect(openAfter(note('Visit not booked yet. Chase.'))).toEqual([false]);
    expect(openAfter(note('Confirmation de la visite : envoyé'))).toEqual([true]);
    expect(openAfter(note("The confirmation wasn't sent, Wim is ill."))).toEqual([false]);
    expect(openAfter(note('Good energy, hot deal.'))).toEqual([false]);
  });

  it('leaves quoted mails alone', () => {
    expect(questionsIn(from('All fine, thanks.\n\n> Do you have a budget for this?\n> Who signs?'))).toEqual(
      [],
    );
  });
});
