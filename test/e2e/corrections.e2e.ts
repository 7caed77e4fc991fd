import { expect, it } from 'vitest';
import { inBothBrowsers, pressButton } from './beside.ts';
import { dealTitle } from './crm-page.ts';
import { until } from './until.ts';

inBothBrowsers('what the rep corrects', (at) => {
  const count = (kind: string) =>
    at.run<number>(
      `Number(document.querySelector('.count:has(.mark-${kind})')?.textContent.match(/\\d+/)?.[0] ?? 0)`,
    );
  const rowOf = (kinds: string) =>
    until(`a row that is ${kinds}`, () =>
      at.run<string | undefined>(`document.querySelector(${JSON.stringify(kinds)})?.dataset.row`),
    );
  const kindOf = (id: string) =>
    at.run<string>(`document.querySelector('[data-row="${id}"]').className.match(/row-(\\w+)/)[1]`);
  /** Opens the row, says that it is wrong for this reason, and keeps that. */
  const correct = async (id: string, reason: string) => {
    await at.run(`document.querySelector('[data-row="${id}"] .row-head').click()`);
    await until('the way to disagree', () =>
      at.run<boolean>(pressButton(/This is wrong/, `[data-row="${id}"]`)),
    );
    await until('the reasons', () =>
      at.run<boolean>(`(() => {
        const label = [...document.querySelectorAll('.correct label')].find((one) => one.textContent === ${JSON.stringify(reason)});
        label?.querySelector('input').click();
        return label !== undefined;
      })()`),
    );
    await at.run(pressButton(/Keep my view/));
    await until('the view to be shown', () =>
      at.run<boolean>(
        `document.querySelector('[data-row="${id}"]').textContent.includes('you see this differently')`,
      ),
    );
  };

  let disputed = '';
  let before = '';

  it('a disputed quote no longer counts, and is shown as set aside', async () => {
    // Whatever the quote is taken for: that is the judgement's, and changes with what it learns.
    disputed = await rowOf('.row:is(.row-asserted, .row-evidenced, .row-possible)');
    before = await kindOf(disputed);
    const counted = await count(before);
    await correct(disputed, 'It is about something else');
    expect(await kindOf(disputed)).not.toMatch(/asserted|evidenced|possible/);
    expect(await count(before)).toBe(counted - 1);
    expect(await at.run<string>('document.body.innerText')).toContain('Set aside by you');
  });

  it('what happened elsewhere counts as our claim, never as evidence', async () => {
    const id = await rowOf('.row-needed');
    const [evidenced, claimed] = [await count('evidenced'), await count('asserted')];
    await correct(id, 'It happened, but not on this page');
    expect(await kindOf(id)).toBe('asserted');
    expect([await count('evidenced'), await count('asserted')]).toEqual([evidenced, claimed + 1]);
  });

  it('is remembered for this record', async () => {
    const counts = async (): Promise<string> =>
      (await Promise.all(['evidenced', 'asserted', 'needed'].map(count))).join(' ');
    const kept = await counts();
    await at.reload();
    await at.shows(dealTitle(1));
    await at.shows('you see this differently');
    // While the page still loads, a first verdict may stand on less of it.
    await until('the counts as they were', async () => (await counts()) === kept);
    await at.inPage('crm.go(2)');
    await at.shows(dealTitle(2));
    expect(await at.run<string>('document.body.innerText')).not.toContain('you see this differently');
    await at.inPage('crm.go(1)');
    await at.shows('you see this differently');
  });

  it('can be taken back', async () => {
    await at.run(`document.querySelector('[data-row="${disputed}"] .row-head').click()`);
    await until('the way back', () => at.run<boolean>(pressButton(/Take back/, `[data-row="${disputed}"]`)));
    await until('the finding as it was', async () => (await kindOf(disputed)) === before);
  });
});
