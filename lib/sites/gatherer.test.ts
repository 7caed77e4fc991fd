// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetHosts } from './dom.ts';
import { readGeneric } from './generic.ts';

const known = [
  ['Amount', '$5,000'],
  ['Stage', 'Proposal'],
  ['Close date', '2027-01-10'],
  ['Owner', 'Kim Abel'],
] as const;
/** In words that no list of ours knows. */
const unknown = [
  ['Kwota', '5 000 zł'],
  ['Etap', 'Oferta'],
  ['Termin', '2027-01-10'],
  ['Opiekun', 'Kim Abel'],
] as const;

const fieldsOf = (html: string, before = ''): string[] => {
  document.body.innerHTML = `<main>${before}<h1>Dock crane</h1>${html}</main>`;
  forgetHosts();
  const url = 'https://crm.example.test/deals/4711';
  const reading = readGeneric({ document, url, readAt: '2026-11-09T08:00:00.000Z' });
  return reading.status === 'found'
    ? reading.record.fields.map(({ label, value }) => `${label}=${value}`)
    : [reading.reason];
};
type Pairs = readonly (readonly [string, string])[];
const written = (pairs: Pairs): string[] => pairs.map((pair) => pair.join('='));
const rows = (pairs: Pairs, row: (label: string, value: string, at: number) => string): string =>
  `<div>${pairs.map(([label, value], at) => row(label, value, at)).join('')}</div>`;

beforeEach(() => {
  document.title = 'Dock crane';
});

describe('hints are what boxes without labels are called by', () => {
  const box = (hint: string, value: string): string =>
    `<div><input placeholder="${hint}" value="${value}"></div>`;
  const form = `${known.map(([label, value]) => box(label, value)).join('')}`;
  it('in words of one’s own, where most are what fields are called', () => {
    const own = [box('Berth', '7'), box('Lift height', '12 m')];
    expect(fieldsOf(`<form>${form}${own.join('')}</form>`)).toEqual([
      ...written(known),
      'Berth=7',
      'Lift height=12 m',
    ]);
  });

  it('unless they say what to write, or give an example', () => {
    const asking = ['Enter berth', 'e.g. Gantry', 'Jane Doe', 'jane@tern.example', 'lower'].map((hint) =>
      box(hint, 'x'),
    );
    expect(fieldsOf(`<form>${form}${asking.join('')}</form>`)).toEqual(written(known));
    const others = ['Berth', 'Lift height', 'Jib', 'Gauge', 'Rail'].map((hint) => box(hint, 'x'));
    expect(fieldsOf(`<form>${form}${others.join('')}</form>`)).toEqual(written(known));
  });
});

describe('labels and values in one column, all made alike', () => {
  it.each([
    ['paragraphs', '<p>', '</p>'],
    ['boxes', '<div>', '</div>'],
    ['pieces', '<span>', '</span>'],
    ['lines', '', '<br>'],
  ])('are told apart by what fields are called by: %s', (_, open, close) => {
    const lines = rows(known, (label, value) => `${open}${label}${close}${open}${value}${close}`);
    expect(fieldsOf(lines)).toEqual(written(known));
    expect(fieldsOf(`<section><h2>Details</h2>${lines}</section>`)).toEqual(written(known));
  });

  it('is no list of words, and no headings over sentences', () => {
    const sheet = `<dl>${rows(known, (label, value) => `<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;
    const list = ['Amount', 'Owner', 'Stage', 'Account', 'Product', 'Price'];
    expect(fieldsOf(`${sheet}<div>${list.map((word) => `<p>${word}</p>`).join('')}</div>`)).not.toContain(
      'Amount=Owner',
    );
    const told = ['We met at the fair.', 'Budget', 'They want it by May.', 'Deadline', 'Ann asks for one.'];
    expect(fieldsOf(`${sheet}<div>${told.map((line) => `<p>${line}</p>`).join('')}</div>`)).toEqual(
      written(known),
    );
  });

  it('are told by roles that say the same as a tag', () => {
    const draw = (label: string, value: string): string =>
      `<div role="term">${label}</div><div role="definition">${value}</div>`;
    expect(fieldsOf(rows(unknown, draw))).toEqual(written(unknown));
    const items = rows(unknown, (label, value) => `<div role="listitem">${draw(label, value)}</div>`);
    expect(fieldsOf(items)).toEqual(written(unknown));
  });
});

describe('a colon ends the label before it', () => {
  const arrangements: Record<string, (label: string, value: string) => string> = {
    'behind a label in bold, before the value': (label, value) => `<p><b>${label}</b>: ${value}</p>`,
    'at the head of the value, in a box of its own': (label, value) =>
      `<div><span>${label}</span><span>: ${value}</span></div>`,
    'in a box between both': (label, value) =>
      `<div><div>${label}</div><div>:</div><div>${value}</div></div>`,
    'in a cell between both': (label, value) =>
      `<table><tr><td>${label}</td><td>:</td><td>${value}</td></tr></table>`,
    'at the head of the cell of the value': (label, value) =>
      `<table><tr><td>${label}</td><td>: <i>${value}</i></td></tr></table>`,
  };
  it.each(Object.entries(arrangements))('%s', (_, row) => {
    expect(fieldsOf(rows(known, row))).toEqual(written(known));
    expect(fieldsOf(rows(unknown, row))).toEqual(written(unknown));
  });

  it('but none that stands before a longer text: somebody says that', () => {
    const said = `${'We asked for a date, and got none. '.repeat(4)}Will call again.`;
    expect(
      fieldsOf(`${rows(known, (a, b) => `<p><b>${a}</b> ${b}</p>`)}<p><b>Ann Lee</b>: ${said}</p>`),
    ).toEqual(written(known));
  });
});

describe('what stands behind the words of a label is none of them', () => {
  it.each(['(required)', '(Pflichtfeld)', '(facultatif)', '(opcional)', 'i'])('%s', (aside) => {
    const row = (label: string, value: string): string =>
      `<div class="f"><div>${label} <span>${aside}</span></div><div>${value}</div></div>`;
    expect(fieldsOf(rows(known, row))).toEqual(written(known));
  });

  it('in one piece with them', () => {
    const row = (label: string, value: string): string =>
      `<div class="f"><div>${label} (optional):</div><div>${value}</div></div>`;
    expect(fieldsOf(rows(known, row))).toEqual(written(known));
  });

  it('but its unit is', () => {
    const row = (label: string, value: string): string =>
      `<div class="f"><label>${label} <span>(EUR)</span></label><div>${value}</div></div>`;
    expect(fieldsOf(rows(known, row))).toEqual(
      written(known.map(([label, value]) => [`${label} (EUR)`, value])),
    );
  });
});

describe('fields in words that nobody knows', () => {
  it('stand twice with the same values: over the sections and in them', () => {
    const row = (label: string, value: string): string =>
      `<div class="f"><p>${label}</p><p class="v">${value}</p></div>`;
    expect(fieldsOf(rows(unknown.slice(0, 2), row) + rows(unknown, row)).slice(-4)).toEqual(written(unknown));
  });

  it('stand in sections with a day in each, which are no happenings', () => {
    const section = (head: string, pairs: Pairs): string =>
      `<section><div>${head}</div>${rows(pairs, (a, b) => `<div class="f"><div class="n">${a}</div><div>${b}</div></div>`)}</section>`;
    const more = [
      ['Dodano', '2026-09-02'],
      ['Zmieniono', '2026-10-11'],
      ['Kanał', 'Targi'],
    ] as const;
    expect(fieldsOf(section('Dane', unknown) + section('Inne', more))).toEqual(
      written([...unknown, ...more]),
    );
  });
});

describe('a box in which one thing was looked for', () => {
  it('is written into by what was chosen beside it: the form is not one for something new', () => {
    const select = (label: string, value: string): string =>
      `<div class="f"><label>${label}</label><div class="box"><div class="value">${value}</div><input role="combobox" value=""></div></div>`;
    expect(fieldsOf(`<form>${rows(known, select)}<button>Save</button></form>`)).toEqual(written(known));
  });
});

describe('a row of a label and a button that says its value', () => {
  it('is none of the value of another', () => {
    const row = (label: string, value: string): string =>
      `<div class="f"><div>${label}</div><button>${value}</button></div>`;
    expect(fieldsOf(`${rows(known.slice(0, 2), row)}${rows(known.slice(2), row)}`)).toEqual(written(known));
  });
});

describe('tiles of figures before the name', () => {
  const tiles = (pairs: Pairs): string =>
    rows(
      pairs,
      (label, value) => `<div class="tile"><div class="v">${value}</div><label>${label}</label></div>`,
    );
  const html = rows(known, (label, value) => `<div class="f"><div>${label}</div><div>${value}</div></div>`);
  it('are of all records', () => {
    const app = tiles([
      ['Open deals', '128'],
      ['Total value', '$1.2M'],
    ]);
    expect(fieldsOf(html, app)).toEqual(written(known));
  });

  it('but fields of several sorts there are the record’s', () => {
    const some = [
      ['Type', 'Renewal'],
      ['Total value', '$1.2M'],
    ] as const;
    expect(fieldsOf(html, tiles(some))).toEqual([...written(some), ...written(known)]);
  });
});

describe('rows of label and value', () => {
  it('beside one field are no column of labels', () => {
    const html = rows(
      known,
      (label, value) => `<div class="r"><span class="n">${label}</span> <span>${value}</span></div>`,
    );
    const phone = '<div class="item"><label>Phone</label><span>98765 43210</span></div>';
    expect(fieldsOf(`<div class="grid">${html}${phone}</div>`)).toEqual([
      ...written(known),
      'Phone=98765 43210',
    ]);
  });

  it('stand under heads that say nothing', () => {
    const row = (label: string, value: string): string =>
      `<tr><td><p>${label}:</p></td><td>${value}</td></tr>`;
    const half = (pairs: Pairs): string =>
      `<table><thead><tr><th></th><th></th></tr></thead><tbody>${pairs.map(([a, b]) => row(a, b)).join('')}</tbody></table>`;
    expect(fieldsOf(half(known.slice(0, 2)) + half(known.slice(2)))).toEqual(written(known));
  });
});

describe('a heading with a way to add to what a box below it offers', () => {
  it('is the label of the box', () => {
    const row = (label: string, value: string): string =>
      `<div class="f"><div class="h"><h5>${label}</h5><a href="#">Add new</a></div><select name="x"><option selected>${value}</option><option>Else</option></select></div>`;
    expect(fieldsOf(rows(known, row))).toEqual(written(known));
  });
});
