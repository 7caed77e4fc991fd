// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findQuote } from './find-quote.ts';

const page = (html: string): HTMLElement => {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
};
const shadowOf = (host: Element) => host.shadowRoot;

describe('findQuote', () => {
  it('finds a quote across nodes and runs of white space', () => {
    const root = page('<p>We lost <b>$412k</b>\n   to spoilage last year.</p>');
    const range = findQuote(root, '$412k to spoilage', shadowOf);
    expect(range?.toString().replace(/\s+/g, ' ')).toBe('$412k to spoilage');
  });

  it('marks the whole text when the quote is not there', () => {
    const root = page('<p>Something else</p>');
    expect(findQuote(root, 'not here', shadowOf)?.toString()).toBe('Something else');
  });

  it('marks the label of a control, whose own text no range can hold', () => {
    const root = page('<div><label>Budget</label><input value="120k"></div>');
    const input = root.querySelector('input');
    if (input === null) throw new Error('no input');
    expect(findQuote(input, '120k', shadowOf)?.toString()).toBe('Budget');
  });

  it('looks into open shadow roots and never into scripts', () => {
    const root = page('<x-mail></x-mail><script>secret budget</script>');
    const host = root.querySelector('x-mail');
    const shadow = host?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<p>The budget is approved.</p>';
    expect(findQuote(root, 'budget is', shadowOf)?.toString()).toBe('budget is');
  });

  it('gives nothing where there is no text near', () => {
    const root = page('<div><div><div><div><div><img></div></div></div></div></div>');
    const image = root.querySelector('img');
    if (image === null) throw new Error('no image');
    expect(findQuote(image, 'x', shadowOf)).toBeUndefined();
  });

  it('changes nothing', () => {
    const root = page('<p>We <i>decide</i> in March</p>');
    const before = root.outerHTML;
    findQuote(root, 'decide in', shadowOf);
    expect(root.outerHTML).toBe(before);
  });
});
