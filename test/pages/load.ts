import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { FieldMap } from '../../lib/criteria/schema.ts';
import type { Page } from '../../lib/sites/reading.ts';

/**
 * The golden pages: `<site>/<slug>/page.html` (its first comment says what it was made after, and its address),
 * `record.json` (what must be read) and, where the page has live values that HTML cannot hold, `live.json`:
 * a list of `{ at, value?, checked?, selected? }` where `at` is a selector, `>>>` going into a shadow root.
 * Pages of `mapped/` also hold `map.json`: the admin's field map that they are read by.
 */
export const readAt = '2026-11-09T08:00:00.000Z';
export const folder = import.meta.dirname;

export interface Live {
  at: string;
  value?: string;
  checked?: boolean;
}

export interface GoldenPage {
  site: string;
  slug: string;
  path: string;
  html: string;
  url: string;
  live: Live[];
  /** The field maps in force on the page: none but for the pages of `mapped/`. */
  maps: FieldMap[];
}

const addressOf = (html: string, path: string): string => {
  const url = /^\s*(?:<!doctype html>\s*)?<!--[\s\S]*?\burl:\s*(\S+)[\s\S]*?-->/i.exec(html)?.[1];
  if (!url) throw new Error(`${path}/page.html: its first comment must hold "url: <address of the page>"`);
  return url;
};

/** All golden pages, by site. */
export const goldenPages = (): GoldenPage[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: site }) =>
      readdirSync(join(folder, site), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && existsSync(join(folder, site, entry.name, 'page.html')))
        .map(({ name: slug }) => {
          const path = join(folder, site, slug);
          const html = readFileSync(join(path, 'page.html'), 'utf8');
          const live = existsSync(join(path, 'live.json'))
            ? (JSON.parse(readFileSync(join(path, 'live.json'), 'utf8')) as Live[])
            : [];
          const maps = existsSync(join(path, 'map.json'))
            ? [FieldMap.parse(JSON.parse(readFileSync(join(path, 'map.json'), 'utf8')))]
            : [];
          return { site, slug, path, html, url: addressOf(html, path), live, maps };
        }),
    );

const attachShadows = (root: Document | ShadowRoot): void => {
  for (const template of [...root.querySelectorAll('template[shadowrootmode]')] as HTMLTemplateElement[]) {
    const host = template.parentElement;
    if (!host) continue;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(...template.content.childNodes);
    template.remove();
    attachShadows(shadow);
  }
};

/** Sets what HTML cannot hold; throws when a place is not there, so that no page tests less than it says. */
export const setLive = (document: Document, live: Live[]): void => {
  for (const { at, value, checked } of live) {
    let el: Element | null = null;
    for (const step of at.split('>>>'))
      el = (el ? el.shadowRoot : document)?.querySelector(step.trim()) ?? null;
    if (!el) throw new Error(`live.json: nothing at "${at}"`);
    if (value !== undefined) (el as HTMLInputElement).value = value;
    if (checked !== undefined) (el as HTMLInputElement).checked = checked;
  }
};

/** Makes a document of HTML as a browser would have it: declarative shadow roots attached, live values set. */
export const openPage = (html: string, url: string, live: Live[] = []): Page => {
  const window = new Window({ url });
  const document = window.document as unknown as Document;
  window.document.write(html);
  attachShadows(document);
  // happy-dom picks the wrong option of a select while it parses; browsers follow the attribute.
  for (const option of [...document.querySelectorAll('option[selected]')] as HTMLOptionElement[]) {
    option.selected = true;
  }
  setLive(document, live);
  return { document, url, readAt };
};
