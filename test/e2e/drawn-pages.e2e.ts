import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSitesPage, type SitesPage } from './sites-page.ts';

/**
 * Pages that tell nothing by their tags, classes and roles: what is a menu, a heading, a label or a layer stands in how
 * they are drawn. Made by us, after what CRMs made of components with generated classes show.
 */
const head = (title: string, style = ''): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><style>*{margin:0;padding:0;box-sizing:border-box}body{font:14px sans-serif;color:#222}${style}</style></head>`;

const menu = ['Home', 'Contacts', 'Companies', 'Deals', 'Groups', 'Users']
  .map(
    (word) =>
      `<div class="qx"><div class="wq">${word}</div><div class="wq">All ${word.toLowerCase()}</div></div>`,
  )
  .join('');
const shell = (content: string): string =>
  `<body><div style="display:flex"><div style="width:220px;height:700px;cursor:pointer"><div style="padding:9px">${menu}</div></div><div style="flex:1;padding:24px">${content}</div></div></body></html>`;
const rows = (pairs: readonly (readonly [string, string])[]): string =>
  pairs
    .map(
      ([label, value]) =>
        `<div class="kz"><div class="lb">${label}</div><div class="vl">${value}</div></div>`,
    )
    .join('');

describe('pages that only their drawing tells', () => {
  let sites: SitesPage;
  beforeAll(async () => {
    sites = await openSitesPage();
  });
  afterAll(() => sites?.close());

  const read = async (html: string, url: string) => {
    await sites.open(html, url);
    const answer = await sites.read();
    if (answer.status !== 'found') throw new Error(JSON.stringify(answer));
    return {
      title: answer.record.title,
      fields: answer.record.fields.map(({ label, value }) => `${label}=${value}`),
    };
  };

  it('takes no menu for fields, and the largest words for the name', async () => {
    const content = `<div>Overview</div><div style="font-size:26px">Harbour crane retrofit</div>${rows([
      ['Amount', '€ 48,000'],
      ['Stage', 'Proposal'],
      ['Close date', '2027-03-01'],
      ['Contacts', 'Ida Holm'],
    ])}`;
    expect(await read(head('Acme Sales') + shell(content), 'https://sales.example/r/81723')).toEqual({
      title: 'Harbour crane retrofit',
      fields: ['Amount=€ 48,000', 'Stage=Proposal', 'Close date=2027-03-01', 'Contacts=Ida Holm'],
    });
  });

  it('reads what shows itself in what is hidden, and nothing else of that', async () => {
    const sheet = `<dl><dt>Amount</dt><dd>€ 48,000</dd><dt>Stage</dt><dd style="visibility:hidden">Lost <span style="visibility:visible">Proposal</span></dd><dt>Close date</dt><dd>2027-03-01</dd></dl>`;
    const hidden = `<div style="visibility:hidden"><p>Owner: Kim Abel</p><div style="visibility:visible">${sheet}</div><dl><dt>Budget</dt><dd>approved</dd></dl></div>`;
    const page = head('Harbour crane retrofit') + shell(`<h1>Harbour crane retrofit</h1>${hidden}`);
    expect((await read(page, 'https://sales.example/r/81722')).fields).toEqual([
      'Amount=€ 48,000',
      'Stage=Proposal',
      'Close date=2027-03-01',
    ]);
  });

  const unknown = [
    ['Kalmo', '386,000'],
    ['Tevit', 'Trade fair'],
    ['Suman', '2026-12-18'],
    ['Orrel', 'Private'],
    ['Vadis', '60%'],
    ['Jorin', 'Kim Abel'],
  ] as const;
  const asRead = unknown.map(([label, value]) => `${label}=${value}`);
  const named = '<h1>Harbour crane retrofit</h1>';

  it('tells labels from values where nothing has a class', async () => {
    const sheet = unknown.map(
      ([label, value]) =>
        `<div><div style="color:#888;font-size:12px">${label}</div><div>${value}</div></div>`,
    );
    const others = '<div><div>Quay</div><div>Shelf</div></div>'.repeat(9);
    const page =
      head('Harbour crane retrofit') + shell(`${named}<div>${sheet.join('')}</div><div>${others}</div>`);
    expect((await read(page, 'https://sales.example/r/81724')).fields).toEqual(asRead);
  });

  it('takes for labels what is drawn like the labels beside it, whatever its class', async () => {
    const style = '.lb,.lc,.ld{color:#888;font-size:12px}';
    const classes = ['lb', 'lb', 'lb', 'lc', 'lb', 'ld'];
    const sheet = unknown.map(
      ([label, value], at) =>
        `<div class="kz"><div class="${classes[at]}">${label}</div><div class="vl">${value}</div></div>`,
    );
    const page = head('Harbour crane retrofit', style) + shell(`${named}<div>${sheet.join('')}</div>`);
    expect((await read(page, 'https://sales.example/r/81725')).fields).toEqual(asRead);
  });

  it('tells labels from values of one class by their type', async () => {
    const said = [
      ['Amount', 'CHF 64,500'],
      ['Owner', 'Tessa Klein'],
      ['Source', 'Partner referral'],
      ['Next step', 'Send the draft'],
    ]
      .map(([label, value]) => `<p class="tx" style="color:#999">${label}</p><p class="tx">${value}</p>`)
      .join('');
    const content = `<h1>Ripening room</h1><div style="display:grid;grid-template-columns:120px 1fr">${said}</div>`;
    expect(
      (await read(head('Ripening room') + shell(content), 'https://sales.example/deals/81723')).fields,
    ).toEqual([
      'Amount=CHF 64,500',
      'Owner=Tessa Klein',
      'Source=Partner referral',
      'Next step=Send the draft',
    ]);
  });

  it('reads the layer that lies over a record, whatever it is called, and does not mix the two', async () => {
    const behind = `<h1>Alex Morgan</h1>${rows([
      ['Role', 'Owner'],
      ['Industry', 'Freight'],
      ['Phone', '555-0101'],
      ['City', 'Dayton'],
    ])}`;
    const form = ['First name|Mona', 'Last name|Reyes', 'Email|mona@reyes.example', 'City|Toledo']
      .map((one) => one.split('|'))
      .map(([label, value]) => `<div class="kz"><label>${label}</label><input value="${value}"></div>`)
      .join('');
    const layer = `<div class="zz" style="position:fixed;inset:0;background:#0008;display:flex;justify-content:center;padding-top:80px"><div style="width:600px;height:500px;background:#fff"><div style="font-size:20px">Mona Reyes</div>${form}<button>Save</button></div></div>`;
    const html = head('Contacts') + shell(behind).replace('</body>', `${layer}</body>`);
    expect((await read(html, 'https://sales.example/contacts')).fields).toEqual([
      'First name=Mona',
      'Last name=Reyes',
      'Email=mona@reyes.example',
      'City=Toledo',
    ]);
  });

  const links = ['Home', 'Leads', 'Deals', 'Accounts', 'Contacts', 'Quotes', 'Orders'];
  const group = (name: string, said: readonly string[]): string =>
    `<div><div>${name}</div><div>${said.map((word) => `<a href="/${word}" style="display:block">${word}</a>`).join('')}</div></div>`;
  const sideMenu = (name: string): string =>
    `<div class="${name}" style="position:fixed;left:0;top:0;bottom:0;width:230px"><a href="/"><h2>Sales</h2><span>Pipeline, quotes, orders</span></a>${group('Selling', links.slice(0, 3))}${group('Customers', links.slice(3, 5))}${group('Orders', links.slice(5))}${group('More', ['Goods', 'Calls'])}</div>`;
  const account = rows([
    ['Industry', 'Food'],
    ['Employees', '140'],
    ['Annual revenue', '€ 5,000,000'],
    ['City', 'Uppsala'],
  ]);
  const accountFields = ['Industry=Food', 'Employees=140', 'Annual revenue=€ 5,000,000', 'City=Uppsala'];

  it.each(['in-data-[state=offcanvas]:left-0', 'app-drawer', 'fixed modal'])(
    'takes a fixed menu beside the content for no layer over it, with the class %s',
    async (name) => {
      const html = `${head('Acme Sales')}<body>${sideMenu(name)}<div style="padding:24px 24px 24px 254px"><h1>Lindqvist Bakeries</h1>${account}</div></body></html>`;
      expect(await read(html, 'https://sales.example/accounts/4417')).toEqual({
        title: 'Lindqvist Bakeries',
        fields: accountFields,
      });
    },
  );

  it('takes fields of the app at its left for no layer either, when the content is laid out beside them', async () => {
    const filters = rows([
      ['Owner', 'Bo Lind'],
      ['Period', 'This year'],
      ['Region', 'North'],
    ]);
    const html = `${head('Acme Sales')}<body><div class="view-drawer" style="position:fixed;left:0;top:0;bottom:0;width:430px"><h2>My view</h2>${filters}</div><main style="margin-left:440px"><h1>Lindqvist Bakeries</h1>${account}</main></body></html>`;
    expect(await read(html, 'https://sales.example/accounts/4417')).toEqual({
      title: 'Lindqvist Bakeries',
      fields: accountFields,
    });
  });

  it.each(['left', 'right'])('reads a drawer that is drawn over the content from the %s', async (side) => {
    const drawer = `<div class="account-drawer" style="position:fixed;${side}:0;top:0;bottom:0;width:600px;background:#fff"><h2>Lindqvist Bakeries</h2>${account}</div>`;
    const list = `<h1>Accounts</h1><div>${['Sandby Mill', 'Lindqvist Bakeries', 'Norrland Oats'].map((name) => `<p>${name} is a customer of ours in the north, with several places of work and a long history</p>`).join('')}</div>`;
    const html = `${head('Accounts')}<body>${sideMenu('app-drawer')}<div style="padding:24px 24px 24px 254px">${list}</div>${drawer}</body></html>`;
    expect(await read(html, 'https://sales.example/accounts')).toEqual({
      title: 'Lindqvist Bakeries',
      fields: accountFields,
    });
  });

  it('reads nothing of a drawer that is shut: slid out of the window, under nothing that scrolls to it', async () => {
    const form = ['First name|Mona', 'Last name|Reyes', 'Email|mona@reyes.example', 'City|Toledo']
      .map((one) => one.split('|'))
      .map(([label, value]) => `<div class="kz"><label>${label}</label><input value="${value}"></div>`)
      .join('');
    const drawer = `<div style="position:fixed;inset:0;pointer-events:none"><aside style="position:absolute;right:0;top:0;width:480px;height:100%;transform:translateX(100%)"><h2>New contact</h2>${form}<textarea>Half a note</textarea></aside></div>`;
    const html = `${head('Acme Sales')}<body><div style="padding:24px"><h1>Lindqvist Bakeries</h1>${account}</div>${drawer}</body></html>`;
    expect(await read(html, 'https://sales.example/accounts/4417')).toEqual({
      title: 'Lindqvist Bakeries',
      fields: accountFields,
    });
  });

  it('reads what lies beyond the window where the page scrolls to it', async () => {
    const html = `${head('Lindqvist Bakeries')}<body><div style="padding:24px 24px 24px 3000px;width:4000px"><h1>Lindqvist Bakeries</h1>${account}</div></body></html>`;
    expect((await read(html, 'https://sales.example/accounts/4417')).fields).toEqual(accountFields);
  });

  it('names no record after the app in its bar, though the page is called so, when a trail ends in the name', async () => {
    const bar = `<div style="position:fixed;left:76px;top:0;right:0;height:85px;display:flex"><h1 style="font-size:24px">Horizon</h1><input placeholder="Search"></div>`;
    const trail =
      '<ul><li><a href="/sales">Sales</a></li><li><a href="/accounts">Accounts</a></li><li>Lindqvist Bakeries</li></ul>';
    const html = `${head('Horizon')}<body>${bar}<div style="padding:100px 24px 24px 100px">${trail}<div><h2>Lindqvist Bakeries</h2></div>${account}</div></body></html>`;
    expect((await read(html, 'https://sales.example/accounts/4417')).title).toBe('Lindqvist Bakeries');
  });

  it('reads nothing that is drawn in a box of a pixel', async () => {
    const hidden = (words: string): string => `<span class="vq">${words}</span>`;
    const style = '.vq{position:absolute;width:1px;height:1px;overflow:hidden}';
    const content = `<h1>Mill Lane</h1>${rows([
      ['Amount', `€ 9,000${hidden('Copy the amount')}`],
      ['Stage', `Proposal${hidden('Change')}`],
      ['Owner', 'Bo Lind'],
    ])}<div class="kz"><div class="lb">Contacts</div>${hidden('Open panel: Contacts')}</div>`;
    expect(
      (await read(head('Mill Lane', style) + shell(content), 'https://sales.example/deals/5')).fields,
    ).toEqual(['Amount=€ 9,000', 'Stage=Proposal', 'Owner=Bo Lind']);
  });

  it('takes a heading with a line about it for no field', async () => {
    const card = `<div><div style="font-size:17px;font-weight:600">Deal score</div><div style="color:#888">Reckoned from several signs by itself</div></div>`;
    const content = `<h1>Mill Lane</h1>${card}<div>${rows([
      ['Amount', '€ 9,000'],
      ['Stage', 'Proposal'],
      ['Owner', 'Bo Lind'],
    ])}</div>`;
    expect((await read(head('Mill Lane') + shell(content), 'https://sales.example/deals/5')).fields).toEqual([
      'Amount=€ 9,000',
      'Stage=Proposal',
      'Owner=Bo Lind',
    ]);
  });

  it.each([
    ['a ground of its own', 'background:#08c;border-radius:12px;padding:3px 8px'],
    ['an edge of its own', 'border:1px solid #888;border-radius:6px;padding:3px 8px'],
    ['nothing but its round corners', 'border:2px solid transparent;border-radius:20px;padding:3px 8px'],
  ])('takes words with a chip behind them for the name, where the chip has %s', async (_, style) => {
    const named = `<div class="kz" style="display:flex"><div class="lb">Ferry ticketing</div><div><span style="${style}">assigned</span></div></div>`;
    const content = `<div style="font-size:18px">Lead information</div>${named}${rows([
      ['Expected close', '2027-02-12'],
      ['Industry', 'Transport'],
      ['First name', 'Karla'],
      ['Last name', 'Osei'],
    ])}`;
    expect(
      await read(head('React App') + shell(content), 'https://sales.example/leads/lead-details'),
    ).toEqual({
      title: 'Ferry ticketing',
      fields: ['Expected close=2027-02-12', 'Industry=Transport', 'First name=Karla', 'Last name=Osei'],
    });
  });

  it('names no record after the brand in the menu, nor after the heading in the bar of the app', async () => {
    const facts = rows([
      ['Phone', '22 33 44 90'],
      ['City', 'Skagen'],
      ['Industry', 'Fish'],
    ]);
    const brand = `<div style="position:absolute;left:0;top:0;width:220px;height:700px"><h6 style="font-size:18px;cursor:pointer">Sargo</h6><div style="margin-top:500px"><p>Platforms</p><p>Accounts</p></div></div>`;
    const bar = `<div style="height:70px;display:flex"><h1 style="font-size:20px">Dashboard</h1><input placeholder="Search"></div>`;
    const html = `${head('Sargo • Sales CRM')}<body>${brand}<div style="margin-left:230px">${bar}<div><div style="font-size:24px">Marta Lunde</div><div>marta@skagen.example</div></div><section>${facts}</section></div></body></html>`;
    expect((await read(html, 'https://sales.example/contacts/4417')).title).toBe('Marta Lunde');
  });

  it('takes nothing from a list to choose from beside the record', async () => {
    const choice = ['Grey Yard|204', 'Oak Timber|205']
      .map((one) => one.split('|'))
      .map(
        ([name, id], at) =>
          `<div class="li${at === 0 ? ' on' : ''}" style="cursor:pointer"><span>${name}</span><p><span>ID ${id} in all</span><br><span>Manager: Tara Moss</span></p></div>`,
      );
    const html = `${head('CRM')}<body><div style="display:flex"><div style="width:380px"><h6 style="font-size:20px">Find account</h6>${choice.join('')}</div><div style="flex:1"><h5 style="font-size:24px">Grey Yard</h5><section>${account}</section></div></div></body></html>`;
    expect(await read(html, 'https://sales.example/accounts/204')).toEqual({
      title: 'Grey Yard',
      fields: accountFields,
    });
  });

  it('leaves what stands in the line of the date below a note out of it', async () => {
    const note = (text: string): string =>
      `<li><p>${text}</p><div style="display:flex;gap:9px"><p>test - test - <span>reply</span></p><div>4 days ago</div>- test</div></li>`;
    const content = `<h1>Mill Lane</h1>${rows([
      ['Amount', '€ 9,000'],
      ['Stage', 'Proposal'],
      ['Owner', 'Bo Lind'],
    ])}<h3>Notes</h3><ul>${note('She wants to see the gates running.')}${note('Sent the price per gate.')}</ul>`;
    await sites.open(head('Mill Lane') + shell(content), 'https://sales.example/deals/5');
    const answer = await sites.read();
    expect(answer.status === 'found' ? answer.record.activities.map(({ text }) => text) : answer).toEqual([
      'She wants to see the gates running.',
      'Sent the price per gate.',
    ]);
  });

  it('reads rows below a row that is set apart by their columns, though no cell is marked as a head', async () => {
    const cells = (said: readonly string[], style = ''): string =>
      `<tr>${said.map((word) => `<td style="${style}">${word}</td>`).join('')}</tr>`;
    const sort = (word: string): string =>
      `<table><tr><td><b>${word}</b></td><td></td><td><b>(G)</b></td></tr></table>`;
    const heads = ['Summary', 'Owner', 'Type', 'Scheduled start'].map(sort);
    const list = `<table><tr><td><b>2 Activities</b></td><td><a href="#">Hide</a></td></tr>${cells(heads)}${cells(['Visit hall 3', 'user1', 'meeting', '2026-12-02 10:00'])}${cells(['Price per head', 'user1', 'call to', '2026-11-20 09:00'])}</table>`;
    const content = `<h1>Mill Lane</h1>${rows([
      ['Amount', '€ 9,000'],
      ['Stage', 'Proposal'],
      ['Account', 'Mill Lane Ltd'],
    ])}${list}`;
    await sites.open(head('Mill Lane') + shell(content), 'https://sales.example/deals/5');
    const answer = await sites.read();
    if (answer.status !== 'found') throw new Error(JSON.stringify(answer));
    expect(answer.record.fields.map(({ label, value }) => `${label}=${value}`)).toEqual([
      'Amount=€ 9,000',
      'Stage=Proposal',
      'Account=Mill Lane Ltd',
    ]);
    expect(answer.record.activities.map(({ subject, kind }) => [subject, kind])).toEqual([
      ['Visit hall 3', 'meeting'],
      ['Price per head', 'call'],
    ]);
  });

  it('takes the captions below for labels in words that nobody knows, and those of people for none', async () => {
    const style =
      '.a{font-size:19px;font-weight:600;color:#111}.b{font-size:12px;color:#8a93a0}.t{display:inline-block;padding:8px}';
    const tile = (big: string, small: string): string =>
      `<div class="t"><div class="a">${big}</div><div class="b">${small}</div></div>`;
    const tiles = [
      ['EUR 62,000', 'Sorrel'],
      ['Partner', 'Quisten'],
      ['04.12.2026', 'Thyne'],
      ['Kvarn', 'Umber'],
    ];
    const people = [
      ['Ann Lee', 'Head of dispatch'],
      ['Bo Lind', 'Buyer'],
      ['Cy Moss', 'Night shift'],
    ];
    const drawn = ([big = '', small = '']: string[]): string => tile(big, small);
    const content = `<h1>Dock crane</h1><div>${tiles.map(drawn).join('')}</div><div><h3>Team</h3>${people.map(drawn).join('')}</div>`;
    expect(
      (await read(head('Dock crane', style) + shell(content), 'https://sales.example/deals/5')).fields,
    ).toEqual(['Sorrel=EUR 62,000', 'Quisten=Partner', 'Thyne=04.12.2026', 'Umber=Kvarn']);
  });

  it('takes days set paler below what was done for when it happened, and none of that for steps', async () => {
    const entry = ([said, day]: string[]): string =>
      `<div class="en"><div class="dot"></div><div><p style="color:#111">${said}</p><p style="color:#888;font-size:12px">${day}</p></div></div>`;
    const told = [
      ['Call Scheduled', 'Today, 3:00 PM'],
      ['Quote Sent', 'Yesterday'],
      ['Lead Qualified', '2 days ago'],
      ['Lead Created', 'Mar 15, 2026'],
    ];
    const content = `<h1>Oda Brekke</h1><span class="badge">Contacted</span>${rows([
      ['Email', 'oda@brekke.example'],
      ['Phone', '+47 555 01 220'],
      ['Source', 'Trade fair'],
    ])}<div><h3>Activity Timeline</h3><div>${told.map(entry).join('')}</div></div>`;
    await sites.open(head('Oda Brekke') + shell(content), 'https://sales.example/leads/204');
    const answer = await sites.read();
    if (answer.status !== 'found') throw new Error(JSON.stringify(answer));
    expect(answer.record.fields.map(({ label }) => label)).toEqual(['Email', 'Phone', 'Source']);
    expect(answer.record.stage).toBe('Contacted');
  });

  it('leaves what is set smaller in a label out of it', async () => {
    const box = (label: string, value: string): string =>
      `<div style="margin:8px"><label for="${value}">${label}</label><br><input id="${value}" value="${value}"></div>`;
    const content = `<h1>Dock crane</h1><form>${box('Deal name', 'Dock crane')}${box('Amount <span style="font-size:10px">from line items</span>', '62000')}${box('Probability', '45')}${box('Source', 'Partner')}</form>`;
    expect(
      (await read(head('Dock crane') + shell(content), 'https://sales.example/deals/5/edit')).fields,
    ).toContain('Amount=62000');
  });

  it('leaves out what is folded up to no height', async () => {
    const row = ([label, value]: string[]): string =>
      `<div><label>${label}</label><input value="${value}"></div>`;
    const fields = [
      ['Deal name', 'Dock crane'],
      ['Amount', '62000'],
      ['Source', 'Partner'],
    ];
    const folded = `<div class="h-0" style="overflow:hidden;height:0">${row(['Status', 'Warm'])}</div>`;
    const content = `<h1>Dock crane</h1><form>${fields.map(row).join('')}${folded}</form>`;
    expect((await read(head('Dock crane') + shell(content), 'https://sales.example/deals/5')).fields).toEqual(
      fields.map(([label, value]) => `${label}=${value}`),
    );
  });

  it('leaves out words for screen readers however they are kept out of sight', async () => {
    const hidden = [
      '.u{position:absolute;font-size:0;left:0;top:0;clip:rect(1px,1px,1px,1px)}',
      '.u{position:absolute;clip:rect(0 0 0 0);white-space:nowrap}',
      '.u{position:absolute;clip-path:inset(50%)}',
      '.u{font-size:0}',
    ];
    const cell = (label: string, value: string): string =>
      `<div class="c"><div class="l">${label}</div><div class="v"><span>${value}</span><span class="u">Status</span><span class="u">Warning issued</span></div></div>`;
    for (const style of hidden) {
      const content = `<h1>Dock crane</h1><div>${cell('Sales stage', 'Negotiation')}${cell('Owner', 'Kim Abel')}${cell('Source', 'Web')}</div>`;
      const page = head('Dock crane', style) + shell(content);
      expect((await read(page, 'https://sales.example/deals/5')).fields, style).toEqual([
        'Sales stage=Negotiation',
        'Owner=Kim Abel',
        'Source=Web',
      ]);
    }
  });

  it('takes a list in one line with a box for what was chosen, and one below it for what may be', async () => {
    const style =
      '.b{display:flex;border:1px solid;position:relative}.t{position:relative;display:flex}.m{position:absolute;top:30px;left:0}';
    const list = (css: string, words: readonly string[]): string =>
      `<div class="${css}" role="listbox">${words.map((word) => `<div role="option"><span>${word}</span><i role="presentation" aria-hidden="true"></i></div>`).join('')}</div>`;
    const box = (label: string, content: string): string =>
      `<div style="margin:9px 0 60px"><label>${label}</label><div class="b">${content}</div></div>`;
    const search = (value = ''): string => `<input role="combobox" value="${value}">`;
    const content = `<h1>Dock crane</h1><form>${box('Deal name', '<input value="Dock crane">')}${box('Products', `<div style="position:absolute;display:flex;position:relative">${list('t', ['Sensors', 'Gateway'])}</div>${search()}`)}${box('Source', `${search('Web')}${list('m', ['Web', 'Fair'])}`)}</form>`;
    expect(
      (await read(head('Dock crane', style) + shell(content), 'https://sales.example/deals/5')).fields,
    ).toEqual(['Deal name=Dock crane', 'Products=Sensors\nGateway', 'Source=Web']);
  });

  it('reads a switch that has both its words in it, and the one of a row of choices that is chosen', async () => {
    const box = (label: string, id: string, content: string): string =>
      `<div style="margin:9px 0"><label id="${id}">${label}</label><div>${content}</div></div>`;
    const onOff = (id: string, on: boolean, hidden: string): string =>
      `<div role="switch" aria-checked="${on}" aria-labelledby="${id}" tabindex="0"><div ${hidden} style="display:flex;width:60px;overflow:hidden"><div>On</div><div>Off</div></div></div>`;
    const row =
      '<ul role="listbox" style="display:flex;list-style:none"><li role="option" aria-selected="true">Mrs</li><li role="option" aria-selected="false">Mr</li></ul>';
    const content = `<h1>Dock crane</h1><form>${box('Deal name', 'a', '<input value="Dock crane">')}${box('Newsletter', 'b', onOff('b', true, 'aria-hidden="true"'))}${box('Confirmed', 'c', onOff('c', false, ''))}${box('Salutation', 'd', row)}</form>`;
    expect((await read(head('Dock crane') + shell(content), 'https://sales.example/deals/5')).fields).toEqual(
      ['Deal name=Dock crane', 'Newsletter=Yes', 'Confirmed=No', 'Salutation=Mrs'],
    );
  });
});
