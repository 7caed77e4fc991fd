// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { dealSheet, pairsOf, readHtml } from '../../test/read-html.ts';

/** A label and a box to search in, and below both, in a block of its own, what was picked. */
const picker = (label: string, id: string, picked: string, held = ''): string =>
  `<div class="relation"><div class="field"><label for="${id}">${label}</label><div><input id="${id}" role="combobox" placeholder="Add or create" value="${held}"></div></div>${picked}</div>`;
const button = (words: string): string => `<div class="item"><button type="button">${words}</button></div>`;
const fieldsOf = (html: string): string[] =>
  pairsOf(readHtml(`<main><h1>Dock crane</h1><form>${dealSheet}${html}</form></main>`)).slice(3);

beforeEach(() => {
  document.title = 'Dock crane';
});

describe('a box that things are picked in', () => {
  it('holds what stands below it, behind a label that counts them', () => {
    const list = `<ol><li>${button('Ada Okafor')}</li><li>${button('Tom Hale')}</li></ol>`;
    expect(fieldsOf(picker('company (1)', 'c', button('Harwell Foundry Systems')))).toEqual([
      'company=Harwell Foundry Systems',
    ]);
    expect(fieldsOf(picker('People (2)', 'p', list))).toEqual(['People=Ada Okafor, Tom Hale']);
  });

  it('holds what is written in it, and not what else stands below it', () => {
    const other = '<p>Several may be picked, one after the other.</p>';
    expect(fieldsOf(picker('Company', 'c', button('Suggested: Rofan'), 'Harwell'))).toEqual([
      'Company=Harwell',
    ]);
    expect(fieldsOf(picker('Company', 'c', other)).join()).not.toContain('Several');
  });

  it('counts nothing where the words are those of a box to tick', () => {
    const tick = '<div><input type="checkbox" id="t" checked><label for="t">Open (3)</label></div>';
    expect(fieldsOf(tick).join()).not.toContain('Open=Yes');
  });
});

describe('two lists between which things are moved', () => {
  const list = (id: string, ...options: string[]): string =>
    `<select multiple id="${id}">${options.map((text) => `<option>${text}</option>`).join('')}</select>`;
  const lists = (from: string, to: string, between: string): string =>
    `<div class="row"><label for="p">Products:</label><div><div><h3>Available products</h3><input id="f" placeholder="Filter" value="Ga">${from}</div>${between}<div><h3>Chosen products</h3>${to}</div></div></div>`;
  const moves = '<ul><li><a href="#">Choose</a></li><li><a href="#">Remove</a></li></ul>';

  it('hold what was chosen in the second, whatever is marked in it', () => {
    expect(fieldsOf(lists(list('a', 'Support'), list('b', 'Gateway', 'Sensors'), moves))).toEqual([
      'Products=Gateway; Sensors',
    ]);
    expect(fieldsOf(lists(list('a', 'Support', 'Gateway'), list('b'), moves))).toEqual(['Products=']);
  });

  it('are two fields of their own without ways to move anything', () => {
    const one = (label: string, id: string): string =>
      `<div class="row"><label for="${id}">${label}:</label>${list(id, `Some ${label}`)}</div>`;
    expect(fieldsOf(one('Products', 'p') + one('Tags', 't')).join()).not.toContain('Some');
  });
});

describe('a box that holds an id', () => {
  it('holds what a link beside it is called, where it holds the id of what that leads to', () => {
    const box = (href: string): string =>
      `<div class="f"><label for="o">Firm</label><input id="o" value="31"> <a href="/firms/?pick=id"></a> <strong><a href="${href}">Harwell Foundry</a></strong></div>`;
    expect(fieldsOf(box('/admin/firms/31/change/'))).toEqual(['Firm=Harwell Foundry']);
    expect(fieldsOf(box('/admin/firms/32/change/'))).toEqual(['Firm=31']);
  });
});
