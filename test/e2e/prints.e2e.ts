import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { besideDeal, besideDealInFirefox, press, pressButton } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { dealTitle } from './crm-page.ts';
import { firefoxPath } from './firefox.ts';
import { until } from './until.ts';

/** What is left of the paper's width inside margins of 14 mm, in CSS pixels. */
const widths = { A4: ((210 - 28) / 25.4) * 96, Letter: ((216 - 28) / 25.4) * 96 } as const;

/** Pages of a PDF; Firefox packs the page objects into compressed streams, Chromium leaves them as they are. */
const pagesIn = (pdf: Buffer): number => {
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/\/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(
    ([, body = '']) => inflateSync(Buffer.from(body, 'latin1')).toString('latin1'),
  );
  return [text, ...packed].join('\n').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
};

describe.skipIf(chromiumPath === undefined)('the brief on paper (Chromium)', () => {
  const at = besideDeal();
  let paper: Page;

  beforeAll(async () => {
    await at.panel.run(press('p'));
    const opened = at.browser.context.waitForEvent('page');
    await until('the way to a page of its own', () =>
      at.panel.run<boolean>(pressButton(/open/i, '.view-prep')),
    );
    paper = await opened;
    await until('the brief', async () =>
      (await paper.evaluate(() => document.body.innerText)).includes(dealTitle(1)),
    );
    await paper.waitForSelector('.brief-part');
  });

  it.each(['A4', 'Letter'] as const)('fits on one page of %s', async (format) => {
    expect(pagesIn(await paper.pdf({ format, preferCSSPageSize: false }))).toBe(1);
  });

  it.each(['A4', 'Letter'] as const)('runs over no edge of %s, and carries ink only', async (format) => {
    await paper.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await paper.setViewportSize({ width: Math.floor(widths[format]), height: 1000 });
    const over = await paper.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => `${one.className}: ${one.textContent?.slice(0, 40)}`),
    );
    expect(over).toEqual([]);
    expect(await paper.evaluate(() => getComputedStyle(document.body).backgroundColor)).toMatch(
      /rgba?\(255, 255, 255|rgba\(0, 0, 0, 0\)/,
    );
    const shown = await paper.evaluate(() =>
      [...document.querySelectorAll('button, .foot')]
        .filter((one) => one.checkVisibility())
        .map((one) => one.textContent),
    );
    expect(shown).toEqual([]);
  });

  it('goes on in the next column, so that a long part leaves no page half empty', async () => {
    await paper.evaluate(() => {
      const long = [...document.querySelectorAll('.brief-part')].sort(
        (a, b) => b.childElementCount - a.childElementCount || b.clientHeight - a.clientHeight,
      )[0];
      const line = long?.querySelector('li');
      for (let more = 0; line && more < 22; more += 1) line.after(line.cloneNode(true));
    });
    expect(pagesIn(await paper.pdf({ format: 'A4' }))).toBe(1);
  });
});

describe.skipIf(firefoxPath === undefined)('the brief on paper (Firefox)', () => {
  const at = besideDealInFirefox();

  beforeAll(async () => {
    await at.firefox.inSidebar(`${press('p')};`);
    await until('the way to a page of its own', () =>
      at.firefox.inSidebar<boolean>(`return ${pressButton(/open/i, '.view-prep')};`),
    );
    await until('the brief', async () => {
      await at.firefox.newestTab();
      return at.firefox.inPage<boolean>(
        `return !!document.querySelector('.brief-part') && document.body.innerText.includes(${JSON.stringify(dealTitle(1))});`,
      );
    });
  });

  it.each([
    ['A4', { width: 21, height: 29.7 }],
    ['Letter', { width: 21.59, height: 27.94 }],
  ])('fits on one page of %s', async (_, paper) => {
    expect(pagesIn(await at.firefox.print(paper))).toBe(1);
    // The count can fail: on a slip of paper it takes more.
    expect(pagesIn(await at.firefox.print({ ...paper, height: 8 }))).toBeGreaterThan(1);
  });
});
