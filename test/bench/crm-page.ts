/**
 * A CRM page of a wanted size: a record in front (60 fields, 30 activities, 6 people), navigation, a list of other
 * records beside it and earlier records kept hidden, as single-page CRMs do. With `shadow` every field, activity and
 * list row has an open shadow root of its own.
 */
const words =
  'dock crane order rota pump valve audit storm permit lease freight depot quota sample tariff'.split(' ');
const word = (at: number): string => words[at % words.length] ?? 'word';
const inShadow = (tag: string, html: string, shadow: boolean): string =>
  shadow ? `<${tag}><template shadowrootmode="open">${html}</template></${tag}>` : `<${tag}>${html}</${tag}>`;

const field = (at: number, shadow: boolean): string =>
  `<div class="row r${at % 2}" data-field="f_${word(at)}_${at}">${inShadow(
    'x-field',
    `<div class="lab"><span class="lab-text">${['Amount', 'Stage', 'Owner', 'Close date', 'Industry', 'Source'][at % 6]} ${word(at)} ${word(at * 7 + Math.floor(at / 15))}</span></div><div class="val"><span class="val-text">${at % 6 === 0 ? `€${at * 100 + 1}` : `${word(at * 3)} ${word(at + 4)}`}</span><button class="edit">Edit</button></div>`,
    shadow,
  )}</div>`;
const activity = (at: number, shadow: boolean): string =>
  inShadow(
    'x-item',
    `<div class="item"><div class="item-head"><strong class="who">Kim Abel</strong><time class="when" datetime="2026-10-${String((at % 28) + 1).padStart(2, '0')}T10:00:00Z">${at} Oct</time></div><p class="item-text">We talked about the ${word(at)} and the ${word(at * 5)}, and what the ${word(at + 2)} would need before spring.</p></div>`,
    shadow,
  );
const person = (at: number): string =>
  `<li class="person"><a class="name" href="/contacts/${at + 900}">Lea ${word(at)[0]?.toUpperCase()}${word(at).slice(1)}</a><span class="job">Head of ${word(at)}</span></li>`;
const listRow = (at: number, shadow: boolean): string =>
  inShadow(
    'x-row',
    `<div class="line"><a class="line-name" href="/deals/${at}">Deal ${word(at)} ${at}</a><span class="line-cell">€${at}</span><span class="line-cell">Open</span></div>`,
    shadow,
  );

const record = (id: number, shadow: boolean): string =>
  `<section class="record" data-id="${id}"><header class="head"><h1 class="title">Deal ${word(id)} ${id}</h1></header><div class="fields">${Array.from({ length: 60 }, (_, at) => field(at, shadow)).join('')}</div><section class="people"><h2>Contacts</h2><ul>${Array.from({ length: 6 }, (_, at) => person(at)).join('')}</ul></section><section class="timeline"><h2>Activities</h2>${Array.from({ length: 30 }, (_, at) => activity(at, shadow)).join('')}</section></section>`;

const elementsIn = (html: string): number => html.match(/<[a-z]/g)?.length ?? 0;

/** @returns the page's HTML, close to `elements` elements in all trees together */
export const crmPage = (elements: number, shadow: boolean): string => {
  const front = record(4711, shadow);
  const size = elementsIn(front);
  let html = '';
  let have = size + 40;
  let id = 1;
  // Half of what is left are earlier records, hidden; the rest is the list beside the record.
  for (; have + size < elements && (id + 1) * size < (elements - size) / 2; id++, have += size)
    html += `<div class="earlier" style="display:none">${record(id, shadow)}</div>`;
  let rows = '';
  const perRow = elementsIn(listRow(1, shadow));
  for (let at = 0; have + perRow < elements; at++, have += perRow) rows += listRow(at, shadow);
  return `<!doctype html><html lang="en"><head><title>Deal ${word(4711)} 4711 - CRM</title></head><body><nav class="menu"><ul>${Array.from({ length: 12 }, (_, at) => `<li><a href="/m${at}">${word(at)}</a></li>`).join('')}</ul></nav><aside class="list">${rows}</aside><main>${html}${front}</main></body></html>`;
};
export const crmUrl = 'https://crm.example.test/deals/4711';
