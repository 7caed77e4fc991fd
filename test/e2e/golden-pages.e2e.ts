import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, expected } from '../pages/golden.ts';
import { type GoldenPage, goldenPages, type Live, readAt } from '../pages/load.ts';
import { findChromium } from './find-browser.ts';

/** The readers as one script that leaves `readGolden` on the page: the same source that the page scripts are built of. */
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
  return first.output[0].code;
};

interface World {
  fairleadSites: typeof import('../../lib/sites/index.ts');
}

describe('golden pages in real Chromium', () => {
  let browser: Browser;
  let page: Page;
  let script: string;
  let open: GoldenPage | undefined;

  beforeAll(async () => {
    const chromiumAt = findChromium();
    if (!chromiumAt) throw new Error('No Chromium found: install it, or name it in CHROME_PATH.');
    script = await bundle();
    browser = await chromium.launch({
      executablePath: chromiumAt,
      headless: true,
      args: ['--no-sandbox'],
    });
    page = await browser.newPage();
    // Every request is answered from the golden page in hand, so that its own address is the document's.
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: open?.html ?? '' })
        : route.abort(),
    );
  });
  afterAll(() => browser?.close());

  it.each(goldenPages().map((golden) => [`${golden.site}/${golden.slug}`, golden] as const))(
    '%s reads as recorded, with real inputs, shadow roots and visibility',
    async (_, golden) => {
      open = golden;
      await page.goto(golden.url, { waitUntil: 'domcontentloaded' });
      await page.evaluate((live: Live[]) => {
        for (const { at, value, checked } of live) {
          let el: Element | null = null;
          for (const step of at.split('>>>'))
            el = (el ? el.shadowRoot : document)?.querySelector(step.trim()) ?? null;
          if (!el) throw new Error(`live.json: nothing at "${at}"`);
          if (value !== undefined) (el as HTMLInputElement).value = value;
          if (checked !== undefined) (el as HTMLInputElement).checked = checked;
        }
      }, golden.live);
      await page.evaluate(script.replace(/^(?:var|const|let) fairleadSites/m, 'globalThis.fairleadSites'));
      const read = await page.evaluate(
        ({ url, at }) => {
          const { readPage } = (globalThis as unknown as World).fairleadSites;
          const reading = readPage({ document, url, readAt: at });
          return reading.status === 'found' ? { status: reading.status, record: reading.record } : reading;
        },
        { url: golden.url, at: readAt },
      );
      expect(answerOf(read as Parameters<typeof answerOf>[0])).toEqual(expected(golden));
    },
  );
});
