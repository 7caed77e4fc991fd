import '@lwc/synthetic-shadow';
import { element } from 'demo/element';
import { wordsOf } from 'demo/words';
import { createElement } from 'lwc';
import RecordHome from 'one/recordHomeFlexipage2';

/**
 * The frame around the records: header, navigation, and the containers in which Lightning keeps every record page
 * that was visited, hidden, with only the newest marked active. Navigation is by pushState; the address changes
 * at once and the new record is drawn a moment later, so that for that moment the old record is still on screen.
 */
const stage = document.querySelector('.stage');
const keptPages = 6;
/** How long the demo's "server" takes to answer, in ms: long enough to see the old record under the new address. */
const answerTime = 220;
const consoleApp = () => sessionStorage.getItem('app') === 'console';
/** Record id (or address of a list) to its container. */
const pages = new Map();
let turn = 0;

const recordPath = /^\/lightning\/r\/(?:(\w+)\/)?(\w{15,18})\/view\/?$/;
const wait = (time) => new Promise((done) => setTimeout(done, time));
const get = async (path, init) => {
  const answer = await fetch(path, init);
  return answer.ok ? answer.json() : undefined;
};

const container = () => {
  const page = element('div', {
    class: consoleApp()
      ? 'windowViewMode-maximized oneContent lafPageHost'
      : 'windowViewMode-normal oneContent lafPageHost',
  });
  if (consoleApp()) stage.append(element('section', { class: 'tabContent oneConsoleTab' }, page));
  else stage.append(page);
  return page;
};

const drop = (key) => {
  const page = pages.get(key);
  (page?.closest('.oneConsoleTab') ?? page)?.remove();
  pages.delete(key);
};

const activate = (key) => {
  for (const [other, page] of pages) {
    const active = other === key;
    page.classList.toggle('active', active);
    const shell = page.closest('.oneConsoleTab') ?? page;
    shell.classList.toggle('slds-hide', !active);
  }
  // The newest last, so that the oldest is the one to go.
  const page = pages.get(key);
  pages.delete(key);
  pages.set(key, page);
  for (const old of [...pages.keys()].slice(0, -keptPages)) drop(old);
  drawTabs();
};

const drawTabs = () => {
  const strip = document.querySelector('.oneConsoleTabContainer');
  strip.hidden = !consoleApp();
  strip.replaceChildren(
    ...[...pages].map(([key, page]) =>
      element(
        'li',
        { class: `oneConsoleTabItem tabItem${page.classList.contains('active') ? ' active' : ''}` },
        element(
          'a',
          { href: page.dataset.path ?? key },
          element('span', { class: 'title slds-truncate' }, page.dataset.title ?? ''),
        ),
      ),
    ),
  );
};

const showRecord = async (id, mine) => {
  if (!pages.has(id)) {
    const [record] = await Promise.all([get(`/demo/records/${id}`), wait(answerTime)]);
    if (mine !== turn) return;
    if (record === undefined) return showMessage('This record is not part of the demo.', mine);
    const page = container();
    const home = createElement('one-record-home-flexipage2', { is: RecordHome });
    home.record = record;
    home.addEventListener('savefields', (event) => save(home, { fields: event.detail }));
    home.addEventListener('logactivity', (event) => save(home, { activity: event.detail }));
    page.dataset.path = location.pathname;
    page.dataset.title = record.name;
    page.append(home);
    pages.set(id, page);
  } else await wait(answerTime / 2);
  if (mine !== turn) return;
  activate(id);
  const { record } = pages.get(id).querySelector('one-record-home-flexipage2');
  document.title = `${record.name} | ${wordsOf(record.language).entity[record.object]} | Salesforce`;
  document.documentElement.lang = record.language === 'de' ? 'de' : 'en-US';
};

const save = async (home, change) => {
  const record = await get(`/demo/records/${home.record.id}`, {
    method: 'POST',
    body: JSON.stringify(change),
  });
  if (record === undefined) return;
  home.record = record;
  document.title = `${record.name} | ${wordsOf(record.language).entity[record.object]} | Salesforce`;
};

const showList = async (object, mine) => {
  const key = `/lightning/o/${object}/list`;
  const rows = await get(`/demo/list/${object}`);
  if (mine !== turn || rows === undefined) return;
  drop(key);
  const page = container();
  page.dataset.path = key;
  page.dataset.title = 'List';
  const cells = (names, tag, row) =>
    names.map((name) => element(tag, { 'data-label': name }, row?.[name] ?? name));
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== 'path');
  page.append(
    element(
      'div',
      { class: 'oneConsoleObjectHome list-view' },
      element(
        'h1',
        { class: 'slds-page-header__title' },
        object === 'Opportunity' ? 'Opportunities' : `${object}s`,
      ),
      element(
        'table',
        { class: 'slds-table', role: 'grid' },
        element('thead', {}, element('tr', {}, ...cells(names, 'th'))),
        element(
          'tbody',
          {},
          ...rows.map((row) =>
            element(
              'tr',
              {},
              ...names.map((name, index) =>
                element(
                  'td',
                  { 'data-label': name },
                  index === 0 ? element('a', { href: row.path }, row[name]) : row[name],
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
  pages.set(key, page);
  activate(key);
  document.title = `${object} | Salesforce`;
  document.documentElement.lang = 'en-US';
};

const showMessage = (text, mine) => {
  if (mine !== turn) return;
  drop('message');
  const page = container();
  page.dataset.title = 'Not here';
  page.append(element('div', { class: 'list-view' }, element('p', {}, text)));
  pages.set('message', page);
  activate('message');
  document.title = 'Lightning Experience | Salesforce';
};

/** Draws what the address asks for. A later navigation overtakes an earlier one that is still waiting. */
const route = () => {
  turn += 1;
  const record = recordPath.exec(location.pathname);
  if (record !== null) return showRecord(record[2], turn);
  const list = /^\/lightning\/o\/(\w+)\/list/.exec(location.pathname);
  if (list !== null) return showList(list[1], turn);
  return showMessage('This page is not part of the demo.', turn);
};

const navigate = (path) => {
  if (path !== location.pathname + location.search) history.pushState({}, '', path);
  return route();
};

document.addEventListener('click', (event) => {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  const path = link?.getAttribute('href') ?? '';
  if (!path.startsWith('/lightning/') || event.ctrlKey || event.metaKey || event.button !== 0) return;
  event.preventDefault();
  navigate(path);
});
addEventListener('popstate', route);
document.querySelector('.app-switch').addEventListener('click', () => {
  sessionStorage.setItem('app', consoleApp() ? 'standard' : 'console');
  for (const key of [...pages.keys()]) drop(key);
  document.querySelector('.app-name').textContent = consoleApp() ? 'Sales Console' : 'Sales';
  route();
});
document.querySelector('.app-name').textContent = consoleApp() ? 'Sales Console' : 'Sales';
drawTabs();
route();
