// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Menu } from './menu.tsx';

afterEach(cleanup);

const items = ['one', 'two', 'three'].map((key) => ({ key, text: key, act: vi.fn() }));
const open = () => {
  const found = render(<Menu label="More" items={items} />);
  fireEvent.click(found.getByRole('button', { name: 'More' }));
  return found;
};
const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });

it('opens on its first place and is walked round with the arrows', () => {
  open();
  expect(document.activeElement?.textContent).toBe('one');
  press('ArrowUp');
  expect(document.activeElement?.textContent).toBe('three');
  press('ArrowDown');
  expect(document.activeElement?.textContent).toBe('one');
  press('End');
  expect(document.activeElement?.textContent).toBe('three');
});

it('closes with Esc and gives the focus back to its button', async () => {
  const { queryByRole, getByRole, findByRole } = open();
  press('Escape');
  const button = await findByRole('button', { name: 'More', expanded: false });
  expect(queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
  expect(getByRole('button')).toBe(button);
});

it('closes when something else is pressed', async () => {
  const { findByRole, queryByRole } = open();
  fireEvent.pointerDown(document.body);
  await findByRole('button', { name: 'More', expanded: false });
  expect(queryByRole('menu')).toBeNull();
});

it('does what was chosen', () => {
  const { getByText } = open();
  fireEvent.click(getByText('two'));
  expect(items[1]?.act).toHaveBeenCalledTimes(1);
});
