// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../../test/rows.ts';
import { forgetHosts } from './dom.ts';
import { readGeneric } from './generic.ts';

const field = (label: string, value: string, name = ''): string =>
  `<div class="f"><label>${label}</label><input name="${name}" value="${value}"></div>`;
const shown = rowsOf([
  ['Amount', '$5,000'],
  ['Stage', 'Proposal'],
  ['Close date', '2027-01-10'],
]);

const titleOf = (html: string, url = 'https://crm.example.test/deals/4711'): string => {
  document.body.innerHTML = html;
  forgetHosts();
  const reading = readGeneric({ document, url, readAt: '2026-11-09T08:00:00.000Z' });
  if (reading.status !== 'found') throw new Error(`not found: ${JSON.stringify(reading)}`);
  return reading.record.title;
};

beforeEach(() => {
  document.title = 'Acme Sales';
});

describe('the name of a record', () => {
  it('is in the box called so, though the heading over the form says what is done in words that are not known', () => {
    const form = `<h1>编辑客户</h1>${field('客户编号', 'CUS-81')}${field('客户名称', '海曙轴承')}${field('行业', '制造业')}${field('地区', '华东')}`;
    document.title = '编辑客户';
    expect(titleOf(form, 'https://crm.example.test/customers/81')).toBe('海曙轴承');
  });

  it('is the last crumb, though that is no link and in no element of its own', () => {
    document.title = 'jonas | Benutzer ändern | Verwaltung';
    const trail =
      '<div class="breadcrumbs"><a href="/admin/">Start</a> › <a href="/admin/auth/user/">Benutzer</a> › jonas</div>';
    const form = `${field('Benutzername', 'jonas')}${field('Telefon', '+49 341 5550140')}${field('E-Mail', 'j@tern.example')}`;
    expect(
      titleOf(
        `${trail}<div><h1>Benutzer ändern</h1><h2>jonas</h2><form>${form}</form></div>`,
        'https://crm.example.test/admin/auth/user/2/change/',
      ),
    ).toBe('jonas');
  });

  it('is not what is done to it, though the page links to itself by that word', () => {
    const trail = '<section><a href="/deals">Deals</a><a href="/deals/4711">Show</a></section>';
    const named = rowsOf([
      ['Title', 'Winch motors'],
      ['Account', 'Rofan'],
    ]);
    expect(titleOf(`${trail}<h2>Show</h2>${named}${shown}`)).toBe('Winch motors');
  });

  it('is what a form edits, without the word for what is done there', () => {
    const form = `${field('Amount', '5000')}${field('Stage', 'Proposal')}${field('Close date', '2027-01-10')}`;
    for (const head of ['Update Dock crane', 'Editing Dock crane', 'Edit deal “Dock crane”']) {
      document.title = `${head} | Acme`;
      expect(titleOf(`<h1>${head}</h1><form>${form}</form>`)).toBe('Dock crane');
    }
    expect(titleOf('<h1>Dock crane bearbeiten</h1>'.concat(form))).toBe('Dock crane');
    // Where nothing is written, it may be called so, and a kind is no name.
    expect(titleOf(`<h1>Update price list</h1>${shown}`)).toBe('Update price list');
    expect(titleOf(`<h1>Update invoice</h1><form>${form}</form>`)).toBe('Update invoice');
    document.title = 'Acme Sales';
    expect(titleOf(`<h2>Update</h2><form>${form}</form>`)).toBe('');
  });

  it('is no name of somebody on a deal', () => {
    const client = `${field('First name', 'Ada')}${field('Last name', 'Okafor')}${field('Job type', 'Door repair')}`;
    const head =
      '<button><span>Search deals…</span></button><div><a href="/deals">Jobs</a><span>#K4T9ZW</span></div>';
    expect(titleOf(`${head}${client}`)).toBe('#K4T9ZW');
    expect(titleOf(`${head}${client}`, 'https://crm.example.test/people/4711')).toBe('Ada Okafor');
  });

  it('is what stands behind a sign, said again, and no number of its own that its address has', () => {
    const trail = '<h6><a href="/deals">Deals</a><span>/ Dock crane</span></h6>';
    expect(titleOf(`${trail}<h6>Deal information</h6><h5>Dock crane</h5>${shown}`)).toBe('Dock crane');
    const number = '<h4>Prospect details: PRO-2026-0143</h4><h3>Door alarms</h3>';
    expect(titleOf(`${number}${shown}`, 'https://crm.example.test/deals/PRO-2026-0143')).toBe('Door alarms');
  });

  it('parts a piece that begins with a space from the words before it', () => {
    expect(titleOf(`<h1>Yusuf Demir<span> - Marmara Tekstil</span></h1>${shown}`)).toBe(
      'Yusuf Demir - Marmara Tekstil',
    );
  });

  it('is no crumb that says only what kind of page it is, nor a line about the page', () => {
    const crumbs = '<nav class="breadcrumb"><a href="/">Home</a><span>Contact details</span></nav>';
    const head =
      '<div class="page-title"><h2>Contact details</h2><span>Manage contact details and activities</span></div>';
    expect(
      titleOf(
        `<div>${crumbs}${head}<section><h2 class="nm">Marta Lunde</h2>${shown}</section></div>`,
        'https://crm.example.test/contacts/81723',
      ),
    ).toBe('Marta Lunde');
  });

  it('is no heading of a section that nothing else confirms, where a higher one or a field names the record', () => {
    document.title = '';
    const section = '<section><h2>Related deals</h2><ul><li>Yard lights</li><li>Gates</li></ul></section>';
    expect(titleOf(`<main><h1>Dock crane</h1>${section}<div>${shown}</div></main>`)).toBe('Dock crane');
    const form = field('Name', 'Dock crane') + field('Amount', '5000') + field('Next step', 'Call');
    expect(titleOf(`<main>${section}<form>${form}</form></main>`)).toBe('Dock crane');
    const small = '<section><h3>Related deals</h3><ul><li>Yard lights</li><li>Gates</li></ul></section>';
    const named = rowsOf([['Name', 'Dock crane']]) + shown;
    expect(titleOf(`<main>${small}<div>${named}</div></main>`)).toBe('Dock crane');
  });

  it('is in the box that is named so, whatever language its label is in', () => {
    document.title = '';
    const form =
      field('Статус', 'переговоры', 'status') +
      field('Имя', 'Завод Красный Бор', 'name') +
      field('Бюджет', '1450000', 'amount');
    expect(titleOf(`<form>${form}</form>`)).toBe('Завод Красный Бор');
  });

  it('is the person where the form begins with one, and the company is only theirs', () => {
    const person = field('First name', 'Lucas') + field('Last name', 'Ferraz');
    const company = field('Company name', 'Serra Lodges');
    const rest = field('Location', 'Belo Horizonte') + field('Phone', '+55 31 555 0101');
    expect(titleOf(`<form>${person}${rest}${company}</form>`, 'https://crm.example.test/leads/81723')).toBe(
      'Lucas Ferraz',
    );
    expect(
      titleOf(`<form>${company}${rest}${person}</form>`, 'https://crm.example.test/accounts/81723'),
    ).toBe('Serra Lodges');
  });

  it('is no step on the way', () => {
    const steps = ['Packing', 'Shipping', 'Delivered']
      .map(
        (word, at) =>
          `<button class="step"><div class="n">${at + 1}</div><div class="step-title">${word}</div></button>`,
      )
      .join('');
    expect(
      titleOf(
        `<div><div class="card-title">Order of Ebert</div><div>${steps}</div><form>${field('Amount', '5.99')}${field('Contact', 'Eloise Ebert')}${field('Due date', '2027-01-10')}</form></div>`,
      ),
    ).toBe('Order of Ebert');
  });

  it('is not one of several headings set alike', () => {
    const sections = ['Open orders', 'Coming visits', 'Last calls']
      .map((head) => `<h5 class="s">${head}</h5><p>None.</p>`)
      .join('');
    const named = `<h5 class="s">Customer details</h5>${shown}<div class="row"><div class="l">Name</div><div class="v">Hotel Mirador</div></div>`;
    expect(titleOf(`<div>${named}${sections}</div>`, 'https://crm.example.test/customers/81723')).toBe(
      'Hotel Mirador',
    );
  });

  it('does not end in a badge that stands in its heading', () => {
    const head =
      '<div class="card-header"><h3 class="card-title">Westmoor Dairy <small><span class="badge badge-primary">Food</span></small></h3></div>';
    expect(titleOf(`<div>${head}${shown}</div>`, 'https://crm.example.test/accounts/81723')).toBe(
      'Westmoor Dairy',
    );
  });
});

describe('a heading that says the kind of page in any language', () => {
  it('repeats the list that stands before it, and the name stands over the fields', () => {
    const page = (kind: string, head: string): string =>
      `<main><header><p class="eyebrow">CRM / ${kind}</p><h1>${head}</h1></header><article><h2>Kiln filter renewal</h2><p>Aşama: Teklif</p><p>Tutar: 840.000,00 TL</p><p>Olasılık: %60</p><p>Kaynak: Fuar</p></article></main>`;
    expect(titleOf(page('Fırsatlar', 'Fırsat Detayı'))).toBe('Kiln filter renewal');
    // A name that begins otherwise than the list's stays the name.
    expect(titleOf(page('Fırsatlar', 'Ege Seramik'))).toBe('Ege Seramik');
  });

  it.each([
    ['Deal form', 'Title'],
    ['编辑客户', '客户名称'],
    ['Редактирование', 'Название'],
    ['案件詳細', '案件名'],
  ])('%s is what is done, %s the name', (heading, label) => {
    document.title = `${heading} | Acme Sales`;
    const form = field(label, 'Dock crane') + field('Amount', '5000') + field('Next step', 'Call');
    expect(titleOf(`<main><h1>${heading}</h1><form>${form}</form></main>`)).toBe('Dock crane');
  });
});

describe('a record that is called by its number', () => {
  it('has the name that stands as the one heading between that and its fields', () => {
    document.title = 'Ticket #882';
    const page = (heads: string): string =>
      `<div><h2><a href="?id=882">Ticket #882</a></h2>${heads}${shown}</div>`;
    expect(titleOf(page('<h3>Price for a crane</h3>'))).toBe('Price for a crane');
    expect(titleOf(page('<h3>Details</h3>'))).toBe('Ticket #882');
    expect(titleOf(page(''))).toBe('Ticket #882');
  });

  it('has the description in a line of its own as its name, where no heading names it', () => {
    document.title = '';
    const form =
      field('Number', '7') + field('Description', 'Loom sensors, hall B') + field('Amount', '5000');
    expect(titleOf(`<form>${form}</form>`)).toBe('Loom sensors, hall B');
  });
});

describe('the name among what looks like one', () => {
  const contact = 'https://crm.example.test/contacts/4711';

  it('is no title that somebody has', () => {
    const card = `<div><h5>Mara Toll</h5><p>Kolar Brewing</p></div>${rowsOf([
      ['Title', 'VP Purchasing'],
      ['Phone', '+49 40 555 0101'],
      ['Email', 'mara@kolar.example'],
    ])}`;
    expect(titleOf(card, contact)).toBe('Mara Toll');
  });

  it('is nothing that is made like the labels', () => {
    const item = (label: string, value: string): string =>
      `<li><span class="item-title">${label}</span><span class="v">${value}</span></li>`;
    const list = `<ul><li><span class="item-title">Language</span><span class="v"></span></li>${item('Currency', 'Euro')}${item('Source', 'Fair')}${item('Owner', 'Kim Abel')}</ul>`;
    expect(titleOf(`<div><h4>Jackson Daniel</h4></div><div>${list}</div>`, contact)).toBe('Jackson Daniel');
  });

  it('is what a trail ends in and a heading says again, not what opens a section', () => {
    const head = '<ul><li><a href="/contacts">All</a></li><li>Mara Toll</li></ul><h4>Mara Toll</h4>';
    const section = `<h2><button aria-expanded="true">Overdue work</button></h2>${shown}`;
    expect(titleOf(`${head}<div>${section}</div>`, contact)).toBe('Mara Toll');
  });

  it('is what the field called so holds, not a small heading that stands behind it', () => {
    const rows = rowsOf([
      ['Name', 'Dock crane'],
      ['Amount', '$5,000'],
      ['Stage', 'Proposal'],
      ['Close date', '2027-01-10'],
    ]);
    const files = '<div class="card"><h3 class="card-title">Attachments</h3><p>None yet</p></div>';
    expect(titleOf(`<div><div>${rows}</div></div>${files}`)).toBe('Dock crane');
  });

  it('is what a form edits, with what somebody is addressed by', () => {
    const names = `${field('First name', 'Lene')}${field('Last name', 'Harms')}${field('Job title', 'Treasurer')}`;
    document.title = 'Edit Mrs. Lene Harms';
    expect(titleOf(`<h1>Edit Mrs. Lene Harms</h1><form>${names}</form>`, contact)).toBe('Mrs. Lene Harms');
  });

  it('is in the box that is called after what the page edits', () => {
    const form = `<h1>Edit Quote</h1>${field('Status', 'Draft')}${field('Contact', 'Ann Lee')}${field('Quote title', 'Still retrofit 400 l')}<h2>Email or share</h2>`;
    document.title = 'Edit Quote | Maker CRM';
    expect(titleOf(`<div>${form}</div>`)).toBe('Still retrofit 400 l');
    document.title = 'Customer Branches';
    const branch =
      field('Branch name', 'Baltic Timber mill') + field('Group', 'Medium') + field('Area', 'North');
    expect(
      titleOf(`<div><div class="text-xl font-bold">Customer Branches</div><form>${branch}</form></div>`),
    ).toBe('Baltic Timber mill');
    document.title = 'Edit Task | Maker CRM';
    const hinted = '<input placeholder="Task name…" value="Call about the meter">';
    expect(
      titleOf(`<div><h2>Task information</h2>${hinted}${field('Start', '2026-11-27')}${shown}</div>`),
    ).toBe('Call about the meter');
  });

  it('is what a form holds as the name of the kind that its heading edits', () => {
    const form = `${field('Product Name', 'Furnace sensor')}${field('Unit Price', '1200')}${field('In stock', '40')}`;
    expect(
      titleOf(
        `<main><div class="card"><div class="card-title">Edit Product</div><form>${form}</form></div></main>`,
        'https://crm.example.test/product/1',
      ),
    ).toBe('Furnace sensor');
  });
});
