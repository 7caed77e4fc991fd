// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { isSpeck } from './drawn.ts';

afterEach(() => vi.restoreAllMocks());

it('takes words that are put out of the box of an icon for unseen, and others not', () => {
  const cut = 'padding-left:16px;padding-right:0px;overflow-x:hidden';
  document.body.innerHTML = `<a id="cut" style="${cut}">Edit</a><a id="out" style="text-indent:-9999px">Copy</a><a id="seen" style="${cut}">Reply</a>`;
  const box = { width: 80, height: 16 } as DOMRect;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box);
  for (const [id, value] of Object.entries({ cut: 16, out: 80, seen: 90 }))
    Object.defineProperty(document.getElementById(id), 'clientWidth', { value });
  Object.defineProperty(document.documentElement, 'checkVisibility', { value: () => true });
  const unseen = ['cut', 'out', 'seen'].filter((id) => isSpeck(document.getElementById(id) as Element));
  expect(unseen).toEqual(['cut', 'out']);
});
