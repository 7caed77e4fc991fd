// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { dealSheet, pairsOf, readHtml } from '../../test/read-html.ts';

beforeEach(() => {
  document.title = 'Dock crane';
});

describe('labels and boxes in turn', () => {
  const fieldset = (content: string): string =>
    `<h1>Dock crane</h1>${dealSheet}<form><fieldset><label>Language</label><select><option>English</option></select>${content}</fieldset></form>`;

  it('end before a box to tick with its own words, though these say what is done', () => {
    const html = fieldset(
      '<label>Filter</label><input value=""><label><input type="checkbox">Search titles and comments by default</label>',
    );
    const pairs = pairsOf(readHtml(html));
    expect(pairs).toEqual(expect.arrayContaining(['Language=English', 'Filter=']));
  });

  it('go on with several boxes to tick behind one label', () => {
    const tick = (words: string, on = ''): string => `<label><input type="checkbox" ${on}>${words}</label>`;
    const html = fieldset(`<label>Interests</label>${tick('Sensors', 'checked')}${tick('Gateways')}`);
    expect(pairsOf(readHtml(html))).toContain('Interests=Sensors');
  });
});
