// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';

/** How often an attribute was asked for since a step began: what most of a reading's work is. */
const asked = vi.hoisted(() => {
  const count = { now: 0 };
  const { getAttribute } = Element.prototype;
  Element.prototype.getAttribute = function (name) {
    count.now += 1;
    return getAttribute.call(this, name);
  };
  return count;
});

const { generic } = await import('./generic.ts');
const { readInSteps } = await import('./read-with.ts');
const { sorted, whole } = await import('./reading.ts');

describe('a reading in steps', () => {
  it.each([
    ['lines', (at: number) => `<p>line ${at}</p>`],
    ['labels and boxes', (at: number) => `<label for="b${at}">Label ${at}</label><input id="b${at}">`],
  ])('does little in any of them, however many %s stand in one block', (_, make) => {
    const fields = ['Amount', 'Stage', 'Owner'].map((name) => `<dt>${name}</dt><dd>${name} 1</dd>`).join('');
    const count = 1000;
    const many = Array.from({ length: count }, (__, at) => make(at)).join('');
    document.body.innerHTML = `<main><h1>Dock crane</h1><dl>${fields}</dl><div>${many}</div></main>`;
    const steps = readInSteps([generic], { document, url: 'https://crm.example/deals/1', readAt: '' });
    let most = 0;
    do {
      most = Math.max(most, asked.now);
      asked.now = 0;
    } while (!steps.next().done);
    expect(most).toBeLessThan(6 * count);
  });

  it('sorts as any stable sort does', () => {
    const all = Array.from({ length: 1000 }, (_, at) => ({ key: (at * 7919) % 101, at }));
    const inTurn = whole(sorted(all, (a, b) => a.key < b.key));
    expect(inTurn).toEqual([...all].sort((a, b) => a.key - b.key));
    expect(whole(sorted([], () => true))).toEqual([]);
  });
});
