import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../lib/assess/assessment.ts';
import texts from '../../lib/texts/en/sidebar.json' with { type: 'json' };
import { say } from '../../lib/texts/index.ts';
import { heard, step } from '../../test/shots/fixture.ts';
import { scenes } from '../../test/shots/scenes.ts';
import { readNews } from './news.ts';
import { asTidyNote } from './note-text.ts';
import { asPrepMarkdown, asPrepText } from './prep-text.ts';
import type { RecordView, Tell } from './props.ts';
import { asCalendar, asMail, asNextStep } from './step-text.ts';
import { readWho } from './who.ts';

// Dates of the fixture are read where they were written.
process.env.TZ = 'UTC';

const tell: Tell = (key, slots) => say(texts, key, slots, 'en');
const view = scenes.record?.state('en') as RecordView;

describe('the next step to copy', () => {
  it('is one line for the CRM’s field, with its acceptance test', () => {
    expect(asNextStep(step, tell)).toBe(
      'Ask Dana to bring Tom (finance) into a 25-minute look at the spoilage numbers. Done when Tom accepts the invitation by Friday.',
    );
  });

  it('fits the 255 characters that such fields hold', () => {
    const line = asNextStep({ ...step, text: 'word '.repeat(100) }, tell);
    expect(line.length).toBeLessThanOrEqual(255);
    expect(line).toMatch(/…$/);
  });

  it('is one calendar line with the record first', () => {
    expect(asCalendar({ ...step, text: 'Look at\nthe numbers' }, 'Harwick', tell)).toBe(
      'Harwick: Look at the numbers',
    );
  });

  it('is a mail in the buyer’s words, with the questions', () => {
    const mail = asMail(step, tell);
    expect(mail.split('\n')[0]).toBe('Hello Dana Okafor,');
    expect(mail).toContain('“we lost $412k to spoilage last year');
    expect(mail).toContain('- Who could object, and about what?');
    expect(mail).not.toContain(step.text);
  });

  it('puts nothing of our side into the mail', () => {
    const ours: Evidence = heard('Tom Reyes', { side: 'seller', grade: 1 });
    const mail = asMail({ ...step, evidence: [ours] }, tell);
    expect(mail.split('\n')[0]).toBe('Hello,');
    expect(mail).not.toContain('Tom Reyes');
  });
});

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

  it('is the note alone when nothing was heard', () => {
    expect(asTidyNote({ ...view, note: { text: ' hello ', heard: [] } }, tell, 'en')).toBe('hello');
  });
});

describe('the brief to copy', () => {
  const prep = view.prep;
  if (prep === undefined) throw new Error('The scene holds no brief.');

  it('holds every part as text', () => {
    const text = asPrepText(prep, tell);
    for (const key of [
      'prep.who',
      'prep.stands',
      'prep.theirs',
      'prep.ask',
      'prep.objections',
      'prep.not',
      'prep.agree',
    ])
      expect(text).toContain(`\n${tell(key)}\n`);
  });

  it('lets no page text act as Markdown', () => {
    const bad = '[click](http://x) <img src=y> **loud** # head';
    const markdown = asPrepMarkdown({ ...prep, title: bad }, tell);
    expect(markdown.split('\n')[0]).toBe('# \\[click\\](http://x) \\<img src=y\\> \\*\\*loud\\*\\* \\# head');
  });

  it('leaves out a part that is empty', () => {
    expect(asPrepText({ ...prep, objections: [] }, tell)).not.toContain(tell('prep.objections'));
  });
});

describe('who, how, when', () => {
  const context = { tell, now: '2026-11-19T11:00:00Z', language: 'en' };
  it('stands always in this order', () => {
    expect(readWho(heard('we lost $412k to spoilage last year'), view.record, context)).toEqual([
      'Dana Okafor',
      'mail',
      'Nov 12',
    ]);
  });
  it('names the field for what a field claims', () => {
    expect(readWho(heard('Tom Reyes', { side: 'seller' }), view.record, context)).toEqual([
      'us',
      'field Economic buyer',
    ]);
  });
});

describe('what a screen reader hears after a change', () => {
  const elements = view.assessment.elements;
  const change = (more: object): RecordView => ({ ...view, assessment: { ...view.assessment, ...more } });
  const pain = elements.pain;
  if (pain === undefined) throw new Error('The scene has no pain.');

  it('is nothing when nothing moved', () => {
    expect(readNews(view, change({}), tell, 'en')).toBe('');
  });
  it('names the element and what it is now', () => {
    const after = change({ elements: { ...elements, pain: { ...pain, status: 'contradicted' } } });
    expect(readNews(view, after, tell, 'en')).toBe('Pain: denied');
  });
  it('says the stage first', () => {
    const after = change({ stage: { ...view.assessment.stage, estimate: 'readiness' } });
    expect(readNews(view, after, tell, 'en')).toBe('the buyer is deciding');
  });
  it('says another record’s name', () => {
    expect(readNews(view, change({ record: 'other' }), tell, 'en')).toBe(view.record.title);
  });
});
