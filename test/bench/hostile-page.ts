import { crmPage } from './crm-page.ts';

/** How many nodes a hostile page adds to a record. */
export const hostileNodes = 100_000;

/** So many of the same, numbered. */
const times = (count: number, make: (at: number) => string): string =>
  Array.from({ length: Math.floor(count) }, (_, at) => make(at)).join('');

/** What a page may put beside its record to slow its reader: each kind is many of what one reading step goes through. */
export const hostileKinds: Readonly<Record<string, (nodes: number) => string>> = {
  'lines in one block': (nodes) => times(nodes, (at) => `<p>a${at}</p>`),
  'words and signs without an element': (nodes) => times(nodes / 2, (at) => `a${at} · <!---->`),
  'blocks in one another': (nodes) => `${'<div>a'.repeat(nodes / 2)}${'</div>'.repeat(nodes / 2)}`,
  'labels and values': (nodes) =>
    times(nodes / 5, (at) => `<div class="row"><span>Label ${at}</span><span>value ${at}</span></div>`),
  'rows of a table': (nodes) =>
    `<table><tr><th>Name</th><th>Role</th><th>Email</th></tr>${times(nodes / 7, (at) => `<tr><td>Kim Abel ${at}</td><td>Buyer</td><td>k${at}@tern.example</td></tr>`)}</table>`,
  'entries with a day': (nodes) =>
    `<section><h2>Activities</h2><ul>${times(nodes / 7, (at) => `<li><b>Kim Abel</b> <time>${(at % 28) + 1} Oct 2026</time><p>Note ${at}</p></li>`)}</ul></section>`,
  'boxes to write into': (nodes) =>
    times(nodes / 3, (at) => `<label for="b${at}">Label ${at}</label><input id="b${at}" value="v${at}">`),
  'words to choose from': (nodes) =>
    `<label for="s">Source</label><select id="s">${times(nodes / 2, (at) => `<option>o${at}</option>`)}</select>`,
  'open shadow roots': (nodes) =>
    times(
      nodes / 3,
      (at) => `<x-a><template shadowrootmode="open"><b>a${at}</b><slot></slot></template></x-a>`,
    ),
  'hidden blocks': (nodes) => times(nodes / 2, (at) => `<div hidden><p>a${at}</p></div>`),
};

/** A record with so many nodes of one kind below its fields. */
export const hostilePage = (kind: string, nodes = hostileNodes): string =>
  crmPage(1_000, false).replace(
    '</section></main>',
    () => `</section>${hostileKinds[kind]?.(nodes) ?? ''}</main>`,
  );
