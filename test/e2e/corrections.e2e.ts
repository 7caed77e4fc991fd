import { describe, expect, it } from 'vitest';
import { besideDeal, pressButton } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { dealTitle } from './crm-page.ts';
import { until } from './until.ts';

describe.skipIf(chromiumPath === undefined)('what the rep corrects (Chromium)', () => {
  const at = besideDeal();
  const count = (kind: string) =>
    at.panel.run<number>(
      `Number(document.querySelector('.count:has(.mark-${kind})')?.textContent.match(/\\d+/)?.[0] ?? 0)`,
    );
  const rowOf = (kinds: string) =>
    until(`a row that is ${kinds}`, () =>
      at.panel.run<string | undefined>(`document.querySelector(${JSON.stringify(kinds)})?.dataset.row`),
    );
  const kindOf = (id: string) =>
    at.panel.run<string>(`document.querySelector('[data-row="${id}"]').className.match(/row-(\\w+)/)[1]`);
  /** Opens the row, says that it is wrong for this reason, and keeps that. */
  const correct = async (id: string, reason: string) => {
    await at.panel.click(`[data-row="${id}"] .row-head`);
    await until('the way to disagree', () =>
      at.panel.run<boolean>(pressButton(/This is wrong/, `[data-row="${id}"]`)),
    );
    await until('the reasons', () =>
      at.panel.run<boolean>(`(() => {
        const label = [...document.querySelectorAll('.correct label')].find((one) => one.textContent === ${JSON.stringify(reason)});
        label?.querySelector('input').click();
        return label !== undefined;
      })()`),
    );
    await at.panel.run(pressButton(/Keep my view/));
    await until('the view to be shown', () =>
      at.panel.run<boolean>(
        `document.querySelector('[data-row="${id}"]').textContent.includes('you see this differently')`,
      ),
    );
  };

  let disputed = '';
  let before = '';

  it('a disputed quote no longer counts, and is shown as set aside', async () => {
    disputed = await rowOf('.row:is(.row-asserted, .row-evidenced)');
    before = await kindOf(disputed);
    const counted = await count(before);
    await correct(disputed, 'It is about something else');
    expect(await kindOf(disputed)).not.toMatch(/asserted|evidenced/);
    expect(await count(before)).toBe(counted - 1);
    expect(await at.panel.text()).toContain('Set aside by you');
  });

  it('what happened elsewhere counts as our claim, never as evidence', async () => {
    const id = await rowOf('.row-needed');
    const [evidenced, claimed] = [await count('evidenced'), await count('asserted')];
    await correct(id, 'It happened, but not on this page');
    expect(await kindOf(id)).toBe('asserted');
    expect([await count('evidenced'), await count('asserted')]).toEqual([evidenced, claimed + 1]);
  });

  it('is remembered for this record', async () => {
    const counts = await Promise.all(['evidenced', 'asserted', 'needed'].map(count));
    await at.panel.run('location.reload()').catch(() => undefined);
    at.panel = await at.browser.attachPanel();
    await at.panel.shows(dealTitle(1));
    await at.panel.shows('you see this differently');
    expect(await Promise.all(['evidenced', 'asserted', 'needed'].map(count))).toEqual(counts);
    await at.page.evaluate('crm.go(2)');
    await at.panel.shows(dealTitle(2));
    expect(await at.panel.text()).not.toContain('you see this differently');
    await at.page.evaluate('crm.go(1)');
    await at.panel.shows('you see this differently');
  });

  it('can be taken back', async () => {
    await at.panel.click(`[data-row="${disputed}"] .row-head`);
    await until('the way back', () =>
      at.panel.run<boolean>(pressButton(/Take back/, `[data-row="${disputed}"]`)),
    );
    await until('the finding as it was', async () => (await kindOf(disputed)) === before);
  });
});
