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
