// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSelector, select } from './select.ts';
import { faultOf, suggestSelector } from './selector.ts';

const bodyWith = (html: string): HTMLElement => {
  document.body.innerHTML = html;
  return document.body;
};
const at = (selector: string): Element => {
  const el = document.querySelector(selector);
  if (!el) throw new Error(`nothing at ${selector}`);
  return el;
};

describe('the closed grammar', () => {
  it.each([
    'div',
    '#deal',
    '.card .amount',
    'form > label[for="amount"]',
    "[data-field='close-date'] input",
    'ul > li:nth-of-type(3) span',
    '.row:nth-of-type(2)[data-x]:nth-of-type(2)',
    'td[data-name^=amount]',
    'a b c d e f',
    '  div  >  p ',
    'x-field[name="Größe"]',
  ])('takes %s', (selector) => {
    expect(faultOf(selector)).toBeUndefined();
    expect(isSelector(selector)).toBe(true);
  });

  it.each([
    ['', 0],
    ['   ', 0],
    ['*', 0],
    ['div *', 4],
    ['div:has(p)', 3],
    ['div:not(.a)', 3],
    ['a + b', 2],
    ['a ~ b', 2],
    ['a, b', 1],
    ['svg|a', 3],
    [':nth-of-type(2)', 0],
    ['p > :nth-of-type(2).a', 4],
    ['div:nth-of-type(0)', 3],
    ['div:nth-of-type(2n)', 3],
    ['div:nth-child(2)', 3],
    ['div::before', 3],
    ['[data-x="1', 0],
    ['div[', 3],
    ['.1a', 0],
    ['> p', 0],
    ['p >', 2],
    ['a b c d e f g', 12],
    ['div{color:red}', 3],
    ['a\\:b', 1],
    [`.${'a'.repeat(600)}`, 512],
  ])('refuses %j and says where and what instead', (selector, place) => {
    const fault = faultOf(selector);
    expect(isSelector(selector)).toBe(false);
    expect(fault?.at).toBe(place);
    expect(fault?.fault).not.toBe('');
    expect(fault?.mend).not.toBe('');
  });

  it('never takes what the browser would refuse, nor a relation to what stands behind', () => {
    bodyWith('<p></p>');
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'div',
            '#a',
            '.b',
            '[c]',
            '[d="e"]',
            ':nth-of-type(2)',
            ' ',
            ' > ',
            '+',
            '~',
            ':has(a)',
            '*',
            ',',
            '"',
            ']',
          ),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        (parts) => {
          const selector = parts.join('');
          expect(isSelector(selector), selector).toBe(faultOf(selector) === undefined);
          if (faultOf(selector)) return;
          expect(selector.replace(/"[^"]*"/g, '')).not.toMatch(/[+~*,]|:(?!nth-of-type)/);
          expect(() => document.querySelector(selector)).not.toThrow();
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('finds nothing for a selector outside the grammar', () => {
    bodyWith('<p>1</p>');
    expect(select(document, 'p')).toHaveLength(1);
    expect(select(document, 'p:not(.x)')).toEqual([]);
  });
});

describe('suggesting a selector', () => {
  const unique = (target: string): string => {
    const el = at(target);
    const selector = suggestSelector(document.body, el);
    expect(faultOf(selector ?? '')).toBeUndefined();
    expect([...document.body.querySelectorAll(selector ?? 'nothing')]).toEqual([el]);
    return selector ?? '';
  };

  it('prefers attributes to classes', () => {
    bodyWith(
      '<div class="row"><div data-name="amount" class="value big">5</div><div data-name="stage" class="value">x</div></div>',
    );
    expect(unique('[data-name=amount]')).toBe('div[data-name="amount"]');
  });
  it('goes up to a stable ancestor', () => {
    bodyWith(
      '<section data-field="amount"><div><b>Amount</b><span>5</span></div></section><section data-field="stage"><div><b>Stage</b><span>Won</span></div></section>',
    );
    expect(unique('section:nth-of-type(2) span')).toBe('section[data-field="stage"] span');
  });
  it('never uses hashed classes, counters or record ids', () => {
    bodyWith(
      '<div class="css-1q2w3e sc-bdVaJa"><span id="field_1234" class="Value__abc12">a</span></div><div class="css-1q2w3e"><span class="Value__abc12" data-id="991">b</span></div>',
    );
    for (const place of ['#field_1234', '[data-id]'])
      expect(unique(place)).not.toMatch(/css-|sc-|__|1234|991/);
  });
  it('counts siblings where nothing else tells', () => {
    bodyWith('<table><tbody><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></tbody></table>');
    expect(unique('tr:nth-of-type(2) td:nth-of-type(2)')).toContain(':nth-of-type');
  });
  it('says so when the element is not below the root', () => {
    bodyWith('<div id="a"></div><div id="b"></div>');
    expect(suggestSelector(at('#a'), at('#b'))).toBeUndefined();
    expect(suggestSelector(document.body, document.body)).toBeUndefined();
  });
});
