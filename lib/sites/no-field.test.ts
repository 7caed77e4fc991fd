// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { dealSheet, labelRow, pairsOf, readHtml } from '../../test/read-html.ts';

beforeEach(() => {
  document.title = 'Dock crane';
});

describe('a field', () => {
  it('is called by the words before a colon that stands alone', () => {
    const line = (label: string, value: string): string =>
      `<div class="r"><div class="k"><a href="/e">${label}</a>:</div><div>${value}</div></div>`;
    const record = readHtml(
      `<h1>Dock crane</h1><div>${line('Last contact', '12 Nov 2026')}${line('Bezirk', 'Nord')}${line('Ablage', 'K 7')}</div>`,
    );
    expect(pairsOf(record)).toEqual(['Last contact=12 Nov 2026', 'Bezirk=Nord', 'Ablage=K 7']);
  });

  it('holds the words beside it, whatever box to tick them away stands there', () => {
    const tick = (words: string, id: string): string =>
      `<div class="t"><input type="checkbox" id="${id}"><label for="${id}">${words}</label></div>`;
    const record = readHtml(
      `<h1>Dock crane</h1>${dealSheet}<div class="r">${tick('Requestors:', 'a')}${tick('<a href="/u/2">Ann Lee</a>', 'b')}</div><div class="r">${tick('Cc:', 'c')}${tick('<a href="/u/3">Tom Hale</a>', 'd')}</div>`,
    );
    expect(pairsOf(record)).toEqual(expect.arrayContaining(['Requestors=Ann Lee', 'Cc=Tom Hale']));
  });

  it('keeps the words of a block apart from what follows it, and chips in a form of boxes', () => {
    const item = (at: string, word: string): string =>
      `<section><label style="display:block">${at}</label>${word}</section>`;
    const box = (label: string): string => labelRow(label, `<input value="${label} 1">`);
    const form = ['Name', 'Street', 'City', 'Country', 'Phone', 'Website'].map(box).join('');
    expect(
      pairsOf(
        readHtml(
          `<h1>Dock crane</h1>${dealSheet}${labelRow('Tags', `${item('1', 'foundry')}${item('2', 'pilot')}`)}`,
        ),
      ),
    ).toContain('Tags=1\nfoundry\n2\npilot');
    const chip = (word: string): string => `<div class="chip">${word}</div>`;
    expect(
      pairsOf(
        readHtml(
          `<h1>Dock crane</h1><form>${form}</form><aside><h3>Tags</h3><div><div>${chip('manager')}</div><div>${chip('vip')}</div></div></aside>`,
        ),
      ),
    ).toContain('Tags=manager\nvip');
  });

  it('may be all that a small heading says', () => {
    const record = readHtml(
      `<h1>Invoice # 318</h1>${dealSheet}<div><div class="title">Client : Blue Tern Logistics</div>${labelRow('Address', 'Hull')}</div>`,
    );
    expect(pairsOf(record)).toContain('Client=Blue Tern Logistics');
  });

  it('is none that stands over the boxes of a form that adds something', () => {
    const record = readHtml(
      `<h1>Dock crane</h1><div><div>${dealSheet}</div><div><h3>New watchers</h3><div class="r"><div class="c">Type</div><div class="d">User or group</div></div><div><input></div></div><div><h3>Terms</h3>${labelRow('Source', 'Fair')}</div></div>`,
    );
    expect(pairsOf(record).join()).not.toContain('Type');
  });

  it('is none that says what is done', () => {
    const head =
      '<div class="heading"><span class="heading-title">Update</span><span class="heading-tags"><span><span>Pending</span><span>Partially</span></span></span></div>';
    const item = (label: string, value: string): string =>
      `<div class="f"><label>${label}</label><input value="${value}"></div>`;
    const record = readHtml(
      `<main><div>${head}</div><form>${item('Client', 'Harwell')}${item('Number', '318')}${item('Year', '2026')}</form></main>`,
      'https://crm.example.test/invoice/update/777',
    );
    expect(pairsOf(record).join()).not.toContain('Update');
  });

  it('is none that says how a note is kept that is being written', () => {
    const label = '<label for="v">Visible to</label><select id="v"><option>Everybody</option></select>';
    const note = (name: string, text: string, more = ''): string =>
      `<form><div><textarea name="${name}">${text}</textarea></div>${more}${label}<button>Save</button></form>`;
    const fields = (form: string): string =>
      pairsOf(readHtml(`<h1>Dock crane</h1>${dealSheet}<section><h3>Comments</h3>${form}</section>`)).join();
    expect(fields(note('comment', ''))).not.toContain('Visible to');
    // In the form of the record it is one of its fields.
    expect(
      fields(note('comment', '', '<label for="n">Name</label><input id="n" value="Dock crane">')),
    ).toContain('Visible to=Everybody');
    expect(fields(note('description', ''))).toContain('Visible to=Everybody');
  });

  it('is none over a way to do something with what it names, though a heading shares a class with labels', () => {
    const box = (label: string, value: string): string =>
      `<div class="x"><label class="bx lb">${label}</label><input value="${value}"></div>`;
    const aside = (value: string): string =>
      `<aside class="bx"><h2 class="bx hd">Preview</h2><a class="bx" href="/settings"><span class="bx">${value}</span></a></aside>`;
    const page = (value: string): string =>
      pairsOf(
        readHtml(
          `<main><h1>Dock crane</h1>${box('Amount', '5000')}${box('Source', 'Web')}${box('Area', 'North')}${aside(value)}</main>`,
        ),
      ).join();
    expect(page('Set up preview')).not.toContain('Preview');
  });
});
