import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { besideDeal, press, pressButton } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { dealTitle } from './crm-page.ts';
import { until } from './until.ts';

/** What is left of the paper's width inside margins of 14 mm, in CSS pixels. */
const widths = { A4: ((210 - 28) / 25.4) * 96, Letter: ((216 - 28) / 25.4) * 96 } as const;

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
    const pdf = (await paper.pdf({ format, preferCSSPageSize: false })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
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
});
