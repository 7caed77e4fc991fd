import { it } from 'vitest';
import { inBothBrowsers, press, storedText } from './beside.ts';
import { dealTitle } from './crm-page.ts';
import { until } from './until.ts';

/** How the first question is marked: 'false', 'mixed' for asked, 'true' for answered; '' where none stands there. */
const marked = `document.querySelector('.question [role=checkbox]')?.ariaChecked ?? ''`;
const tick = `document.querySelector('.question [role=checkbox]').click()`;

inBothBrowsers('asked and answered live with the record', (sidebar) => {
  const shows = (wanted: string) =>
    until(`the mark ${wanted}`, async () => (await sidebar.run<string>(marked)) === wanted);
  const open = async (deal: number) => {
    await sidebar.shows(dealTitle(deal));
    await sidebar.run(press('n'));
    await until('the questions', async () => (await sidebar.run<string>(marked)) !== '');
  };
  const marks = async () =>
    JSON.stringify(await sidebar.run<string>(storedText))
      .match(/marks[^}]*}/g)
      ?.join();

  it('a question is marked as asked, and stored', async () => {
    await open(1);
    await shows('false');
    await sidebar.run(tick);
    await shows('mixed');
    await until('the mark to be stored', async () => (await marks())?.includes('asked'));
  });

  it('beside another record it is open', async () => {
    await sidebar.inPage('(crm.go(2), 0)');
    await open(2);
    await shows('false');
  });

  it('back at its record, in a sidebar opened anew, it is still marked', async () => {
    await sidebar.inPage('(crm.go(1), 0)');
    await sidebar.shows(dealTitle(1));
    await sidebar.reload();
    await open(1);
    await shows('mixed');
  });

  it('answered takes the place of asked, and one more press takes the mark away', async () => {
    await sidebar.run(tick);
    await shows('true');
    await until('the other mark to be stored', async () => (await marks())?.includes('answered'));
    await sidebar.run(tick);
    await shows('false');
    await until('no mark', async () => !/asked|answered/.test((await marks()) ?? ''));
  });
});
