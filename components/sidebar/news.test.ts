import { describe, expect, it } from 'vitest';
import texts from '../../lib/texts/en/sidebar.json' with { type: 'json' };
import { say } from '../../lib/texts/index.ts';
import { scenes } from '../../test/shots/scenes.ts';
import { readNews } from './news.ts';
import type { RecordView, Tell } from './props.ts';

const tell: Tell = (key, slots) => say(texts, key, slots, 'en');
const view = scenes.record?.state('en') as RecordView;

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
