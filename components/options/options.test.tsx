// @vitest-environment happy-dom
import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import texts from '../../lib/texts/en/options.json' with { type: 'json' };
import sync from '../../lib/texts/en/sync.json' with { type: 'json' };
import { say } from '../../lib/texts/index.ts';
import { optionsScenes } from '../../test/shots/options-scenes.ts';
import { Options } from './options.tsx';
import type { OptionsActions, OptionsView } from './props.ts';

beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const draw = (view: OptionsView) => {
  const onEraseAll = vi.fn();
  const drawn = (of: OptionsView) => (
    <Options
      view={of}
      tell={(key, slots) => say({ ...texts, ...sync }, key, slots, 'en')}
      language="en"
      now="2026-11-19T11:05:00Z"
      act={{ onEraseAll, onRemoveSite: () => undefined } as unknown as OptionsActions}
    />
  );
  const page = render(drawn(view));
  return { ...page, onEraseAll, redraw: (of: OptionsView) => page.rerender(drawn(of)) };
};

/** Presses it as a keyboard does: with the focus on it. */
const press = (button: HTMLElement) => {
  button.focus();
  fireEvent.click(button);
};
const focused = () => document.activeElement?.textContent;
const { 'options-policy': view } = optionsScenes;
if (view === undefined) throw new Error('There is no such scene.');

it('asks before it erases, and the focus stays there: on what keeps all, then on what it began with', async () => {
  const { getByText, container, onEraseAll } = draw(view);
  press(getByText(texts['erase.all']));
  await waitFor(() => expect(focused()).toBe(texts['erase.no']));
  expect(onEraseAll).not.toHaveBeenCalled();
  press(getByText(texts['erase.no']));
  await waitFor(() => expect(focused()).toBe(texts['erase.all']));
  press(getByText(texts['erase.all']));
  fireEvent.click(container.querySelector('fieldset .main') as HTMLElement);
  expect(onEraseAll).toHaveBeenCalledTimes(1);
});

it('a site that is taken out leaves the focus beside it', async () => {
  const { getByText, container, redraw } = draw(view);
  press(getByText(texts['sites.remove']));
  redraw({ ...view, sites: { ...view.sites, added: [] } });
  await waitFor(() =>
    expect(container.querySelector('.options')?.contains(document.activeElement)).toBe(true),
  );
  expect(document.activeElement?.closest('section')?.textContent).toContain(texts['part-title.sites']);
});
