import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { FieldMap } from '../../lib/criteria/schema.ts';
import type { NoRecordReason, UnreadyReason } from '../../lib/protocol.ts';
import type { CrmRecord } from '../../lib/record.ts';
import { type Live, readAt, setLive } from '../pages/load.ts';
import { findChromium } from './find-browser.ts';

/** What the readers answer, as it comes back from the browser (anchors stay there). */
export type Answer =
  | { status: 'found'; record: CrmRecord }
  | { status: 'none'; reason: NoRecordReason }
  | { status: 'unready'; reason: UnreadyReason };

/** A tab in a real Chromium in which any HTML stands at any address and the readers can be run on it. */
export interface SitesPage {
  page: Page;
  open(html: string, url: string, live?: Live[]): Promise<void>;
  read(maps?: FieldMap[]): Promise<Answer>;
  close(): Promise<void>;
}

interface World {
  fairleadSites: typeof import('../../lib/sites/index.ts');
}

/** The readers as one script: the same source that the page scripts are built of. */
const bundle = async (): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'lib/sites/index.ts', formats: ['iife'], name: 'fairleadSites', fileName: 'sites' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('vite built no script of lib/sites/index.ts');
  return first.output[0].code.replace(/^(?:var|const|let) fairleadSites/m, 'globalThis.fairleadSites');
};

export const openSitesPage = async (): Promise<SitesPage> => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install it, or name it in CHROME_PATH.');
  const script = await bundle();
  const browser: Browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  let html = '';
  // Every navigation is answered with the HTML in hand, so that its own address is the document's; nothing else loads.
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  let url = '';
  return {
    page,
    async open(text, address, live = []) {
      html = text;
      url = address;
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      // The same function that sets them in the DOM library, sent as text into the page.
      await page.evaluate(`(${setLive})(document, ${JSON.stringify(live)})`);
      await page.evaluate(script);
    },
    read: (maps = []) =>
      page.evaluate(
        ({ url, at, maps }): Answer => {
          const { readPage } = (globalThis as unknown as World).fairleadSites;
          const reading = readPage({ document, url, readAt: at }, maps);
          return reading.status === 'found' ? { status: reading.status, record: reading.record } : reading;
        },
        { url, at: readAt, maps },
      ),
    close: () => browser.close(),
  };
};
