// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import sidebar from '../../lib/texts/en/sidebar.json' with { type: 'json' };
import teach from '../../lib/texts/en/teach.json' with { type: 'json' };
import { say } from '../../lib/texts/index.ts';
import { Teach, type TeachActions, type TeachPick, type TeachView } from './teach.tsx';
import { troubleOf } from './teach-trouble.ts';

const pick = (id: number, more: Partial<TeachPick> = {}): TeachPick => ({
  id,
  as: 'field',
  label: `Field ${id}`,
  name: '',
  pointed: `value ${id}`,
  value: `value ${id}`,
  lost: false,
  ...more,
});

const draw = (more: Partial<TeachView> = {}) => {
  const act = Object.fromEntries(
    ['onPoint', 'onPick', 'onRemove', 'onName', 'onObject', 'onDone', 'onCopy'].map((name) => [
      name,
      vi.fn(),
    ]),
  ) as unknown as TeachActions;
  const view: TeachView = {
    pointing: true,
    gone: false,
    picks: [],
    name: 'my-crm',
    object: 'opportunity',
    url: '',
    json: '',
    ...more,
  };
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const texts = { ...sidebar, ...teach };
  render(
    <Teach view={view} tell={(key, slots) => say(texts, key, slots, 'en')} language="en" act={act} />,
    root,
  );
  return { root, act, text: () => (root.textContent ?? '').replaceAll('\u00a0', ' ') };
};

describe('troubleOf', () => {
  it('finds fields without a name and those that have one twice, and nothing in name or stage', () => {
    const [first, second, none, title] = [
      pick(0, { label: 'Budget' }),
      pick(1, { label: ' Budget ' }),
      pick(2, { label: ' ' }),
      pick(3, { as: 'title', label: '' }),
    ];
    const all = [first, second, none, title];
    expect(all.map((one) => troubleOf(one, all))).toEqual([undefined, 'twice', 'unnamed', undefined]);
  });
});

describe('the view', () => {
  it('shows what was pointed at though nothing is read there yet, and says why', () => {
    const { value: _, ...unread } = pick(0, { label: '' });
    const { text } = draw({ picks: [unread] });
    expect(text()).toContain('“value 0”');
    expect(text()).toContain(teach['teach.unnamed']);
  });

  it('names each box by the value it is for, and ties to it what is the matter', () => {
    const { root } = draw({ picks: [pick(0), pick(1, { label: 'Field 0' })] });
    const names = [...root.querySelectorAll('.taught :is(input, select, button)')].map((one) =>
      one.getAttribute(one.tagName === 'BUTTON' ? 'title' : 'aria-label'),
    );
    expect(names.slice(0, 3)).toEqual(['Remove value 0', 'Name: value 0', 'What it is: value 0']);
    expect(new Set(names).size).toBe(names.length);
    const box = root.querySelector('.taught:last-child input');
    expect(box?.getAttribute('aria-invalid')).toBe('true');
    const note = root.querySelector(`#${box?.getAttribute('aria-describedby')}`);
    expect(note?.textContent).toBe(teach['teach.twice']);
  });

  it('says which click was no pick, in the place where it says what to do', () => {
    expect(draw({ refused: 'secret' }).text()).toContain(teach['teach.secret']);
    expect(draw().text()).toContain(teach['teach.pointing']);
  });

  it('lets nothing be changed that would no longer reach the map', () => {
    const { root } = draw({ gone: true, pointing: false, picks: [pick(0)] });
    const boxes = [...root.querySelectorAll<HTMLInputElement>('input, select')];
    expect(boxes.length).toBeGreaterThan(2);
    expect(boxes.every(({ disabled }) => disabled)).toBe(true);
    expect(root.querySelector('.copy')).not.toBeNull();
    expect(root.querySelector('.taught .icon')).toBeNull();
  });

  it('asks for nothing once the page was left: it says what is not in the map, and why', () => {
    const picks = [
      pick(0, { label: '' }),
      pick(1, { lost: true }),
      pick(2, { value: '' }),
      pick(3, { label: 'Field 1' }),
    ];
    const { root, text } = draw({ gone: true, pointing: false, picks, refused: 'known' });
    const notes = [...root.querySelectorAll('.taught-note')].map(({ textContent }) => textContent);
    expect(notes).toEqual([
      teach['teach.gone-unnamed'],
      teach['teach.gone-lost'],
      teach['teach.gone-unnamed'],
    ]);
    for (const key of ['teach.unnamed', 'teach.twice', 'teach.empty', 'teach.lost', 'teach.known'] as const)
      expect(text()).not.toContain(teach[key]);
    const empty = draw({ gone: true, pointing: false }).text();
    expect(empty).toContain(teach['teach.gone-none']);
    expect(empty).not.toContain('to copy');
  });

  it('ends pointing on Esc before it ends the whole', () => {
    const esc = () =>
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    const first = draw();
    return vi.waitFor(() => {
      esc();
      expect(first.act.onPoint).toHaveBeenCalledWith(false);
      expect(first.act.onDone).not.toHaveBeenCalled();
    });
  });
});
