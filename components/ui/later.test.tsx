// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { type ComponentChildren, render as draw } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { afterEach, expect, it, vi } from 'vitest';
import { later } from './later.tsx';

afterEach(cleanup);

const View = ({ word }: { word: string }) => <p>{word}</p>;

it('loads once, then draws at once', async () => {
  const load = vi.fn(async () => View);
  const Later = later<{ word: string }>(load);
  const first = render(<Later word="one" />);
  await first.findByText('one');
  first.unmount();
  const second = render(<Later word="two" />);
  expect(second.getByText('two')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(1);
});

it('draws at once what was fetched ahead', async () => {
  const Later = later<{ word: string }>(async () => View);
  Later.warm();
  await new Promise((done) => setTimeout(done));
  expect(render(<Later word="ahead" />).getByText('ahead')).toBeTruthy();
});

it('draws what arrives between the first drawing and its effects', async () => {
  const Later = later<{ word: string }>(async () => View);
  const root = document.createElement('div');
  Later.warm();
  // Straight, without the test library: effects then run when a browser runs them, after the file has come.
  draw(<Later word="between" />, root);
  await vi.waitFor(() => expect(root.textContent).toBe('between'));
});

it('a file that is gone reaches whoever can say so', async () => {
  const Later = later<{ word: string }>(async () => {
    throw new Error('gone');
  });
  const Boundary = ({ children }: { children: ComponentChildren }) => {
    const [error] = useErrorBoundary();
    return error === undefined ? <div>{children}</div> : <p>{String(error)}</p>;
  };
  const { findByText } = render(
    <Boundary>
      <Later word="one" />
    </Boundary>,
  );
  await findByText('Error: gone');
});
