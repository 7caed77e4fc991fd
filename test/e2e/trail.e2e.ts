import { expect, it } from 'vitest';
import { inBothBrowsers, press, pressButton } from './beside.ts';
import { until } from './until.ts';

inBothBrowsers('the trail of a record', (at) => {
  const points = () => at.run<number>(`document.querySelectorAll('.moves > li').length`);
  const says = (text: string) =>
    at.inPage(
      `void (document.querySelector('.slds-timeline__item_details').textContent = ${JSON.stringify(text)})`,
    );

  it('begins with the first assessment that has settled', async () => {
    await at.run(press('h'));
    await until('the first point', async () => (await points()) === 1);
    expect(await at.run<boolean>(`!!document.querySelector('svg.chart')`)).toBe(true);
  });

  it('adds a point when something moved, with what moved and at which interaction', async () => {
    await says('Buyer1 wrote: we have no budget for this this year, the money went into the new roof.');
    await until('the second point', async () => (await points()) === 2);
    const newest = await at.run<string>(`document.querySelector('.moves > li').innerText`);
    expect(newest).toMatch(/Budget/);
    expect(newest).toMatch(/was/);
  });

  it('stays where nothing moved', async () => {
    await says(
      'Buyer1 wrote: we have no budget for this this year, the money went into the new roof. Thanks.',
    );
    await at.run(press('r'));
    await at.shows('Thanks.');
    await at.run(press('h'));
    expect(await points()).toBe(2);
  });

  it('is erased by a press and another', async () => {
    await until('no trail', async () => {
      // A reading that comes in between takes the first press back.
      await at.run(pressButton(/Press again|Erase this trail/));
      return (await points()) === 0;
    });
  });
});
