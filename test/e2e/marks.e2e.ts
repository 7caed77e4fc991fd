import { expect, it } from 'vitest';
import { inBothBrowsers, press, storedText } from './beside.ts';
import { dealTitle } from './crm-page.ts';
import { until } from './until.ts';

/** Which toggles of the first question are pressed, "asked" first. */
const pressed = `[...(document.querySelector('.question')?.querySelectorAll('.toggle') ?? [])].map((one) => one.ariaPressed)`;
const toggle = (at: 0 | 1) => `document.querySelectorAll('.question .toggle')[${at}].click()`;

inBothBrowsers('asked and answered live with the record', (sidebar) => {
  const shows = (...wanted: string[]) =>
    until(`marks ${wanted}`, async () => String(await sidebar.run<string[]>(pressed)) === String(wanted));
  const open = async (deal: number) => {
    await sidebar.shows(dealTitle(deal));
    await sidebar.run(press('n'));
    await until('the questions', async () => (await sidebar.run<string[]>(pressed)).length === 2);
  };
  const marks = async () =>
    JSON.stringify(await sidebar.run<string>(storedText))
      .match(/marks[^}]*}/g)
      ?.join();

  it('a question is marked as asked, and stored', async () => {
    await open(1);
    await shows('false', 'false');
    await sidebar.run(toggle(0));
    await shows('true', 'false');
    await until('the mark to be stored', async () => (await marks())?.includes('asked'));
  });

  it('beside another record it is open', async () => {
    await sidebar.inPage('(crm.go(2), 0)');
    await open(2);
    await shows('false', 'false');
  });

  it('back at its record, in a sidebar opened anew, it is still marked', async () => {
    await sidebar.inPage('(crm.go(1), 0)');
    await sidebar.shows(dealTitle(1));
    await sidebar.reload();
    await open(1);
    await shows('true', 'false');
  });

  it('answered takes the place of asked, and a second press takes the mark away', async () => {
    await sidebar.run(toggle(1));
    await shows('false', 'true');
    await until('the other mark to be stored', async () => (await marks())?.includes('answered'));
    await sidebar.run(toggle(1));
    await shows('false', 'false');
    await until('no mark', async () => !/asked|answered/.test((await marks()) ?? ''));
    expect(
      await sidebar.run<number>(`document.querySelectorAll('.question .toggle').length`),
    ).toBeGreaterThan(0);
  });
});
