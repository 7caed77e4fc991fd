import { describe, expect, it } from 'vitest';
import texts from '../../lib/texts/en/sidebar.json' with { type: 'json' };
import { say } from '../../lib/texts/index.ts';
import { scenes } from '../../test/shots/scenes.ts';
import { asPrepMarkdown, asPrepText } from './prep-text.ts';
import type { RecordView, Tell } from './props.ts';

const tell: Tell = (key, slots) => say(texts, key, slots, 'en');
const view = scenes.record?.state('en') as RecordView;

describe('the brief to copy', () => {
  const prep = view.prep;
  if (prep === undefined) throw new Error('The scene holds no brief.');

  it('holds every part as text', () => {
    const text = asPrepText(prep, view.assessment, tell);
    for (const key of [
      'prep.where',
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

  it('begins with where they stand, and reads a sentence and a reason once', () => {
    const [first] = prep.stands;
    const [not] = prep.doNotAsk;
    if (!first || !not) throw new Error('The scene holds nothing that stands, or nothing to leave.');
    const stands = [first, { ...first, criterion: 'more', name: 'More' }];
    const doNotAsk = [not, { ...not, criterion: 'other', name: 'Other' }];
    const lines = asPrepText({ ...prep, stands, doNotAsk }, view.assessment, tell).split('\n');
    expect(lines.slice(2, 5)).toEqual([
      tell('prep.where'),
      '- The buyer is comparing ways, fairly sure',
      `- ${view.assessment.mismatch.text}`,
    ]);
    expect(lines.filter((line) => line.includes(`${first.name}, More: “`))).toHaveLength(1);
    expect(lines).toContain(`- ${not.name}, Other: ${not.why}`);
  });

  it('holds what is drawn: who stands where, in whose words, and what an objection rests on', () => {
    const lines = asPrepText(prep, view.assessment, tell).split('\n');
    expect(lines).toContain(
      '- Dana Okafor, Head of Cold Chain, Evaluator: “we lost $412k to spoilage last year” (Dana Okafor, 2026-11-12)',
    );
    expect(lines).toContain(`- Priya Nair, Account Executive, ${tell('prep.ours')}`);
    expect(lines).toContain(
      '- Stricter loading rules may be enough: “or stricter loading rules” (Dana Okafor, 2026-11-12): Ask what the rules would have caught of last year’s $412k.',
    );
    expect(lines).toContain(
      '- Who else lives with the result? If that is vague: Who has not been asked yet?',
    );
  });

  it('lets no page text act as Markdown', () => {
    const bad = '[click](http://x) <img src=y> **loud** # head';
    const markdown = asPrepMarkdown({ ...prep, title: bad }, view.assessment, tell);
    expect(markdown.split('\n')[0]).toBe('# \\[click\\](http://x) \\<img src=y\\> \\*\\*loud\\*\\* \\# head');
  });

  it('leaves out a part that is empty', () => {
    expect(asPrepText({ ...prep, objections: [] }, view.assessment, tell)).not.toContain(
      tell('prep.objections'),
    );
  });
});
