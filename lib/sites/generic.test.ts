// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CrmRecord } from '../record.ts';
import { forgetHosts } from './dom.ts';
import { readGeneric } from './generic.ts';
import { identityOf } from './identity.ts';

const url = 'https://crm.example.test/deals/4711';
const readAt = '2026-11-09T08:00:00.000Z';
const fields = (rows: readonly (readonly [string, string])[]): string =>
  rows
    .map(
      ([label, value]) =>
        `<div class="row"><span class="l">${label}</span><span class="v">${value}</span></div>`,
    )
    .join('');
const plainRows = fields([
  ['Amount', '$5,000'],
  ['Stage', 'Proposal'],
  ['Close date', '2027-01-10'],
  ['Owner', 'Kim Abel'],
]);

const read = (html: string): CrmRecord => {
  document.body.innerHTML = html;
  forgetHosts();
  const reading = readGeneric({ document, url, readAt });
  if (reading.status !== 'found') throw new Error(`not found: ${JSON.stringify(reading)}`);
  return reading.record;
};
const pairsOf = (record: CrmRecord): string[] => record.fields.map(({ label, value }) => `${label}=${value}`);

beforeEach(() => {
  document.title = 'Dock crane';
  document.body.innerHTML = '';
});

describe('a frame', () => {
  it('is the box of its label where it is written into, and nothing else', () => {
    document.body.innerHTML = `<h1>Dock crane</h1>${plainRows}<div class="row"><span class="l">Description</span><iframe srcdoc=""></iframe></div>`;
    const inner = document.implementation.createHTMLDocument();
    inner.body.innerHTML = '<p>They want a pilot.</p><p>In May.</p>';
    vi.spyOn(HTMLIFrameElement.prototype, 'contentDocument', 'get').mockReturnValue(inner);
    const seen = (): string | undefined => {
      forgetHosts();
      const reading = readGeneric({ document, url, readAt });
      const found = reading.status === 'found' ? reading.record.fields : [];
      return found.find(({ label }) => label === 'Description')?.value;
    };
    expect(seen() ?? '').toBe('');
    inner.body.setAttribute('contenteditable', 'true');
    expect(seen()).toBe('They want a pilot.\nIn May.');
    vi.restoreAllMocks();
  });
});

describe('a form with nothing written in it', () => {
  const boxes = (summary: string): string =>
    `<div class="f"><label for="k">Kanal</label><select id="k"><option selected>Telefon</option></select></div><div class="f"><label for="d">Tarih</label><input id="d" type="date" value="2026-11-09"></div><div class="f"><label for="s">Özet</label><input id="s" value="${summary}"></div><div class="f"><label for="n">Not</label><textarea id="n"></textarea></div>`;
  const form = (action: string, summary: string): string =>
    `<form method="post" action="${action}">${boxes(summary)}<button>Kaydet</button></form>`;
  const seen = (html: string): string[] =>
    pairsOf(read(`<div><h1>Dock crane</h1><div>${plainRows}</div><section>${html}</section></div>`));
  it('that sends it elsewhere makes something new, whatever its button says', () => {
    expect(seen(form('/interactions', '')).join()).not.toMatch(/Kanal|Tarih|Özet|Not=/);
    expect(seen(form('/deals/4711', ''))).toContain('Kanal=Telefon');
    expect(seen(form('/interactions', 'Ova')).join()).toContain('Özet=Ova');
  });
  it('does so without a form around it, where a button stands behind its boxes', () => {
    expect(seen(`<div>${boxes('')}<button>Kaydet</button></div>`)).toHaveLength(4);
    expect(seen(`<div>${boxes('')}</div>`)).toContain('Kanal=Telefon');
  });
  it('may be looked for: what is chosen from sends nothing', () => {
    const sift = (value: string): string =>
      `<div><div class="f"><label for="o">Vlast</label><select id="o"><option value="${value}">Vsichni</option></select></div><div class="f"><label for="q">Hledat</label><input id="q"></div><button>Filtr</button></div>`;
    expect(seen(sift(''))).toHaveLength(4);
    expect(seen(sift('7'))).toContain('Vlast=Vsichni');
  });
  it('names no record and takes nothing from the form below it', () => {
    document.title = '';
    const record = read(
      `<main><form action="/tasks"><h2>New activity</h2>${boxes('')}<button>Kaydet</button></form><form><div class="g"><label for="x">Name</label><input id="x" value="Dock crane"></div><div class="g"><label for="y">Amount</label><input id="y" value="5000"></div><div class="g"><label for="z">Stage</label><input id="z" value="Proposal"></div></form></main>`,
    );
    expect(record.title).toBe('Dock crane');
    expect(pairsOf(record)).toEqual(['Name=Dock crane', 'Amount=5000', 'Stage=Proposal']);
  });
});

describe('a box to tick', () => {
  const tick = (more = ''): string =>
    `<div class="s"><label><input type="checkbox" checked ${more}> Notify me by e-mail</label></div>`;
  const seen = (html: string): string[] =>
    pairsOf(read(`<main><h1>Dock crane</h1>${plainRows}${html}</main>`));
  it('switches something of a page that is read, and is a field where it may not be ticked or others are written', () => {
    expect(seen(tick())).toHaveLength(4);
    expect(seen(tick('disabled'))).toContain('Notify me by e-mail=Yes');
    expect(seen(`${tick()}<div class="s"><label>Budget <input value="7"></label></div>`)).toContain(
      'Notify me by e-mail=Yes',
    );
  });
});

describe('a form in a language that is not known', () => {
  it('says by the names of its boxes which is the name and which the stage', () => {
    document.title = '';
    const box = (label: string, name: string, value: string): string =>
      `<div class="f"><label for="${name}">${label}</label><input id="${name}" name="${name}" type="text" value="${value}"></div>`;
    const stage =
      '<div class="f"><label for="s">Aşama</label><select id="s" name="opportunity_stage_id"><option>Yeni</option><option selected>Teklif</option></select></div>';
    const record = read(
      `<main><h1>Fırsatı Düzenle</h1><form>${stage}${box('Fırsat Başlığı', 'title', 'Fırın filtresi')}${box('Tutar', 'value', '840000')}<button>Kaydet</button></form></main>`,
    );
    expect(record.stage).toBe('Teklif');
    expect(record.title).toBe('Fırın filtresi');
  });
});

describe('a table with heads and no rows', () => {
  it('takes no table of fields below it for its rows', () => {
    const row = (a: string, b: string, c: string, d: string): string =>
      `<tr><td class="l">${a}</td><td>${b}</td><td class="l">${c}</td><td>${d}</td></tr>`;
    const heads =
      '<table><thead><tr><th>Invoice</th><th>Amount</th><th>Status</th><th>Due date</th></tr></thead><tbody>';
    const sheet = `<table><tbody>${row('Amount', '$5,000', 'Stage', 'Proposal')}${row('Close date', '2027-01-10', 'Owner', 'Kim Abel')}</tbody></table>`;
    for (const body of ['', '<tr><td colspan="4">No data</td></tr>'])
      expect(
        pairsOf(read(`<main><h1>Dock crane</h1>${heads}${body}</tbody></table>${sheet}</main>`)),
      ).toEqual(['Amount=$5,000', 'Stage=Proposal', 'Close date=2027-01-10', 'Owner=Kim Abel']);
  });
});

describe('secrets', () => {
  // Twenty places where a CRM page holds what nobody may read.
  const places: readonly string[] = [
    '<label>Portal password <input type="password" value="CANARY"></label>',
    '<label for="p2">Password</label><input id="p2" type="password" value="CANARY">',
    '<label>Token <input type="hidden" value="CANARY"></label>',
    '<input type="hidden" name="csrf" value="CANARY">',
    '<label>Card <input autocomplete="cc-number" value="CANARY"></label>',
    '<label>Card code <input autocomplete="cc-csc" value="CANARY"></label>',
    '<label>Card holder <input autocomplete="billing cc-name" value="CANARY"></label>',
    '<label>Code <input autocomplete="one-time-code" value="CANARY"></label>',
    '<label>New password <input autocomplete="new-password" type="text" value="CANARY"></label>',
    '<label>Current <input autocomplete="current-password" value="CANARY"></label>',
    '<label>CVV <input name="cvv" value="CANARY"></label>',
    '<label>Card no <input name="card_number" value="CANARY"></label>',
    '<label>Key <input name="api_secret" value="CANARY"></label>',
    '<label>Session <input id="csrf_token" value="CANARY"></label>',
    '<label>Upload <input type="file" data-x="CANARY"></label>',
    '<label>Password <textarea name="password">CANARY</textarea></label>',
    '<div hidden><label>Hidden <input value="CANARY"></label></div>',
    '<div style="display:none"><span class="l">Old</span><span class="v">CANARY</span></div>',
    '<template><span>CANARY</span></template><script type="text/plain">CANARY</script><style>.CANARY{}</style>',
    '<label>Secret <input type="password" name="amount" value="CANARY"></label>',
  ];
  it('are twenty', () => expect(places).toHaveLength(20));
  it.each(places)('never reads %s', (place) => {
    const record = read(`<main><h1>Dock crane</h1>${plainRows}${place}</main>`);
    expect(JSON.stringify(record)).not.toContain('CANARY');
    expect(pairsOf(record)).toContain('Amount=$5,000');
  });
});

describe('a box that asks not to be filled in', () => {
  it('keeps nothing while it is empty: what was chosen beside it is read', () => {
    const box = '<input type="text" autocomplete="new-password" value="">';
    const chosen = `<div class="f"><label>Lead source</label><div><div><div class="item">Web site</div>${box}</div></div></div>`;
    const record = read(`<main><h1>Dock crane</h1>${plainRows}<form>${chosen}</form></main>`);
    expect(pairsOf(record)).toContain('Lead source=Web site');
  });
});

describe('hostile pages', () => {
  it('reads through forms whose inputs are named like members of nodes', () => {
    const members =
      'textContent children childNodes attributes getAttribute hasAttribute parentNode parentElement nodeType nodeName tagName localName id className firstChild lastChild nextSibling previousSibling ownerDocument querySelector querySelectorAll matches closest contains getAttributeNames getRootNode shadowRoot innerText innerHTML outerHTML style dataset title lang hidden checkVisibility getBoundingClientRect nextElementSibling previousElementSibling firstElementChild isConnected compareDocumentPosition assignedSlot value name length elements action method submit reset remove append cloneNode addEventListener dispatchEvent classList slot role scrollIntoView'.split(
        ' ',
      );
    expect(members.length).toBeGreaterThanOrEqual(60);
    const record = read(
      `<main><h1>Dock crane</h1><form>${members.map((name) => `<input type="hidden" name="${name}" id="${name}">`).join('')}${plainRows}</form></main>`,
    );
    expect(pairsOf(record)).toEqual([
      'Amount=$5,000',
      'Stage=Proposal',
      'Close date=2027-01-10',
      'Owner=Kim Abel',
    ]);
  });

  it('leaves out what nobody sees: white text, zero width, bidi controls, off the page', () => {
    const record = read(
      `<main><h1>Dock crane</h1>${plainRows}${fields([
        ['Next step', 'Call<span style="display:none"> HIDDEN</span> Kim'],
        ['Region', 'No\u200brth\u202e'],
        ['Source', 'Fair<span aria-hidden="true"> HIDDEN</span>'],
      ])}</main>`,
    );
    expect(pairsOf(record).slice(4)).toEqual(['Next step=Call Kim', 'Region=North', 'Source=Fair']);
  });

  it('keeps markup in a value as text', () => {
    const record = read(
      `<main><h1>Dock crane</h1>${plainRows}${fields([['Source', '&lt;img src=x onerror=alert(1)&gt;']])}</main>`,
    );
    expect(pairsOf(record)).toContain('Source=<img src=x onerror=alert(1)>');
  });

  it('stops at its bound in a page without end, and says so', () => {
    const record = read(
      `<main><h1>Dock crane</h1>${plainRows}${`<ul>${'<li><i>x</i></li>'.repeat(100)}</ul>`.repeat(102)}</main>`,
    );
    expect(pairsOf(record)).toContain('Amount=$5,000');
    expect(record.parts).toContainEqual(expect.objectContaining({ part: 'fields', state: 'limited' }));
  }, 60_000);

  it('does not fall over deep nesting', () => {
    const deep = 1_500;
    const record = read(
      `<main><h1>Dock crane</h1>${plainRows}${'<div>'.repeat(deep)}end${'</div>'.repeat(deep)}</main>`,
    );
    expect(pairsOf(record)).toHaveLength(4);
  });

  it('changes nothing in the page', () => {
    document.body.innerHTML = `<main><h1>Dock crane</h1>${plainRows}<label>Note <textarea>a</textarea></label></main>`;
    const before = document.documentElement.outerHTML;
    readGeneric({ document, url, readAt });
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('pages without a record', () => {
  const answer = (html: string, address = url): unknown => {
    document.body.innerHTML = html;
    return readGeneric({ document, url: address, readAt });
  };
  it('says list page, no record, new record, loading', () => {
    const list = `<main><h1>Deals</h1><table><thead><tr><th>Name</th><th>Amount</th></tr></thead><tbody>${'<tr><td><a href="/deals/1">A</a></td><td>$1</td></tr>'.repeat(4)}</tbody></table></main>`;
    expect(answer(list, 'https://crm.example.test/deals')).toEqual({ status: 'none', reason: 'list-page' });
    expect(answer('<main><h1>Hello</h1><p>Nothing here.</p></main>')).toEqual({
      status: 'none',
      reason: 'no-record',
    });
    expect(answer('')).toEqual({ status: 'none', reason: 'no-record' });
    const form = `<main><h1>New deal</h1><form>${['Name', 'Amount', 'Stage'].map((name) => `<label>${name} <input></label>`).join('')}</form></main>`;
    expect(answer(form, 'https://crm.example.test/deals/new')).toEqual({
      status: 'none',
      reason: 'new-record',
    });
    const grey = `<main aria-busy="true"><h1>Deal</h1><dl>${['Amount', 'Stage', 'Owner'].map((name) => `<dt>${name}</dt><dd><span class="skeleton"></span></dd>`).join('')}</dl></main>`;
    expect(answer(grey)).toEqual({ status: 'unready', reason: 'loading' });
  });
  it('says nothing of loading where most fields show a dash', () => {
    const row = (label: string, value: string): string => `<dt>${label}</dt><dd>${value}</dd>`;
    const dashes = ['Sector', 'Capital', 'Fax', 'Web site', 'Birthday'].map((label) => row(label, '—'));
    expect(
      answer(
        `<main><h1>Dock crane</h1><div class="is-loading-state">Refresh</div><dl>${row('Amount', '$5,000')}${dashes.join('')}</dl></main>`,
      ),
    ).toMatchObject({ status: 'found' });
  });
});

describe('values', () => {
  it('are the live ones, never a placeholder', () => {
    document.body.innerHTML = `<main><h1>Dock crane</h1><label for="a">Amount</label><input id="a" value="1" placeholder="0.00"><label for="b">Stage</label><select id="b"><option value="">Choose…</option><option>Proposal</option></select><label for="c">Close date</label><input id="c" placeholder="dd.mm.yyyy"><label><input type="checkbox" checked> Key account</label></main>`;
    const amount = document.querySelector<HTMLInputElement>('#a');
    if (amount) amount.value = '250';
    const reading = readGeneric({ document, url, readAt });
    expect(reading.status === 'found' && pairsOf(reading.record)).toEqual([
      'Amount=250',
      'Stage=',
      'Close date=',
      'Key account=Yes',
    ]);
  });
  it('keep the whole text beside what the page cuts', () => {
    const record = read(
      `<main><h1>Dock crane</h1>${plainRows}<div class="row"><span class="l">Description</span><span class="v" title="The crane on dock four fails twice a week.">The crane on dock…</span></div></main>`,
    );
    expect(record.fields.at(-1)).toMatchObject({
      value: 'The crane on dock…',
      whole: 'The crane on dock four fails twice a week.',
    });
  });
});

describe('addresses', () => {
  it.each([
    ['https://a.example/web#id=12&cids=1&menu_id=9&model=crm.lead&view_type=form', 'lead', '12'],
    ['https://a.example/odd/crm/deals/12', 'opportunity', '12'],
    ['https://a.example/#Opportunity/view/64f8aa01b2', 'opportunity', '64f8aa01b2'],
    [
      'https://a.example/index.php?module=Accounts&action=DetailView&record=b9c1f0f2-7a58',
      'account',
      'b9c1f0f2-7a58',
    ],
    ['https://a.example/app/lead/CRM-LEAD-2026-00012', 'lead', 'CRM-LEAD-2026-00012'],
    [
      'https://a.example/object/person/20202020-bf4b-4f2d-9a3e-1c2d3e4f5a6b',
      'contact',
      '20202020-bf4b-4f2d-9a3e-1c2d3e4f5a6b',
    ],
    ['https://a.example/admin/ventas/prospecto/3/change/', 'lead', '3'],
    ['https://a.example/societe/card.php?socid=3', 'account', '3'],
    ['https://a.example/board?deal=77', 'opportunity', '77'],
    ['https://a.example/deals?page=2', 'opportunity', ''],
    ['not an address', undefined, ''],
  ])('%s is %s %s', (address, object, id) => {
    const found = identityOf(address);
    expect([found.object, found.id]).toEqual([object, id]);
  });
  it('knows a record that does not exist yet', () => {
    expect(identityOf('https://a.example/deals/new').isNew).toBe(true);
    expect(identityOf('https://a.example/deals/12/edit').isNew).toBe(false);
  });
});

describe('links', () => {
  it('that are no addresses do no harm', () => {
    const record = read(
      `<main><h1>Dock crane</h1>${plainRows}${fields([['Contact', '<a href="http://[">Lea Moser</a>']])}<section><a href="javascript:void(0)">x</a>${plainRows}</section></main>`,
    );
    expect(record.people.map(({ name }) => name)).toEqual(['Lea Moser']);
  });
});

describe('people', () => {
  it('stand behind a label that leaves open how many they are', () => {
    const record = read(
      `<main><h1>Dock crane</h1>${plainRows}<div><label>Contact(s)</label><div><li>Lea Moser</li><li>Jan Orth</li></div></div></main>`,
    );
    expect(record.people.map(({ name }) => name)).toEqual(['Lea Moser', 'Jan Orth']);
  });
});

describe('people', () => {
  const named = (label: string, value: string): string[] =>
    read(
      `<main><h1>Dock crane</h1>${plainRows}<div><label>${label}</label><div>${value}</div></div></main>`,
    ).people.map(({ name, email }) => `${name} ${email ?? ''}`.trim());
  it('stand below no button and no address', () => {
    const below = (head: string): string[] =>
      read(
        `<main><h1>Dock crane</h1>${plainRows}<div><p class="b">${head}</p><div class="s"><h3>Session Booking</h3><p>Nothing is booked</p></div></div></main>`,
      ).people.map(({ name }) => name);
    expect(below('<button>Convert to contact</button>')).toEqual([]);
    expect(below('<a href="mailto:contact@maker.example">contact@maker.example</a>')).toEqual([]);
  });
  it('stand with their address in one value, and behind labels of other languages', () => {
    const address = 'uwe.sander@sander.example';
    expect(named('Requestors', `<a href="/u/29">Uwe Sander &lt;${address}&gt;</a>`)).toEqual([
      `Uwe Sander ${address}`,
    ]);
    expect(named('Контакт', '<a>Дилшод Юсупов</a>')).toEqual(['Дилшод Юсупов']);
    expect(named('联系人', '刘志远')).toEqual(['刘志远']);
    expect(named('联系人', '未设置')).toEqual([]);
  });
});

describe('a field', () => {
  it('keeps who did it in one line with when', () => {
    expect(
      read(
        `<main><h1>Dock crane</h1>${plainRows}${fields([['Updated', '<a href="#t4">Nov 5, 2026 by</a><a href="/u/14">Kim Abel</a>']])}</main>`,
      ).fields.map(({ value }) => value),
    ).toContain('Nov 5, 2026 by Kim Abel');
  });
});

describe('stage', () => {
  it('is not the next step, in any language, nor a label whose class says so', () => {
    for (const label of ['Étape suivante', 'Nächste Phase', 'Siguiente etapa', 'Next stage'])
      expect(
        read(
          fields([
            ['Amount', '$5,000'],
            ['Owner', 'Kim Abel'],
            [label, 'Site visit'],
            ['Region', 'North'],
          ]),
        ).stage,
        label,
      ).toBeUndefined();
    const row = (label: string, value: string) =>
      `<div class="row"><div class="row__label">${label}</div><div class="row__value">${value}</div></div>`;
    const rows = `${row('Value', '$5,000')}${row('Expected close date', 'Feb 26, 2027')}${row('Owner', 'Kim Abel')}`;
    expect(read(`<h1>Dock crane</h1><section>${rows}</section>`).stage).toBeUndefined();
  });
});

describe('a page whose address names no record', () => {
  const cards = (ids: readonly number[]): string =>
    ids.map((id) => `<div class="card"><a href="/deals/${id}">Deal ${id}</a>${plainRows}</div>`).join('');
  const at = 'https://crm.example.test/app';

  it('is read below the one link to it', () => {
    document.body.innerHTML = `<div><h1>Dock crane</h1></div>${cards([4711])}`;
    const reading = readGeneric({ document, url: at, readAt });
    expect(reading.status === 'found' && pairsOf(reading.record)).toEqual([
      'Amount=$5,000',
      'Stage=Proposal',
      'Close date=2027-01-10',
      'Owner=Kim Abel',
    ]);
  });

  it('is a list where each of several cards has a link of its own', () => {
    document.body.innerHTML = `<div><h1>Deals</h1></div>${cards([1, 2, 3])}`;
    expect(readGeneric({ document, url: at, readAt }).status).toBe('none');
  });
});

describe('a page of few fields', () => {
  const top = (name: string): string => `<h1>${name}</h1><button>Edit</button><button>Delete</button>`;
  const links = [1, 2, 3, 4].map((id) => `<p><a href="/deals/${id}">Deal ${id}</a></p>`).join('');

  it('is a record where its name, its address and what is done to it say so', () => {
    const record = read(`${top('Dock crane')}<p><a href="mailto:kim@crane.test">Write to Kim</a></p>`);
    expect(record.title).toBe('Dock crane');
  });

  it('is none where others of its kind are listed, or its address names no kind', () => {
    document.body.innerHTML = `${top('Dock crane')}<p><a href="mailto:kim@crane.test">Write to Kim</a></p>${links}`;
    expect(readGeneric({ document, url, readAt }).status).toBe('none');
    document.body.innerHTML = `${top('Dock crane')}<p><a href="mailto:kim@crane.test">Write to Kim</a></p>`;
    expect(readGeneric({ document, url: 'https://crm.example.test/reports/4711', readAt }).status).toBe(
      'none',
    );
  });

  it('is one where a trail ends in its name and something happened there, though links lead to others', () => {
    document.title = 'Dock crane';
    const trail =
      '<ol class="breadcrumb"><li><a href="/index.php?module=XDeals&view=List">Sales</a></li><li>Dock crane</li></ol>';
    const others = [1, 2, 3, 4]
      .map((id) => `<p><a href="/index.php?module=XUsers&record=${id}">Kim Abel</a></p>`)
      .join('');
    const said = (text: string): string =>
      `<li class="comment"><b>Kim Abel</b><div><p>${text}</p><span>8 minutes ago</span></div></li>`;
    document.body.innerHTML = `${trail}<div><span>Dock crane</span><div><span>Account:</span> <a href="/index.php?module=XFirms&record=9">Nordhafen AG</a></div></div>${others}<h3>Comments</h3><ul>${said('The bank confirmed the rate until December.')}${said('Antje wants the service included in the rate.')}</ul>`;
    forgetHosts();
    const address = 'https://crm.example.test/index.php?module=XSales&view=Detail&record=118&mode=all';
    const reading = readGeneric({ document, url: address, readAt });
    expect(reading.status === 'found' && [reading.record.title, ...pairsOf(reading.record)]).toEqual([
      'Dock crane',
      'Account=Nordhafen AG',
    ]);
    expect(reading.status === 'found' && reading.record.activities.length).toBe(2);
  });
});

describe('labels that nobody knows', () => {
  it('are read though one of many values is long', () => {
    const rows = [
      ['Loom width', '3.4 m'],
      ['Warp', 'Cotton'],
      ['Shifts', '3'],
      ['Spindles', '12,000'],
      ['Dye house', 'Halifax'],
      [
        'Bobbin wear',
        'They lose about six hours a week to stops that nobody planned, most of them at night.',
      ],
    ] as const;
    const record = read(`<h1>Dock crane</h1>${fields(rows)}`);
    expect(pairsOf(record)).toEqual(rows.map(([label, value]) => `${label}=${value}`));
  });
});

describe('what stands below a heading and is no value of it', () => {
  const has = (more: string): string => pairsOf(read(`<h1>Dock crane</h1>${plainRows}${more}`)).join('\n');

  it('is what happened there', () => {
    const step = (name: string, day: string, who: string): string =>
      `<div class="s"><div><span>${name}</span> <span>${day}</span></div><p>By ${who}</p></div>`;
    const log = `<div class="card"><div><h3>Transition log</h3></div><div>${step('Lead', '2 Sep 2026', 'Ravi Menon')}${step('Qualified', '1 Oct 2026', 'Ines Koch')}</div></div>`;
    expect(has(log)).not.toContain('Transition log');
  });

  it('is a chip beside it, or a sentence that says there is none', () => {
    expect(
      has('<div class="c"><h3>Remarks and more</h3><span class="badge">Latest</span></div>'),
    ).not.toContain('Remarks');
    const none =
      '<div class="c"><h3>Custom fields</h3><div>No custom fields are set up for deals.</div></div>';
    expect(has(none)).not.toContain('Custom fields');
  });

  it('is how many there are of several things, or what follows an address', () => {
    const counts =
      '<div class="c"><h4>Links to this</h4><div><span>0 files</span><span>1 message logged</span></div></div>';
    expect(has(counts)).not.toContain('Links to this');
    expect(has('<ul><li>22, Mill Street, York</li><li>Created by hand</li></ul>')).not.toContain(
      'Mill Street',
    );
  });
});

describe('a page whose address says nothing', () => {
  const tile = (label: string, value: string): string =>
    `<div class="tile"><div class="k">${label}</div><div class="v">${value}</div></div>`;
  const at = (url: string, title: string, body: string) => {
    document.title = title;
    document.body.innerHTML = `<main><h1>${title}</h1>${body}</main>`;
    forgetHosts();
    return readGeneric({ document, url, readAt: '2026-11-09T08:00:00.000Z' });
  };
  const feed =
    '<h2>Activity</h2><ul><li><b>Ann Lee</b> added a note <time>2026-11-03</time><p>They want a price for the ramp.</p></li><li><b>Bo Lind</b> logged a call <time>2026-11-02</time><p>Asked for the drawing of the gate.</p></li></ul>';
  const three = tile('Amount', 'EUR 9,000') + tile('Stage', 'Proposal') + tile('Close date', '2027-01-10');

  it.each([
    [
      'what happened and two fields',
      'Dock crane',
      tile('Amount', 'EUR 9,000') + tile('Stage', 'Proposal') + feed,
    ],
    [
      'ways to write to a person',
      'Ann Lee',
      `<a href="mailto:ann@mill.example">ann@mill.example</a>${tile('Company', 'Mill Ltd')}${tile('Position', 'Buyer')}<button>Edit</button>`,
    ],
    [
      'a path of stages',
      'Dock crane',
      `<ol class="stages"><li class="done">New</li><li class="current" aria-current="step">Proposal</li><li>Won</li></ol>${tile('Amount', 'EUR 9,000')}${tile('Close date', '2027-01-10')}<button>Edit</button>`,
    ],
  ])('is a record by its name and %s', (_, title, body) => {
    const reading = at('https://app.example.com/w/k3x', title, body);
    expect(reading.status === 'found' && [reading.record.title, reading.record.fields.length]).toEqual([
      title,
      2,
    ]);
  });

  it.each([
    [
      'counts',
      'home',
      'Good morning',
      tile('Open deals', '12') + tile('Revenue', 'EUR 62,000') + tile('Won deals', '4') + feed,
    ],
    [
      'figures',
      'reports/5',
      'Revenue by team',
      tile('Total revenue', 'EUR 62,000') + tile('Average deal', 'EUR 5,000') + tile('Win rate', '34%'),
    ],
    [
      'a list of one',
      'deals',
      'Deals',
      `<div class="card"><a href="/deals/71">Dock crane</a>${three}${tile('Owner', 'Kim Abel')}</div>`,
    ],
    [
      'a grid of tasks',
      'tasks',
      'Tasks',
      `<div class="task"><div>Call Mill Ltd</div>${tile('Due date', '2026-11-21')}${tile('Priority', 'High')}${tile('Owner', 'Kim Abel')}</div>`,
    ],
    [
      'settings',
      'settings/company',
      'Acme',
      tile('Company', 'Acme') + tile('Currency', 'EUR') + tile('Country', 'Norway'),
    ],
    ['a few words', 'w/k3x', 'Terms of use', `${tile('Version', '4.1')}${tile('Valid', 'always')}`],
  ])('is none by %s', (_, path, title, body) => {
    expect(at(`https://app.example.com/${path}`, title, body).status).toBe('none');
  });
});

describe('people who are known by their pictures alone', () => {
  const row = (label: string, value: string): string =>
    `<div><label>${label}</label><span>${value}</span></div>`;
  it.each([
    '<div><img src="a.png" alt="Ida Holm"><span class="avatar" title="Bo Lind">BL</span><div class="avatar" aria-label="Photo of Cy Moss">CM</div></div>',
    '<div><a href="/contacts/5" title="Ida Holm"><span>IH</span></a><a href="/contacts/6" title="Bo Lind"><span>BL</span></a><a href="/contacts/7" title="Cy Moss"><span>CM</span></a></div>',
  ])('are named by what is said of those: %s', (pictures) => {
    document.title = 'Dock crane';
    document.body.innerHTML = `<main><h1>Dock crane</h1>${row('Amount', '$5')}${row('Stage', 'New')}${row('Source', 'Fair')}<section><h3>Contacts</h3>${pictures}</section></main>`;
    forgetHosts();
    const reading = readGeneric({
      document,
      url: 'https://crm.example.test/deals/4711',
      readAt: '2026-11-09T08:00:00.000Z',
    });
    const people = reading.status === 'found' ? reading.record.people : [];
    expect(people.map(({ name }) => name).sort()).toEqual(['Bo Lind', 'Cy Moss', 'Ida Holm']);
  });
});

describe('people of a record', () => {
  const peopleOf = (html: string): string[] =>
    read(`<main><h1>Dock crane</h1>${plainRows}${html}</main>`).people.map(({ name }) => name);

  it('stand in a table with a column for each part of their names, whatever is over it', () => {
    const table =
      '<h3>Candidate in order</h3><table><tr><th></th><th>First Name</th><th>Last Name</th><th>Status</th></tr><tr><td><input type="checkbox"></td><td><a href="#">Terence</a></td><td><a href="#">Whitlock</a></td><td>Met</td></tr></table>';
    expect(peopleOf(table)).toEqual(['Terence Whitlock']);
  });

  it('are those that a table leads to, not how it says that they are related', () => {
    const table =
      '<h3>Relationships</h3><table><tr><th>Contact name</th><th>Subject</th></tr><tr><td>Reports To</td><td><a href="/contacts/20">Alma Reed</a></td></tr><tr><td>Works For</td><td><a href="/accounts/17">Harrow Glass</a></td></tr></table>';
    expect(peopleOf(table)).toEqual(['Alma Reed']);
  });

  it('stand in groups below a heading over relationships, on the page of another', () => {
    const one = (name: string, id: number): string =>
      `<li><a href="/contacts/${id}">${name}</a><span>colleague</span></li>`;
    const firm = '<li><a href="/accounts/17">Harrow Glass</a><span>employer</span></li>';
    const group = `<div><h3>Work</h3><ul>${one('Alma Reed', 20)}${one('Bo Lind', 21)}${firm}</ul></div>`;
    document.body.innerHTML = `<main><h1>Dock crane</h1>${plainRows}<section><div class="hd"><b>Relationships</b></div>${group}</section></main>`;
    forgetHosts();
    const reading = readGeneric({ document, url: 'https://crm.example.test/contacts/4711', readAt });
    const people = reading.status === 'found' ? reading.record.people : [];
    expect(people.map(({ name }) => name)).toEqual(['Alma Reed', 'Bo Lind']);
  });

  it('stand in one block, each made as the first, with nothing beside some of them', () => {
    const one = (name: string, more = ''): string =>
      `<div class="it"><div class="row"><div class="n">${name}</div>${more}</div></div>`;
    const list = `<div class="head">Contacts</div><div class="list">${one('Karin Lind', '<div class="chip">Primary</div>')}${one('Olle Strand')}</div>`;
    const { people } = read(`<main><h1>Dock crane</h1>${plainRows}<section>${list}</section></main>`);
    expect(people.map(({ name }) => name)).toEqual(['Karin Lind', 'Olle Strand']);
  });

  it('have what stands on their cards, where several of them are shown', () => {
    const card = (name: string, mail: string, more = ''): string =>
      `<div class="k"><div class="n">${name}</div><ul><li>${mail}</li>${more}</ul></div>`;
    const reached = '<li>Phone: +49 203 555 1411</li><li>Mobile: +49 171 555 2020</li>';
    const cards = `<div>${card('Sabine Lohmann', 's.lohmann@mill.example', reached)}${card('Torsten Kehl', 't.kehl@mill.example')}</div>`;
    const record = read(`<main><h1>Dock crane</h1>${plainRows}${cards}</main>`);
    expect(record.people.map(({ name }) => name)).toEqual(['Sabine Lohmann', 'Torsten Kehl']);
    expect(pairsOf(record).filter((pair) => /^(?:Phone|Mobile)/.test(pair))).toEqual([]);
  });

  it('are not those that were looked at last', () => {
    const strip =
      '<div><b>Recent:</b> <a href="/companies/17">Harrow Glass</a> <a href="/contacts/20">Alma Reed</a></div>';
    expect(peopleOf(strip)).toEqual([]);
  });
});

describe('what pages of other makers showed', () => {
  it("takes a form with a name in it for one of those behind it, where the address is no record's", () => {
    const label = (name: string, value: string): string =>
      `<div><label>${name}</label><input type="text" value="${value}"></div>`;
    const html = `<main><h1>Dock crane</h1>${plainRows}</main><div class="modal" role="dialog"><h2>Edit pipeline opportunity</h2><form>${label('Deal title', 'Cold room')}${label('Company', 'Muara Baru')}${label('Deal value', '480')}${label('Stage', 'Proposal')}<button>Update</button></form></div>`;
    document.body.innerHTML = html;
    forgetHosts();
    const board = readGeneric({ document, url: 'https://crm.example.test/', readAt });
    expect(board.status === 'found' && [board.record.title, board.record.fields.length]).toEqual([
      'Cold room',
      4,
    ]);
  });

  it('reads the form of the record behind it by its name, whatever its labels say', () => {
    const label = (name: string, value: string): string =>
      `<div><label>${name}</label><input type="text" value="${value}"></div>`;
    document.title = 'CRM';
    const record = read(
      `<main><h1>Dock crane</h1>${plainRows}</main><div class="modal" role="dialog"><h2>Ғалиба</h2><form>${label('Унвон', 'Dock crane')}${label('Нарх', '5000')}${label('Манбаъ', 'Fair')}${label('Эҳтимол', '60')}<button>OK</button></form></div>`,
    );
    expect(record.title).toBe('Dock crane');
    expect(pairsOf(record)).toContain('Манбаъ=Fair');
  });

  it('reads a section that is called a schedule, and no count of what a heading names', () => {
    const box = (label: string, value: string): string =>
      `<div class="f"><label>${label}</label><input type="text" value="${value}"></div>`;
    const record = read(
      `<h1>Dock crane</h1><section><h3>Job</h3>${box('Type', 'Repair')}${box('Source', 'Fair')}</section><section><span>Schedule</span>${box('Starts', '2026-11-16')}${box('Ends', '2026-11-17')}</section><div><h2>Emails</h2><p>0 emails</p></div>`,
    );
    expect(pairsOf(record)).toEqual(['Type=Repair', 'Source=Fair', 'Starts=2026-11-16', 'Ends=2026-11-17']);
  });

  it('leaves a name and the note on it to the known label over both', () => {
    const row = (label: string, value: string): string =>
      `<div class="b"><span class="c">${label}</span><div class="s">${value}</div></div>`;
    const noted = (name: string, note: string): string =>
      `<p class="n">${name}</p><span class="m">${note}</span>`;
    const record = read(
      `<h1>Dock crane</h1><div>${row('Company', noted('Deccan Freight', 'ACC-0071'))}${row('Client', noted('Latha Reddy', 'CON-0210'))}${row('Expected close', '<p class="n">2026-12-18</p>')}</div><div><span>Source:</span><h6>Fair</h6></div>`,
    );
    expect(pairsOf(record)).toEqual([
      'Company=Deccan Freight\nACC-0071',
      'Client=Latha Reddy\nCON-0210',
      'Expected close=2026-12-18',
      'Source=Fair',
    ]);
  });

  it('finds people in letters without capitals, beside addresses, by a label or a picture', () => {
    const cell = (text: string): string => `<td><div class="cell el-tooltip">${text}</div></td>`;
    const record = read(
      `<h1>Dock crane</h1>${plainRows}${fields([['مخاطب اصلی', 'مهناز رستمی']])}<table><thead><tr><th>姓名</th><th>部门</th><th>邮箱</th></tr></thead><tbody><tr>${cell('方国栋')}${cell('采购部')}${cell('fang@haishu.example')}</tr></tbody></table><div><div><h5>Contacts</h5><a href="#">Add new</a></div><div class="d"><span class="avatar"><img src="a.png" alt=""></span><h6>Sharon Roy</h6></div></div>`,
    );
    expect(record.people.map(({ name }) => name).sort()).toEqual(['Sharon Roy', 'مهناز رستمی', '方国栋']);
  });
});

describe('people on cards of one make', () => {
  const namesIn = (html: string): string[] =>
    read(`<main><h1>Dock crane</h1>${plainRows}${html}</main>`).people.map(({ name }) => name);

  it('are who heads the card, not what stands behind a label on it', () => {
    const line = (label: string, value: string): string =>
      `<div class="row"><label>${label}</label><h6>${value}</h6></div>`;
    const card = (name: string): string =>
      `<div class="card"><h4>${name}</h4>${line('Title', 'VP Purchasing')}${line('Phone', '9874561230')}${line('Email', 'buyer@kolar.example')}</div>`;
    expect(namesIn(`<div><h3>Contacts(2)</h3><div>${card('Amarnath')}${card('Bishru')}</div></div>`)).toEqual(
      ['Amarnath', 'Bishru'],
    );
  });

  it('are there with a picture and one word, and end where fields begin', () => {
    const list =
      '<h5>Contacts</h5><ul class="who"><li><span><img src="a.png" alt=""></span><p>Jessica</p></li></ul>';
    const fields =
      '<ul class="more"><li><span class="k">Source</span><span>Fair</span></li><li><span class="k">Status</span><span>Open</span></li></ul>';
    expect(namesIn(`<div>${list}${fields}</div>`)).toEqual(['Jessica']);
  });
});

describe('boxes and what stands around them', () => {
  const boxed = (label: string, box: string): string =>
    `<div class="f"><label>${label}</label><div>${box}</div></div>`;
  const formOf = (...rows: string[]): string =>
    `<main><h1>Dock crane</h1><form>${boxed('Amount', '<input value="5000">')}${boxed('Stage', '<input value="Proposal">')}${rows.join('')}</form></main>`;

  it('are read where the form asks the browser not to fill any of them in', () => {
    const kept = (label: string, value: string): string =>
      boxed(label, `<input type="text" autocomplete="new-password" value="${value}">`);
    const record = read(
      formOf(kept('First name', 'Solveig'), kept('Last name', 'Aune'), kept('City', 'Bergen')),
    );
    expect(pairsOf(record).slice(2)).toEqual(['First name=Solveig', 'Last name=Aune', 'City=Bergen']);
    const all = [kept('First name', 'Solveig'), kept('Last name', 'Aune'), kept('City', 'Bergen')];
    for (const label of ['Password', 'Portal-Kennwort', 'PIN'])
      expect(JSON.stringify(read(formOf(...all, kept(label, 'CANARY'))))).not.toContain('CANARY');
  });

  it('that a pressed button draws are ticked', () => {
    const button = (on: boolean): string =>
      `<button type="button" role="checkbox" aria-pressed="${on}"><i></i><span>Confirmed by the buyer</span></button>`;
    const record = read(formOf(boxed('Budget', button(true)), boxed('Timing', button(false))));
    expect(pairsOf(record).slice(2)).toEqual(['Budget=Yes', 'Timing=No']);
  });

  it('have the chips below them as what was added', () => {
    const record = read(
      formOf(
        boxed(
          'Tags',
          '<div><input placeholder="New tag" value=""></div><div><span class="chip">solar</span><span class="chip">subsidy</span></div>',
        ),
      ),
    );
    expect(pairsOf(record)).toContain('Tags=solar, subsidy');
  });

  it('for long text have tools beside them, and nothing chosen', () => {
    const tools = '<div><button>Write</button><button>Preview</button></div>';
    const record = read(formOf(boxed('Notes', `${tools}<div contenteditable="true"></div>`)));
    expect(pairsOf(record)).toContain('Notes=');
  });

  it('of two addresses are all of one record, and a label over them is no field', () => {
    const address = (head: string, ...[street, city, code]: string[]): string =>
      `<div class="g"><div class="f"><label>${head}</label></div>${[
        ['Address line 1', street],
        ['City', city],
        ['Post code', code],
      ]
        .map(
          ([label, value], at) =>
            `<div class="f"><label for="${head}${at}">${label}</label><div><input id="${head}${at}" value="${value}"></div></div>`,
        )
        .join('')}</div>`;
    const record = read(formOf(address('Main', 'Quay 1', 'Lindau', '88131'), address('Second', '', '', '')));
    expect(pairsOf(record)).toEqual([
      'Amount=5000',
      'Stage=Proposal',
      'Address line 1=Quay 1',
      'City=Lindau',
      'Post code=88131',
      'Address line 1=',
      'City=',
      'Post code=',
    ]);
  });

  it('without a label are called by their hint where that is what fields are called', () => {
    const record = read(
      formOf('<textarea name="zx_desc" placeholder="Description…">Ask about the meter.</textarea>'),
    );
    expect(pairsOf(record)).toContain('Description=Ask about the meter.');
  });
});

describe('words that are no fields', () => {
  it('heads of the page that are drawn as a table of one row', () => {
    const head = '<table><tbody><tr><td class="title">Customers</td><td></td></tr></tbody></table>';
    expect(pairsOf(read(`<div>${head}<div><h1>Dock crane</h1>${plainRows}</div></div>`))).not.toContain(
      'Customers=',
    );
  });

  it('lines of a paragraph, two tabs, and what stands below a link', () => {
    const about =
      '<p>Contact since 10/02/2026<br>Works for <a href="/companies/1">Acme</a><br>Bavaria, Germany<br><a class="tag" href="/t/1">Lake</a><a class="tag" href="/t/2">Retrofit</a></p>';
    const tabs =
      '<div><div class=" active item">Contact vitals</div><div class="item">Custom fields</div></div>';
    const mail = '<p>Email: <a href="mailto:a@b.example">a@b.example</a><br>Added 10/02/2026</p>';
    expect(pairsOf(read(`<main><h1>Dock crane</h1>${about}${tabs}${plainRows}${mail}</main>`))).toEqual([
      'Amount=$5,000',
      'Stage=Proposal',
      'Close date=2027-01-10',
      'Owner=Kim Abel',
      'Email=a@b.example',
    ]);
  });
});

describe('a talk with somebody', () => {
  it('is a record without a field: its title and number are the page’s, and what was said stands in it', () => {
    document.title = '#1 Offer for the press - Ann Delorme';
    const folders = [1, 2, 3, 4, 5].map((at) => `<li><a href="/mailbox/1/${at}">Folder</a></li>`).join('');
    const said = (name: string, date: string, text: string): string =>
      `<div class="thread"><div><div class="head"><a href="/u">${name}</a></div><div><a class="date">${date}</a></div></div><div>${text}</div></div>`;
    const card =
      '<div><a href="/customers/1">Ann Delorme</a><ul><li>a.delorme@cider.example</li><li>+33 2 55 51 02 03</li></ul></div>';
    document.body.innerHTML = `<div><ul>${folders}</ul><div><div><h2>Offer for the press</h2><div># <b>1</b></div></div>${card}<div>${said('Ann Delorme', '2 Nov 2026', 'We have 60,000 euros, and the bank decides with us.')}${said('Ann Delorme', '1 Nov 2026', 'Our old press broke down twice this autumn.')}</div></div></div>`;
    forgetHosts();
    const reading = readGeneric({ document, url: 'https://help.example.test/conversation/1', readAt });
    if (reading.status !== 'found') throw new Error(reading.reason);
    expect(reading.record.title).toBe('Offer for the press');
    expect(reading.record.people.map(({ name }) => name)).toEqual(['Ann Delorme']);
    expect(reading.record.activities.map(({ author, text }) => [author, text])).toEqual([
      ['Ann Delorme', 'We have 60,000 euros, and the bank decides with us.'],
      ['Ann Delorme', 'Our old press broke down twice this autumn.'],
    ]);
  });
});

it('what stands in brackets of their own is said in them', () => {
  const value = '<span>Ann Lee</span><span> (</span><span>ann@buyer.example</span><span>)</span>';
  expect(
    pairsOf(read(`<main><h1>Dock crane</h1>${plainRows}${fields([['Contact', value]])}</main>`)),
  ).toContain('Contact=Ann Lee (ann@buyer.example)');
});

describe('a drawer with another record over the one of the address', () => {
  const box = (label: string, value: string): string =>
    `<div class="f"><label>${label}</label><input value="${value}"></div>`;
  const contact =
    box('First name', 'Tomasz') +
    box('Last name', 'Wilk') +
    box('Job', 'Buyer') +
    box('Email', 't@tern.example');
  const company =
    box('Company name', 'Tern Ltd') +
    box('Industry', 'Steel') +
    box('Employees', '1420') +
    box('City', 'Hull');
  const readOver = (kind: string): CrmRecord => {
    document.title = 'Editing item';
    document.body.innerHTML = `<main><h1>Tern Ltd</h1>${company}</main><div role="dialog" aria-modal="true"><header><div>${kind}</div><h1>Tomasz Wilk</h1></header>${contact}</div>`;
    forgetHosts();
    const reading = readGeneric({ document, url: 'https://crm.example.test/companies/71', readAt });
    if (reading.status !== 'found') throw new Error('not found');
    return reading.record;
  };

  it('is of the kind that it says, and has not the id of the other', () => {
    expect(readOver('Contacts')).toMatchObject({ object: 'contact', id: '', title: 'Tomasz Wilk' });
  });

  it('is somebody where its fields begin with a name that is not that of the page', () => {
    expect(readOver('')).toMatchObject({ object: 'contact', id: '' });
  });

  it('keeps that of the address where it says no other kind', () => {
    expect(readOver('Company')).toMatchObject({ object: 'account', id: '71' });
  });
});
