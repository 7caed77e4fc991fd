import { directionOf, kindOf } from './activity.ts';
import { attr, closest, contains, deep, deepOne, rawText, tagOf } from './dom.ts';
import type { Draft } from './draft.ts';
import type { Steps } from './reading.ts';
import { lineOf, textOf } from './text-of.ts';

/** The first node whose id or data-id holds a stem; the control's own name may stand before it. */
const stem = (root: Element, start: string): Element | undefined =>
  deepOne(root, `[data-id*="${start}"]`) ?? deepOne(root, `[id*="${start}"]`);

const noise = 'button,[role="button"],[role="toolbar"],[role="menu"]';

/** Whether something is still on its way there. */
const turns = (box: Element, isMine: (el: Element) => boolean): boolean =>
  deep(box, '.indeterminateProgressRing,[role="progressbar"],[class*="himmer"]').some(isMine);

/** Who a line names behind "from" or "by"; "Llamada de teléfono de " names nobody. */
const authorIn = (line: string): string | undefined =>
  /.*\b(?:[Ff]rom|[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]e)\b:?\s+(\P{Ll}.*)$/u.exec(line)?.[1]?.trim();

/** The timeline: kind and direction by icon, which no language changes; bodies only where an item is unfolded. */
export function* readDynamicsTimeline(
  root: Element,
  isMine: (el: Element) => boolean,
  hasShutTabs: boolean,
  draft: Draft,
): Steps<void> {
  const wall =
    deep(root, '[data-lp-id^="MscrmControls.TimelineWallControl.TimelineWall|"]').find(isMine) ??
    deep(root, '[data-id$="-timeline_wall_container"]').find(isMine);
  const items = [
    ...deep(root, '[id*="timeline_record_control"]'),
    ...deep(root, '[data-id*="timeline_record_control"]'),
  ];
  const seen: Element[] = [];
  let read = 0;
  for (const item of items) {
    if (!isMine(item) || seen.some((other) => other === item || contains(other, item))) continue;
    seen.push(item);
    yield;
    const line = closest(item, 'li');
    const spoken = line ? attr(line, 'aria-label') : attr(item, 'aria-label');
    const icon = deep(item, '[class*="-symbol"]')
      .map((el) => attr(el, 'class'))
      .join(' ');
    const heading = lineOf(stem(item, 'timeline_record_header_title'), noise);
    const subject =
      lineOf(stem(item, 'timeline_record_title_text'), noise) ||
      lineOf(stem(item, 'timeline_field_subject'), noise);
    const time =
      stem(item, 'timeline_record_time') ??
      stem(item, 'timeline_field_actualend') ??
      stem(item, 'timeline_field_modifiedon') ??
      stem(item, 'timeline_field_createdon') ??
      // Without a mark of its own: the title that names a date ("Sort date: …").
      deep(item, '[title]').find((el) => /^[^:\d]{3,40}:\s.*\d{4}/.test(attr(el, 'title')));
    const stated = time ? attr(time, 'title') || attr(time, 'aria-label') : '';
    const preview = stem(item, 'timeline_record_content_preview');
    const isCut = preview !== undefined && isMine(preview);
    const contents = [
      ...deep(item, '[data-id*="timeline_record_content"]'),
      ...deep(item, '[id*="timeline_record_content"]'),
    ];
    const content = contents.find((el) => el !== preview && !(isCut && contains(el, preview)) && isMine(el));
    const description = stem(item, 'timeline_field_description');
    const body = content ?? (description && isMine(description) ? description : undefined);
    // A field says its label before its value where it is drawn with it ("Description: …").
    const label = (body && /^[^:]*:/.exec(attr(body, 'aria-label'))?.[0]) ?? '';
    const told = textOf(body, noise);
    const whole = (told.startsWith(label) ? told.slice(label.length) : told).trim();
    const text = whole || textOf(isCut ? preview : undefined, noise);
    if (whole !== '') read++;
    // "Llamada de teléfono de " names nobody.
    const named = authorIn(spoken);
    const author = authorIn(heading) ?? (heading === named ? named : undefined);
    const kind = kindOf(icon);
    draft.activity({
      kind: kind === 'other' ? kindOf(heading || spoken) : kind,
      direction: directionOf(icon.replace(/([a-z])([A-Z])/g, '$1 $2')) ?? directionOf(spoken),
      author,
      atText: stated.replace(/^[^:\d]{3,40}:\s*/, '') || lineOf(time, noise) || undefined,
      subject: subject || (heading === author ? undefined : heading || spoken) || undefined,
      text,
      bodyShown: whole !== '',
      el: item,
    });
  }
  const more = deep(root, '[data-id$="seeMoreRecords"]').find(isMine);
  const isLate = wall !== undefined && turns(wall, isMine);
  if (wall || seen.length > 0)
    draft.part({
      part: 'activities',
      state: isLate ? 'loading' : more || read < seen.length ? 'counted' : 'open',
      listed: seen.length,
      read,
    });
  else draft.part({ part: 'activities', state: hasShutTabs ? 'shut' : 'absent' });
}

const peopleGrid =
  /stakeholder|contact|connection|team|participant|ansprechpartner|kontakt|parties|interesad|équipe/i;
const sellerGrid = /team|équipe|equipo/i;
const nameColumn = /^(?:record2id|fullname|name|contactid|parentcontactid|firstname)$|^name$|^nom|nombre/i;

/** Sub-grids: stakeholders and sales team become people; the row count tells what was not drawn. */
export function* readDynamicsGrids(
  root: Element,
  isMine: (el: Element) => boolean,
  hasShutTabs: boolean,
  draft: Draft,
): Steps<void> {
  const grids = [
    ...deep(root, '[data-id$="-pcf_grid_control_container"]'),
    ...deep(root, '[id^="dataSetRoot_"]'),
    ...deep(root, '[data-id="DataSetHostContainer"]'),
    ...deep(root, '[data-lp-id*="PowerAppsOneGrid"]'),
    ...deep(root, '[data-id="grid-container"]'),
  ];
  const seen: Element[] = [];
  for (const grid of grids) {
    if (!isMine(grid) || seen.some((other) => contains(other, grid) || contains(grid, other))) continue;
    seen.push(grid);
    const control = closest(grid, '[data-control-name]');
    const id = attr(grid, 'data-id').replace('-pcf_grid_control_container', '');
    const name = control ? attr(control, 'data-control-name') : id || attr(grid, 'id');
    const section = closest(grid, 'section');
    const label =
      attr(grid, 'aria-label') ||
      (section ? attr(section, 'aria-label') || lineOf(deepOne(section, 'h2')) : '') ||
      name;
    if (!peopleGrid.test(`${name} ${label}`)) continue;
    const before = draft.people.length;
    const headers = new Map<string, string>();
    for (const header of deep(grid, '[role="columnheader"]'))
      headers.set(attr(header, 'aria-colindex') || attr(header, 'col-id'), lineOf(header, noise));
    // Columns that stay in place repeat every row, with cells of their own, beside the part that moves.
    const rows = new Map<string | Element, Element[]>();
    for (const row of deep(grid, '[role="row"]')) {
      const cells = deep(row, '[role="gridcell"]');
      const key = attr(row, 'row-index') || row;
      if (cells.length > 0) rows.set(key, [...(rows.get(key) ?? []), row]);
    }
    const cards = [...deep(grid, '[data-list-index]'), ...deep(grid, '[data-automationid="ListCell"]')];
    const lines =
      rows.size > 0
        ? rows.values()
        : cards
            .filter((card) => !cards.some((other) => other !== card && contains(other, card)))
            .map((card) => [card]);
    for (const parts of lines) {
      readRow(parts, headers, sellerGrid.test(`${name} ${label}`), draft);
      yield;
    }
    const read = draft.people.length - before;
    const listed = countOf(grid);
    draft.part({
      part: 'people',
      state: turns(grid, isMine) ? 'loading' : listed !== undefined && listed > read ? 'virtualised' : 'open',
      label,
      listed,
      read,
    });
  }
  if (!draft.parts.some(({ part }) => part === 'people'))
    draft.part({ part: 'people', state: hasShutTabs ? 'shut' : 'absent' });
}

const readRow = (parts: Element[], headers: Map<string, string>, isSeller: boolean, draft: Draft): void => {
  const [row] = parts;
  if (!row) return;
  const inRow = (selector: string): Element[] => parts.flatMap((part) => deep(part, selector));
  const cells = inRow('[role="gridcell"]').map((cell) => ({
    cell,
    key: `${attr(cell, 'col-id')}`,
    header: headers.get(attr(cell, 'aria-colindex')) ?? headers.get(attr(cell, 'col-id')) ?? '',
    text: lineOf(cell, noise),
  }));
  const find = (pattern: RegExp) =>
    cells.find(({ key, header, text }) => text !== '' && (pattern.test(key) || pattern.test(header)));
  const isMail = (el: Element): boolean => /^(?:mailto|tel):/.test(attr(el, 'href'));
  const link = inRow('a,[role="link"]').find((el) => lineOf(el) !== '' && !isMail(el));
  const named = find(nameColumn);
  const name =
    (named && (lineOf(deepOne(named.cell, 'a')) || named.text)) ||
    (link && (attr(link, 'aria-label') || lineOf(link))) ||
    cells.find(({ text }) => text)?.text;
  draft.person({
    name: name ?? (tagOf(row) === 'div' ? rawText(row).split('\n')[0] : '') ?? '',
    role: find(/role|rolle|rôle|función/i)?.text,
    title: find(/jobtitle|job title|^position|titel/i)?.text,
    email: find(/e-?mail/i)?.text ?? (lineOf(inRow('a[href^="mailto:"]')[0]) || undefined),
    side: isSeller ? 'seller' : 'buyer',
    el: row,
  });
};

/** How many rows the grid says it has: `aria-rowcount` (its head counted), or the last number of its status line. */
const countOf = (grid: Element): number | undefined => {
  const counted = deepOne(grid, '[aria-rowcount]');
  const rows = counted ? Number(attr(counted, 'aria-rowcount')) : -1;
  if (rows > 0) return rows - (deepOne(grid, '[role="columnheader"]') ? 1 : 0);
  const status = /(\d+)\D*$/.exec(lineOf(deepOne(grid, '[role="status"]')))?.[1];
  return status === undefined ? undefined : Number(status);
};
