import { describe, expect, it } from 'vitest';
import texts from '../../lib/texts/en/sidebar.json' with { type: 'json' };
import { say } from '../../lib/texts/index.ts';
import { heard } from '../../test/shots/fixture.ts';
import { scenes } from '../../test/shots/scenes.ts';
import { asTidyNote } from './note-text.ts';
import type { RecordView, Tell } from './props.ts';

const tell: Tell = (key, slots) => say(texts, key, slots, 'en');
const view = scenes.record?.state('en') as RecordView;

describe('the tidy note', () => {
  it('tidies what was typed and adds what was heard', () => {
    const note = {
      text: '  • first \n\n\n\n– second  ',
      heard: [{ criterion: 'authority', status: 'evidenced' as const, evidence: [heard('Tom Reyes')] }],
    };
    expect(asTidyNote({ ...view, note }, tell, 'en')).toBe(
      '- first\n\n- second\n\nFrom the buyer:\n- Authority: “Tom Reyes”',
    );
  });

  it('gives nothing as the buyer’s that is a hint or the rep’s own guess, and each sentence once', () => {
    const quote = 'Losing 40 pallets a week, two customers complained';
    const pallets = [heard('Dana', { quote })];
    const guess = [heard('Tom', { quote: 'I think budget is ok', side: 'seller' as const, grade: 1 })];
    const note = {
      text: `Dana: ${quote}. I think budget is ok.`,
      heard: [
        { criterion: 'pain', status: 'evidenced' as const, evidence: pallets },
        { criterion: 'metrics', status: 'evidenced' as const, evidence: pallets },
        { criterion: 'budget', status: 'asserted' as const, evidence: guess },
        { criterion: 'authority', status: 'missing' as const, evidence: guess },
      ],
    };
    expect(asTidyNote({ ...view, note }, tell, 'en')).toBe(
      `${note.text}\n\nFrom the buyer:\n- Pain, Metrics: “${quote}”`,
    );
  });

  it('is the note alone when nothing was heard', () => {
    expect(asTidyNote({ ...view, note: { text: ' hello ', heard: [] } }, tell, 'en')).toBe('hello');
  });
});
