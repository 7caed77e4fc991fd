/**
 * A small Lightning-like page for the life-cycle tests: one document, many deals, every value naming the deal that it
 * belongs to, so that a mixture can be seen at once. `crm.go(id, manner)` moves as CRMs do: address first or last, parts
 * drawn one after another, nodes reused or replaced, the earlier record kept and hidden.
 */

/** Ids of deals: 15 characters, as Salesforce's. The number is also in every text of the deal. */
export const dealId = (number: number): string => `006Aa0000${String(number).padStart(6, '0')}`;
/** What the page shows as the title of a deal; no title is the start of another. */
export const dealTitle = (number: number): string => `Deal #${number}# with Buyer${number}`;

const script = `
const number = () => Number((location.pathname.match(/006Aa0000(\\d{6})/) || [0, 1])[1]);
const field = (label, name, n) => {
  const item = document.createElement('records-record-layout-item');
  item.setAttribute('field-label', label);
  item.className = 'slds-form__item';
  const target = document.createElement('div');
  target.setAttribute('data-target-selection-name', 'sfdc:RecordField.Opportunity.' + name);
  const element = document.createElement('div');
  element.className = 'slds-form-element';
  const span = document.createElement('span');
  span.className = 'test-id__field-label';
  span.textContent = label;
  const value = document.createElement('span');
  value.className = 'test-id__field-value';
  element.append(span, value);
  target.append(element);
  item.append(target);
  return item;
};
const names = [['Opportunity Name', 'Name'], ['Next Step', 'NextStep'], ['Description', 'Description'], ['Lead Source', 'LeadSource']];
const textOf = (name, n) => name === 'Name' ? 'Deal #' + n + '# with Buyer' + n : name + ' of #' + n + '#';
const build = (n) => {
  const page = document.createElement('div');
  page.className = 'windowViewMode-normal oneContent active lafPageHost';
  const home = document.createElement('one-record-home-flexipage2');
  const head = document.createElement('records-lwc-highlights-panel');
  const h1 = document.createElement('h1');
  const label = document.createElement('records-entity-label');
  label.textContent = 'Opportunity';
  const title = document.createElement('lightning-formatted-text');
  title.setAttribute('slot', 'primaryField');
  h1.append(label, title);
  head.append(h1);
  const body = document.createElement('records-lwc-detail-panel');
  for (const [label, name] of names) body.append(field(label, name, n));
  const line = document.createElement('div');
  line.className = 'runtime_sales_activitiesActivityTimelineFixedStencil';
  home.append(head, body, line);
  page.append(home);
  return page;
};
const drawHead = (page, n) => { page.querySelector('lightning-formatted-text').textContent = textOf('Name', n); document.title = textOf('Name', n) + ' | Opportunity | Salesforce'; };
const drawBody = (page, n) => page.querySelectorAll('records-record-layout-item').forEach((item, i) => {
  const value = item.querySelector('.test-id__field-value');
  const input = value.querySelector('input');
  if (input) input.value = textOf(names[i][1], n); else value.textContent = textOf(names[i][1], n);
});
const drawLine = (page, n) => {
  const line = page.querySelector('.runtime_sales_activitiesActivityTimelineFixedStencil');
  line.replaceChildren();
  const item = document.createElement('div');
  item.className = 'slds-timeline__item_expandable slds-is-open slds-timeline__item_email';
  item.innerHTML = '<h3><a class="subjectLink" href="#"></a></h3><span class="dueDate">Nov 12</span><p class="descriptionText"></p><div class="slds-timeline__item_details"></div>';
  item.querySelector('a').textContent = 'Mail of #' + n + '#';
  item.querySelector('.descriptionText').textContent = 'Buyer' + n + ' sent an email to you';
  item.querySelector('.slds-timeline__item_details').textContent = 'Buyer' + n + ' wrote: budget of #' + n + '# is approved by our CFO.';
  line.append(item);
};
const steps = { head: drawHead, body: drawBody, line: drawLine };
let page = build(number());
const all = (page, n) => { drawHead(page, n); drawBody(page, n); drawLine(page, n); };
all(page, number());
document.body.append(page);
let turn = 0;
const later = (ms, run) => { const mine = turn; setTimeout(() => mine === turn && run(), ms); };
window.crm = {
  /** order: parts and 'url' in the order drawn; gap: ms between; fresh: a new container instead of reused nodes. */
  go: (n, { order = ['url', 'head', 'body', 'line'], gap = 0, fresh = false } = {}) => {
    turn += 1;
    if (fresh) {
      const old = page;
      old.classList.remove('active');
      old.style.display = 'none';
      page = build(n);
      document.querySelectorAll('.windowViewMode-normal:not(.active)').forEach((one, i, list) => { if (i < list.length - 2) one.remove(); });
      document.body.append(page);
    }
    const mine = page;
    const draw = (part) => part === 'url' ? history.pushState({ n }, '', '/lightning/r/Opportunity/006Aa0000' + String(n).padStart(6, '0') + '/view') : steps[part](mine, n);
    order.forEach((part, i) => gap === 0 ? draw(part) : later(gap * i, () => draw(part)));
  },
  edit: () => page.querySelectorAll('.test-id__field-value').forEach((value) => {
    const text = value.textContent;
    const input = document.createElement('input');
    input.value = text;
    value.replaceChildren(input);
  }),
  input: (name) => page.querySelectorAll('records-record-layout-item')[names.findIndex((one) => one[1] === name)].querySelector('input'),
};
addEventListener('popstate', () => { turn += 1; all(page, number()); });
`;

export const crmPage = `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>Deal</title></head>
<body><one-app-nav-bar></one-app-nav-bar><script>${script}</script></body></html>`;
