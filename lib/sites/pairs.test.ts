// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../../test/rows.ts';
import type { CrmRecord } from '../record.ts';
import { forgetHosts } from './dom.ts';
import { readGeneric } from './generic.ts';

const plainRows = rowsOf([
  ['Amount', '$5,000'],
  ['Stage', 'Proposal'],
  ['Close date', '2027-01-10'],
  ['Owner', 'Kim Abel'],
]);
const ofRows = ['Amount=$5,000', 'Stage=Proposal', 'Close date=2027-01-10', 'Owner=Kim Abel'];

const read = (html: string): CrmRecord => {
  document.body.innerHTML = html;
  forgetHosts();
  const url = 'https://crm.example.test/deals/4711';
  const reading = readGeneric({ document, url, readAt: '2026-11-09T08:00:00.000Z' });
  if (reading.status !== 'found') throw new Error(`not found: ${JSON.stringify(reading)}`);
  return reading.record;
};
const fieldsOf = (html: string): string[] =>
  read(`<main><h1>Dock crane</h1>${html}</main>`).fields.map(({ label, value }) => `${label}=${value}`);

beforeEach(() => {
  document.title = 'Dock crane';
});

describe('what stands like a field and is none', () => {
  it('is a figure with what it is of, on a card below its number', () => {
    const cards = [
      [
        'Quotes',
        '3',
        '€84,000 Total value',
        '<div><span>1 Active</span> • <span>2 Total quotes</span></div>',
      ],
      ['Orders', '1', '€212,000 Total value', ''],
      ['Total revenue', '€296,000', '2 Total orders', ''],
      ['Created', 'Aug 02, 2026', '', ''],
    ].map(
      ([label, figure, note, chips]) =>
        `<div class="card"><div>${label}</div><div>${figure}</div>${note ? `<div>${note}</div>` : ''}${chips}</div>`,
    );
    expect(fieldsOf(`${plainRows}<section>${cards.join('')}</section>`)).toEqual([
      ...ofRows,
      'Quotes=3',
      'Orders=1',
      'Total revenue=€296,000',
      'Created=Aug 02, 2026',
    ]);
  });

  it('is a heading of a section over bare values', () => {
    const card = (head: string, values: readonly string[]): string =>
      `<section><div><div class="title">${head}</div></div><div>${values.map((value) => `<div><a href="x:${value}">${value}</a></div>`).join('')}</div></section>`;
    expect(
      fieldsOf(
        plainRows + card('Información de contacto', ['info@acme.example', '+1 555 0101', '+1 555 0102']),
      ),
    ).toEqual(ofRows);
  });

  it('is a menu that offers all there are', () => {
    const sift = (value: string, said: string): string =>
      `<div><label><span>Type</span><select><option value="${value}">${said}</option><option value="call">Call</option></select></label></div>`;
    expect(fieldsOf(`${sift('all', '全部类型')}${sift('', 'All types')}${plainRows}`)).toEqual(
      fieldsOf(plainRows),
    );
    // Who may see it is said so too, and holds a value of its own.
    expect(fieldsOf(`${sift('everyone', 'All users')}${plainRows}`)).toContain('Type=All users');
  });

  it('is a box that sifts a list, a count on a button, and one of a list', () => {
    const sift = '<div><label for="am">Filter by owner</label><input id="am"></div>';
    const buttons = ['All|2', 'Urgent|0', 'General|2']
      .map((one) => one.split('|'))
      .map(
        ([word, count]) => `<button><span class="bl">${word}</span><span class="cb">${count}</span></button>`,
      )
      .join('');
    const services =
      '<div class="row"><div class="l">Services</div><div class="v"><div><p>· Web shop</p><p>· Stock sync</p></div></div></div>';
    expect(fieldsOf(`${sift}<div>${buttons}</div>${plainRows}${services}`)).toEqual([
      ...ofRows,
      'Services=· Web shop\n· Stock sync',
    ]);
  });

  it('is a word without a colon among labels that have one', () => {
    const head = [
      '<span class="fm">Berlin, DE</span>',
      '<span class="fm">Number:</span><span>A-17</span>',
      '<span class="fm">Owner:</span><span>Kim Abel</span>',
    ];
    expect(fieldsOf(`<div>${head.map((one) => `<div class="it">${one}</div>`).join('')}</div>`)).toEqual([
      'Number=A-17',
      'Owner=Kim Abel',
    ]);
  });

  it('is one of several sayings with dots between them, and a drawing before a heading', () => {
    expect(
      fieldsOf(
        `<div class="hh"><span>Owner</span><span>·</span><span>Acme Cranes</span><span>·</span><span class="st">contacted</span></div>${plainRows}<div class="s"><span>🗺️</span><h3>Pipeline journey</h3></div><p>No journey yet.</p><div class="s"><span>💚</span><h3>Relationship state</h3></div><p>Nothing is known.</p>`,
      ),
    ).toEqual(ofRows);
  });

  it('is what stands on one of several things to choose from beside the record', () => {
    const choice = ['Acme Yard|204', 'Oak Timber|205']
      .map((one) => one.split('|'))
      .map(
        ([name, id], at) =>
          `<div role="option" class="li${at === 0 ? ' chosen' : ''}"><span>${name}</span><p><span>ID ${id}</span><span>Manager: Tara Moss</span></p></div>`,
      );
    expect(fieldsOf(`<div>${choice.join('')}</div><div>${plainRows}</div>`)).toEqual(ofRows);
  });
});

describe('what says something about a record', () => {
  it('is no field where it names the record, or says that a list is empty', () => {
    document.title = 'CRM : Deal details : Dock crane';
    const html = `<div id="page_title">Deal details : Dock crane</div><h2>Dock crane</h2><table>${[
      ['Amount', '$5,000'],
      ['Stage', 'Proposal'],
      ['Owner', 'Kim Abel'],
    ]
      .map(([label, value]) => `<tr><td class="sub">${label}</td><td>${value}</td></tr>`)
      .join('')}<tr><td class="sub">No attached notes</td><td></td></tr></table>`;
    const record = read(html);
    expect(record.title).toBe('Dock crane');
    expect(record.fields.map(({ label }) => label)).toEqual(['Amount', 'Stage', 'Owner']);
  });

  it('is no value where it is a way to do something behind one', () => {
    const stage =
      '<div class="row"><div class="l">Status</div><div class="v">Negotiation <a href="#">What this means</a></div></div>';
    expect(fieldsOf(plainRows + stage)).toContain('Status=Negotiation');
  });
});

describe('fields', () => {
  it('have a label beside a badge that says more of it', () => {
    const boxes = ['Nickname|Solla', 'Prefix|Ms', 'Suffix|Dr'].map((one) => one.split('|'));
    const form = boxes
      .map(
        ([label, value]) =>
          `<div><label for="${label}">${label} <span class="opt-badge badge">optional</span></label><div><input id="${label}" value="${value}"></div></div>`,
      )
      .join('');
    expect(fieldsOf(`<form>${form}</form>`)).toEqual(['Nickname=Solla', 'Prefix=Ms', 'Suffix=Dr']);
  });

  it('have words apart where an inline piece ends in a space', () => {
    const job = '<p><span>Director <i>at </i></span><span>Reed Dairy</span></p>';
    expect(
      fieldsOf(`${plainRows}<div class="row"><div class="l">Job</div><div class="v">${job}</div></div>`),
    ).toContain('Job=Director at Reed Dairy');
  });

  it('keep the make of their labels, whatever else the class of one says', () => {
    const cards = ['Budget line|', 'Interest grade|high', 'Made on|', 'Head count|'].map((one) =>
      one.split('|'),
    );
    const html = cards
      .map(
        ([label, state], at) =>
          `<div><div class="metric-label ${state}">${label}</div><div class="mv">${['€ 40', 'High', '2026-10-28', '7'][at]}</div></div>`,
      )
      .join('');
    expect(fieldsOf(plainRows + html)).toEqual([
      ...ofRows,
      'Budget line=€ 40',
      'Interest grade=High',
      'Made on=2026-10-28',
      'Head count=7',
    ]);
  });

  it('are tags below a heading that calls them so, whatever one of them is called', () => {
    const tag = (name: string): string => `<div class="gt-tag">${name}<button>×</button></div>`;
    const tags = (names: readonly string[]): string =>
      `<section><div class="hd"><h3>Tags</h3><button>v</button></div><div class="in">${names.map(tag).join('')}<button>+</button></div></section>`;
    expect(fieldsOf(plainRows + tags(['crane', 'hot lead']))).toEqual([...ofRows, 'Tags=crane, hot lead']);
    expect(fieldsOf(plainRows + tags(['furniture']))).toEqual([...ofRows, 'Tags=furniture']);
  });

  it('hold what was selected, not how to', () => {
    const select = (label: string, chosen: string, how: string): string =>
      `<div class="row"><div class="l">${label}</div><div class="v"><div class="sel"><span>${chosen}</span><span class="how">${how}</span></div></div></div>`;
    expect(fieldsOf(plainRows + select('Status', 'Contract offer', 'Select status'))).toEqual([
      ...ofRows,
      'Status=Contract offer',
    ]);
  });

  it('may have their label deep in a box to pick from', () => {
    const pick =
      '<div class="f" role="combobox" aria-haspopup="listbox"><div class="in"><label>Membership</label><div><span>vip</span></div></div></div>';
    expect(fieldsOf(plainRows + pick)).toContain('Membership=vip');
  });

  it('stand in a sheet of days too, whatever its heading', () => {
    const days = rowsOf([
      ['Replied at', '06 Nov 2026'],
      ['Accepted at', '17 Nov 2026'],
      ['Created at', '04 Nov 2026'],
    ]);
    const record = read(
      `<main><h1>Dock crane</h1>${plainRows}<div><span>Timeline</span><div>${days}</div></div></main>`,
    );
    expect(record.fields.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Replied at', 'Accepted at', 'Created at']),
    );
    expect(record.activities).toEqual([]);
  });

  it('make a sheet and no entry of a list, beside a head with a date', () => {
    const head = '<div class="box"><h5>Agnes Holt</h5><span>Holt Nurseries · 12 Nov 2026</span></div>';
    const sheet = `<div class="box"><span>Details</span><div>${rowsOf([
      ['Name', 'Agnes Holt'],
      ['Company', 'Holt Nurseries'],
      ['Created at', '12 Nov 2026'],
      ['Message', 'We take plant orders by phone and lose a third of them in spring.'],
    ])}</div></div>`;
    document.title = 'Acme Sales';
    const record = read(`<div>${head}${sheet}</div>`);
    expect(record.fields.map(({ label }) => label)).toEqual(['Name', 'Company', 'Created at', 'Message']);
    expect(record.activities).toEqual([]);
  });

  it('are an address over its lines, among headings of sections', () => {
    const card = (head: string, inner: string): string =>
      `<section><div><div class="hd">${head}</div></div><div>${inner}</div></section>`;
    const lines = ['12 Quay Road', 'Leith, EH6', 'United Kingdom']
      .map((line) => `<div>${line}</div>`)
      .join('');
    expect(
      fieldsOf(
        card('Account information', plainRows) +
          card('Main address', `<div class="t">${lines}</div>`) +
          card('Description', '<p>Yards in the north.</p>'),
      ),
    ).toEqual([
      ...ofRows,
      'Main address=12 Quay Road\nLeith, EH6\nUnited Kingdom',
      'Description=Yards in the north.',
    ]);
  });

  it('are lines under small headings, and no aside in brackets is one', () => {
    const html =
      '<h6>Client</h6><hr><p>Westmoor Dairy</p><h6>Organization</h6><hr><p>Westmoor Group</p><p>Yeovil</p><h6>Phone</h6><hr><p><a href="tel:1">+44 1935 555 014</a> (Mobile)</p>';
    const read = fieldsOf(`${plainRows}<div>${html}</div>`);
    expect(read).toContain('Client=Westmoor Dairy');
    expect(read.join('\n')).not.toContain('(Mobile)=');
  });

  it('may be one line alone with a day in it', () => {
    expect(
      fieldsOf(
        `${plainRows}<div><p>Harbour office</p><p>Expected close: Jan 22, 2027</p><p>East side</p></div>`,
      ),
    ).toContain('Expected close=Jan 22, 2027');
  });

  it('keep a label that heads sections elsewhere', () => {
    const html = rowsOf([
      ['Department', 'Plants'],
      ['Contact summary', 'Runs both plants'],
      ['Work phone', '1224 555 0173'],
    ]);
    expect(fieldsOf(html)).toContain('Contact summary=Runs both plants');
  });
});

describe('a tick or a cross that is drawn', () => {
  const drawn = (name: string): string => `<span><svg class="set-icon set-icon-${name}"></svg></span>`;

  it('is a value below one of several small headings, and alone in a cell', () => {
    const [yes, no] = ['icon icon-tabler icon-tabler-check', 'fas fa-times-circle'];
    const column = `<h5>Amount</h5><p>$5,000</p><h5>Signed</h5><span><svg class="${yes}"></svg></span><h5>Lost</h5><span><i class="${no}"></i></span><h5>Owner</h5><p>Kim Abel</p>`;
    expect(fieldsOf(`<section>${column}</section>`)).toEqual([
      'Amount=$5,000',
      'Signed=Yes',
      'Lost=No',
      'Owner=Kim Abel',
    ]);
    const row = `<tr><th>Pilot</th><td><span role="img" aria-label="check"><svg></svg></span></td></tr>`;
    expect(fieldsOf(`${plainRows}<table>${row}<tr><th>Site</th><td>Leeds</td></tr></table>`)).toEqual([
      ...ofRows,
      'Pilot=Yes',
      'Site=Leeds',
    ]);
  });

  it('is none where it closes a panel, marks a step or stands for another sign', () => {
    const panel = `<h5>Files</h5>${drawn('x')}`;
    const button = `<h5>Amount</h5><p>$5,000</p><h5>Stage</h5><button><svg class="icon-x"></svg></button>`;
    expect(fieldsOf(`${plainRows}<section>${panel}</section><section>${button}</section>`)).not.toContain(
      'Files=No',
    );
    expect(fieldsOf(`${plainRows}<section>${button}</section>`).filter((said) => /=No$/.test(said))).toEqual(
      [],
    );
    const pencil = '<table><tr><th>Pilot</th><td><i class="fa fa-check-pencil"></i></td></tr></table>';
    expect(fieldsOf(plainRows + pencil)).toEqual(ofRows);
  });
});

describe('a value that stands before its label', () => {
  const pairs = [
    ['Web form', 'Source'],
    ['Account team north', 'Owner'],
    ['EUR 62,000', 'Revenue'],
    ['Kvarn Bakery', 'Company'],
  ] as const;
  const read = ['Source=Web form', 'Owner=Account team north', 'Revenue=EUR 62,000', 'Company=Kvarn Bakery'];
  const two = (open: string, close: string): string =>
    pairs
      .map(([value, label]) => `${open}<b class="q">${value}</b><i class="k">${label}</i>${close}`)
      .join('');

  it('is told by the words that all of one make have on one side', () => {
    expect(fieldsOf(`<section>${two('<div class="tile">', '</div>')}</section>`)).toEqual(read);
  });

  it('is told so in one run without a block for each', () => {
    expect(
      fieldsOf(
        `<section>${pairs.map(([value, label]) => `<div class="q">${value}</div><div class="k">${label}</div>`).join('')}</section>`,
      ),
    ).toEqual(read);
  });

  it('is told by a label that the page marks', () => {
    expect(
      fieldsOf(
        `<dl>${pairs.map(([value, label]) => `<dd>${value}</dd><dt>${label}</dt>`).join('')}</dl>${plainRows}`,
      ),
    ).toEqual([...read, ...ofRows]);
    expect(
      fieldsOf(
        `${pairs.map(([value, label]) => `<div><span>${value}</span><label>${label}</label></div>`).join('')}${plainRows}`,
      ),
    ).toEqual([...read, ...ofRows]);
  });

  it('has a note below the two', () => {
    const tiles = pairs.map(
      ([value, label], at) =>
        `<div class="tile"><p class="q">${value}</p><p class="k">${label}</p><p class="n">${at + 2} days before</p></div>`,
    );
    expect(fieldsOf(`<section>${tiles.join('')}</section>`)).toEqual(read);
  });

  it('stands behind it where the words on both sides say as much', () => {
    const rows = [
      ['Status', 'Contacted'],
      ['Source', 'Web form'],
      ['Type', 'Account team'],
    ].map(([label, value]) => `<div class="r"><b class="q">${label}</b><i class="k">${value}</i></div>`);
    expect(fieldsOf(`<section>${rows.join('')}</section>`)).toEqual([
      'Status=Contacted',
      'Source=Web form',
      'Type=Account team',
    ]);
  });
});

describe('a table of labels and values', () => {
  const row = (label: string, value: string): string =>
    `<tr><td class="k">${label}</td><td class="d">${value}</td></tr>`;
  const table = (more: string): string =>
    `<table>${row('Amount:', '$5,000')}${row('Stage:', 'Proposal')}${row('Close date:', '2027-01-10')}${row('Owner:', 'Kim Abel')}${more}</table>`;

  it('goes on with a value where nothing stands below its label', () => {
    const address = row('Address:', '3 Canal Row') + row('&nbsp;', 'Wharf 7') + row('', 'Leeds');
    expect(fieldsOf(table(`${address}${row('Source:', 'Fair')}`))).toEqual([
      ...ofRows,
      'Address=3 Canal Row\nWharf 7\nLeeds',
      'Source=Fair',
    ]);
  });

  it('holds no way to do something as a value', () => {
    const events = row('Events:', '<a href="#"><img alt=""> Schedule event</a>');
    expect(fieldsOf(table(events + row('Type:', '<a href="#">New business</a>')))).toEqual([
      ...ofRows,
      'Events=',
      'Type=New business',
    ]);
  });

  it('holds a state that is called like a thing to do', () => {
    const state = '<tr><th>Status:</th><td><a href="#states">Open</a></td></tr>';
    expect(fieldsOf(table(state))).toContain('Status=Open');
  });

  it('has no label below a heading, below ways to do something, or in a head over its columns', () => {
    const list = '<table><tr><th>Title</th><th>Size</th></tr><tr><td>Furnace</td><td>7</td></tr></table>';
    const head = '<tr><th colspan="2"><em><strong>Step</strong>: <div>Describe it</div></em></th></tr>';
    expect(
      fieldsOf(
        `<div><table><tr><td><h2>Orders: Order details</h2></td></tr></table><p>Order details</p></div>${table(head)}<div><a href="?do=edit">Edit</a><a href="?do=history&id=12">View history</a></div><p>Job orders</p>${list}`,
      ),
    ).toEqual(ofRows);
  });
});

describe('what repeats in one block', () => {
  const rowsBefore = `<div>${plainRows}</div>`;

  it('is a list of things alike, none of them called by another', () => {
    const advice =
      '<h5>Guidance</h5><ul><li>Identify pain points that you can solve for this lead</li><li>Determine the likelihood of this lead converting</li></ul><ul class="own"><li><p>Kim</p></li><li><p>Contact</p></li></ul>';
    expect(fieldsOf(`<section><div>${rowsBefore}<div>${advice}</div></div></section>`)).toEqual(ofRows);
  });

  it('is a trail to the page, below the words that head it', () => {
    const trail =
      '<div class="page-header"><h3>Leads</h3><ul class="breadcrumb"><li class="breadcrumb-item"><a href="/">Dashboard</a></li><li class="breadcrumb-item active">Leads</li></ul></div>';
    expect(fieldsOf(`<section><div>${trail}${rowsBefore}</div></section>`)).toEqual(ofRows);
  });

  it('is a page that only says of itself that it has a trail', () => {
    const trail = '<div class="crumb-bar breadcrumb"><a href="/">Deals</a><span>Show</span></div>';
    const page = `<div class="page-header page-header-has-breadcrumb">${trail}${rowsBefore}</div>`;
    expect(fieldsOf(`<section>${page}</section>`)).toEqual(ofRows);
  });

  it('is a box to tick in the heading of what is to be done', () => {
    const task =
      '<h4><div><input type="checkbox" id="t"><label for="t">Call Howard</label></div><span>Due soon</span></h4><label>Amount <input value="5"></label>';
    expect(fieldsOf(`${rowsBefore}${task}`).filter((said) => said.startsWith('Call'))).toEqual([]);
  });

  it('is a column of small headings, each over a line or a few chips that lead nowhere', () => {
    const chip = (text: string): string => `<li><a href="javascript:void(0)">${text}</a></li>`;
    const tooled = (text: string): string => `<div class="flex"><h5>${text}</h5></div>`;
    const sheet =
      '<h5>Lead Information</h5><ul class="o"><li><span>Source</span><span>Fair</span></li><li><span>Value</span><span>$9</span></li></ul>';
    const column = `${sheet}${tooled('Owner')}<ul class="who"><li><p>Kim Abel</p></li></ul><h5>Tags</h5><ul class="t">${chip('Collab')}${chip('Rated')}</ul>${tooled('Priority')}<ul class="p"><li>High</li></ul>${tooled('Projects')}<ul class="j">${chip('Dock')}${chip('Quay')}</ul><h5>Contacts</h5><ul class="w"><li><p>Jo</p></li></ul><ul class="o"><li><span>Status</span><span>Open</span></li><li><span>City</span><span>Bonn</span></li></ul>`;
    expect(fieldsOf(`${rowsBefore}<div class="card">${column}</div>`)).toEqual(
      expect.arrayContaining(['Tags=Collab\nRated', 'Priority=High', 'Projects=Dock\nQuay']),
    );
  });

  it('is nothing below a heading that says there is none of it', () => {
    const history = '<div class="card"><h5>Campaign History</h5><div><p>No History</p></div></div>';
    expect(fieldsOf(`<section><div>${rowsBefore}${history}</div></section>`)).toEqual(ofRows);
  });

  it('is a field like the others, though its own label speaks of something new', () => {
    const box = (label: string, value: string): string =>
      `<div class="f"><label>${label}</label><input value="${value}"></div>`;
    const form = `<form>${box('City', 'Momjan')}${box('New business potential', 'A second cellar')}${box('Source', 'Fair')}</form>`;
    expect(fieldsOf(form)).toContain('New business potential=A second cellar');
  });
});

describe('fields in whatever words, with whatever beside them', () => {
  const unknown = [
    ['Kalmo', 'nora@alder.example'],
    ['Tevit', '+47 22 90 11 40'],
    ['Suman', '$12,000'],
    ['Orrel', 'Fair'],
    ['Vadis', '126'],
  ] as const;
  const asRead = unknown.map(([label, value]) => `${label}=${value}`);

  it('are small headings over one line each, of several sorts', () => {
    const cells = unknown.map(([label, value]) => `<div><h5 class="t">${label}</h5><p>${value}</p></div>`);
    expect(fieldsOf(`<section>${cells.join('')}</section>`)).toEqual(asRead);
  });

  it('are rows below a strip of tabs, though a day is among them', () => {
    const tabs = '<div><div>Overview</div><div>Activity</div><div>Notes</div></div>';
    const dayed = [['Jorin', '2026-12-18'], ...unknown.slice(2), ['Tamo', 'Ola Dahl']];
    const cells = dayed.map(
      ([label, value]) => `<div><span class="k">${label}</span><span class="w">${value}</span></div>`,
    );
    expect(fieldsOf(`<section>${tabs}<div class="sheet">${cells.join('')}</div></section>`)).toEqual(
      dayed.map(([label, value]) => `${label}=${value}`),
    );
  });

  it('are empty where nothing stands behind a label, and take nothing of the next', () => {
    const sparse = unknown.map(([label, value], at) => [label, at % 2 === 1 ? '' : value] as const);
    expect(fieldsOf(`<section>${rowsOf(sparse)}</section>`)).toEqual(
      sparse.map(([label, value]) => `${label}=${value}`),
    );
  });

  it('are small headings of two sorts, where some of the words are known', () => {
    const told = [
      ['Industry', 'Logistics'],
      ['Orrel', 'Private'],
      ['Vadis', '27 Quay Road'],
      ['Email', 'kim@alder.example'],
      ['Tevit', 'Trade fair'],
    ] as const;
    const cells = told.map(([label, value]) => `<div><h6>${label}</h6><p>${value}</p></div>`);
    expect(fieldsOf(`<section>${cells.join('')}</section>`)).toEqual(
      told.map(([label, value]) => `${label}=${value}`),
    );
  });

  it('stand before their labels where each of those has a colon', () => {
    const cells = unknown.map(([label, value]) => `<li><b>${value}</b><i>${label}:</i></li>`);
    expect(fieldsOf(`<ul>${cells.join('')}</ul>`)).toEqual(asRead);
  });

  it('are no ways to make one more of what a heading names', () => {
    const card = (head: string, way: string): string =>
      `<section><div class="k">${head}</div><div class="w"><a href="/add">${way}</a></div></section>`;
    const cards =
      card('Products', 'Link to a product') +
      card('Campaigns', 'New campaign') +
      card('Territory', 'New territory');
    expect(fieldsOf(`${plainRows}${cards}`)).toEqual(ofRows);
  });

  it('are days behind their colons, with a way to change each', () => {
    const days = [
      ['Started', '12/15/2026 00:00'],
      ['Modified', '10/02/2026 09:00'],
      ['Moved', '11/05/2026 09:30'],
    ] as const;
    const list = days.map(
      ([label, day]) =>
        `<li><strong>${label}:</strong> <span>${day}</span> <button type="button">Edit</button></li>`,
    );
    expect(fieldsOf(`${plainRows}<ul class="task-summary">${list.join('')}</ul>`)).toEqual([
      ...ofRows,
      ...days.map(([label, day]) => `${label}=${day}`),
    ]);
  });

  it('are lines that say label and value, none of them the label of the next', () => {
    const lines = '<p>Phone: +1 312 555 0148</p><p>Website: www.alder.example</p>';
    expect(fieldsOf(`${plainRows}<div>${lines}</div>`)).toEqual([
      ...ofRows,
      'Phone=+1 312 555 0148',
      'Website=www.alder.example',
    ]);
  });

  it('are no words that the page draws the hand over', () => {
    const way = (words: string): string => `<div style="cursor: pointer">${words}</div>`;
    const bar = `<div class="head"><h4>About lead</h4>${way('Edit')}</div><div>${way('Send email')}${way('Delete')}</div>`;
    expect(fieldsOf(`<section>${bar}${plainRows}</section>`)).toEqual(ofRows);
  });

  it('name somebody whose first and last name stand in an element each', () => {
    const who =
      '<div class="row"><div class="l">Contact person</div><div class="v"><span>Jonas</span> <span>Lindqvist</span></div></div>';
    const { people } = read(`<main><h1>Dock crane</h1>${plainRows}${who}</main>`);
    expect(people.map(({ name }) => name)).toEqual(['Jonas Lindqvist']);
  });
});

describe('a form in a table that marks no label', () => {
  it('has a row of labels over a row of boxes: what kind of it each is stands behind what was written', () => {
    const row = (...cells: string[]): string =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const chosen = (text: string): string =>
      `<div><a href="#"><span>${text}</span></a><input role="button" value=""></div>`;
    const table = `<table>${row('Email <a href="#">add</a>', 'On hold?', '')}${row(`<input value="lene@choir.example">${chosen('Home')}`, '<input type="checkbox" checked>', '')}${row('Website', 'Website type')}${row('<input value="choir.example">', chosen('Work'))}</table>`;
    expect(fieldsOf(plainRows + table)).toEqual([
      ...ofRows,
      'Email=lene@choir.example',
      'On hold?=Yes',
      'Website=choir.example',
      'Website type=Work',
    ]);
  });
});

describe('what lists are sifted by', () => {
  it('is no field, whatever it may be set to', () => {
    const box = (label: string): string => `<div><label>${label}</label><input value=""></div>`;
    const sift = `<section><h3>Filter by activity</h3>${box('Include')}${box('Exclude')}</section>`;
    expect(fieldsOf(plainRows + sift)).toEqual(ofRows);
    const bags = `<section><h3>Filter bags, yearly supply</h3>${box('Buyer')}${box('Budget')}</section>`;
    expect(fieldsOf(plainRows + bags)).toEqual([...ofRows, 'Buyer=', 'Budget=']);
  });
});

describe('heads of columns', () => {
  it('stand over one row that leads to another record, and are no labels of what it says', () => {
    const heads = ['Organization', 'Amount', 'Status', 'Owner', 'Last modified'];
    const cells = ['Lindgren AB', '€118,000', 'Open', 'Kim Abel', '3 days ago'];
    const list = `<div><div class="heads">${heads.map((head) => `<div class="h"><div>${head}</div></div>`).join('')}</div><div class="body"><a href="/deals/882"><div class="g">${cells.map((cell) => `<div class="c">${cell}</div>`).join('')}</div></a></div></div>`;
    expect(fieldsOf(plainRows + list)).toEqual(ofRows);
  });
});

describe('what stands beside a value', () => {
  const box = (value: string): string => `<input value="${value}">`;
  const select = (...options: string[]): string =>
    `<select>${options.map((option) => `<option>${option}</option>`).join('')}</select>`;

  it('is of what kind it is, where it is chosen before its box, and a part of it where it is a currency', () => {
    const row = (label: string, value: string): string =>
      `<div class="f"><label>${label}</label>${value}</div>`;
    const phone = `<div>${select('Germany', 'Norway')}${box('+49 40 5557114')}</div>`;
    const price = `<div>${select('EUR', 'USD')}${box('1,200')}</div>`;
    expect(fieldsOf(`${plainRows}<form>${row('Office phone', phone)}${row('Price', price)}</form>`)).toEqual([
      ...ofRows,
      'Office phone=+49 40 5557114',
      'Price=EUR 1,200',
    ]);
  });

  it('is a part of it where it was chosen in a box that may be searched: how somebody is addressed, a role', () => {
    const chosen = (text: string): string =>
      `<div><div class="picked"><div class="one">${text}</div>${box('')}</div></div>`;
    const row = (label: string, value: string): string =>
      `<div class="f"><label>${label}</label><div>${value}</div></div>`;
    const name = `<div>${chosen('Ms.')}<div>${box('Ida')}</div><div>${box('Falk')}</div></div>`;
    const phone = `<div>${chosen('Mobile')}<div>${box('+49 40 5557114')}</div></div>`;
    const link = (role: string, who: string): string =>
      `<div>${chosen(role)}<div>${who}</div><a role="button"></a></div>`;
    const more = `<div>${box('')}<button>Select</button></div>`;
    const people = `<div>${link('Evaluator', 'Bo Sten')}${link('Decision Maker', 'Una Ro')}</div>${more}`;
    const html = `${plainRows}<form>${row('Name', name)}${row('Phone', phone)}${row('Contacts', people)}</form>`;
    expect(fieldsOf(html)).toEqual([
      ...ofRows,
      'Name=Ms. Ida Falk',
      'Phone=+49 40 5557114',
      'Contacts=Bo Sten Evaluator, Una Ro Decision Maker',
    ]);
    expect(read(`<main><h1>Dock crane</h1>${html}</main>`).people).toMatchObject([
      { name: 'Bo Sten', role: 'Evaluator' },
      { name: 'Una Ro', role: 'Decision Maker' },
    ]);
    // One of them without a role yet.
    const none = `<div><div><div class="picked">${box('')}</div><div>Bo Sten</div><a role="button"></a></div></div>${more}`;
    expect(fieldsOf(`${plainRows}<div>${row('Contacts', none)}${row('Name', name)}</div>`)).toContain(
      'Contacts=Bo Sten',
    );
  });

  it('is somebody in a link behind a day, and no second thing in a list', () => {
    const by =
      '<div><label>Changed</label><div><span class="x">12 Nov 2026</span> <span class="x"><a href="/users/7">Kim Abel</a></span></div></div>';
    expect(fieldsOf(plainRows + by)).toEqual([...ofRows, 'Changed=12 Nov 2026 Kim Abel']);
  });

  it('is how many more there are, in a link to them', () => {
    const org =
      '<div><label>Organization</label><div>Molini Ferrante <a href="/orgs/9/tickets"><b>3</b></a></div></div>';
    expect(fieldsOf(plainRows + org)).toEqual([...ofRows, 'Organization=Molini Ferrante']);
  });

  it('is a way to take it over', () => {
    const who =
      '<div><label>Assignee</label><div><span>Ida Fjeld</span> - <a href="/deals/4711/take">Assign to me</a></div></div>';
    expect(fieldsOf(plainRows + who)).toEqual([...ofRows, 'Assignee=Ida Fjeld']);
  });
});

describe('what the page is made of', () => {
  it('is no field: the way through the app, lists that say that they hold none', () => {
    const menu = '<section><label>Navigation</label><ul><div>Sales</div></ul></section>';
    const none = (name: string): string =>
      `<div class="cap">${name}</div><ul><div class="none">No saved lists</div></ul>`;
    expect(fieldsOf(`${menu}<div>${none('Global lists')}${none('My lists')}</div>${plainRows}`)).toEqual(
      ofRows,
    );
  });

  it('is no field, where a form adds something to the record', () => {
    const row = (label: string, value: string): string => `<div><label>${label}</label>${value}</div>`;
    const boxes = `${row('Day', '<input type="date" value="">')}${row('Product', '<input value="">')}${row('Price', '<input value="">')}${row('Kind', '<select><option>Old invoice</option></select>')}`;
    const form = (action: string): string =>
      `<form method="post" action="${action}">${boxes}<button>Do it</button></form>`;
    expect(fieldsOf(plainRows + form('/deals_add_purchase/4711'))).toEqual(ofRows);
    expect(fieldsOf(plainRows + form('/deals/4711'))).toEqual([
      ...ofRows,
      'Day=',
      'Product=',
      'Price=',
      'Kind=Old invoice',
    ]);
  });
});

describe('a long text below tabs', () => {
  const tab = (name: string, more: string): string => `<li><a role="tab" href="#" ${more}>${name}</a></li>`;
  const tabs = `<ul class="nav nav-tabs">${tab('Interne Notizen', 'class="active"')}${tab('Mehr', '')}</ul>`;
  const text =
    '<div name="comment" class="box"><div contenteditable="true">Zwei Werke, ein Lager.</div></div>';

  it('is called by the open one, whatever name its box has, where nothing else stands there', () => {
    const pane = `<div class="tab-pane">${text}</div>`;
    expect(fieldsOf(`${plainRows}<div>${tabs}${pane}</div>`)).toEqual([
      ...ofRows,
      'Interne Notizen=Zwei Werke, ein Lager.',
    ]);
    const other = `<div class="tab-pane"><div class="f"><label>Team</label><span>Nord</span></div>${text}</div>`;
    expect(fieldsOf(`${plainRows}<div>${tabs}${other}</div>`)).not.toContain(
      'Interne Notizen=Zwei Werke, ein Lager.',
    );
    const note = `<div class="tab-pane">${text}<button>Speichern</button></div>`;
    expect(fieldsOf(`${plainRows}<div>${tabs}${note}</div>`)).toEqual(ofRows);
  });
});

describe('fields', () => {
  const facts = ['Amount=$5,000', 'Stage=Proposal', 'Region=North', 'Source=Fair'];
  const pairs = facts.map((fact) => fact.split('=') as [string, string]);

  it('are called by the buttons before their values', () => {
    const rows = pairs.map(
      ([label, value]) => `<div class="r"><button type="button">${label}</button><span>${value}</span></div>`,
    );
    expect(fieldsOf(rows.join(''))).toEqual(facts);
    const inner = [...pairs, ['Loom width', '3.4 m']].map(
      ([label, value]) =>
        `<div class="r"><div class="n"><div role="button"><svg></svg><div>${label}</div></div></div><div>${value}</div></div>`,
    );
    expect(fieldsOf(inner.join(''))).toEqual([...facts, 'Loom width=3.4 m']);
    // One of them is a button beside something.
    expect(fieldsOf(plainRows + (rows[3] ?? ''))).toEqual(ofRows);
  });

  it('are called by the hints of boxes that have no other name, where several are', () => {
    const boxes = pairs.map(([label, value]) => `<p><input placeholder="${label}" value="${value}"></p>`);
    expect(fieldsOf(`<form>${boxes.join('')}</form>`)).toEqual(facts);
    expect(fieldsOf(`${plainRows}<form>${boxes[3]}</form>`)).toEqual(ofRows);
  });

  it('stand below what they are called in a table of two rows', () => {
    const cells = (at: 0 | 1): string =>
      pairs.map((pair) => `<td class="c${at ? 'v' : 'n'}">${pair[at]}</td>`).join('');
    expect(fieldsOf(`<table><tr>${cells(0)}</tr><tr>${cells(1)}</tr></table>`)).toEqual(facts);
  });

  it('stand in one line with dots between them', () => {
    const line = pairs.map((pair) => pair.join(': ')).join(' • ');
    expect(fieldsOf(`<p>${line}</p>`)).toEqual(facts);
    expect(fieldsOf(`${plainRows}<p>Note: ${line} • and more</p>`)).toEqual(ofRows);
  });

  it('may be switches among others', () => {
    const row = (label: string, value: string): string =>
      `<div class="r"><span class="n">${label}</span>${value}</div>`;
    const rows = pairs.map(([label, value]) => row(label, `<span>${value}</span>`)).join('');
    const hot = row('Hot', '<button role="switch" aria-checked="true"></button>');
    expect(fieldsOf(rows + hot)).toEqual([...facts, 'Hot=Yes']);
  });

  it('hold a sentence that goes on in a link which leads nowhere', () => {
    const position = '<div><label>Position</label><div>Founder at <a href="#">Dock works</a></div></div>';
    expect(fieldsOf(plainRows + position)).toEqual([...ofRows, 'Position=Founder at Dock works']);
  });
});
