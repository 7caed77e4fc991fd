import { expect, it } from 'vitest';
import { inBothBrowsers, press, pressButton } from './beside.ts';
import { until } from './until.ts';

inBothBrowsers('notes in the call', (at) => {
  const ticked = () => at.run<number>(`document.querySelectorAll('.ticks .ticked').length`);
  const type = (text: string) =>
    at.run(`(() => {
      const area = document.querySelector('textarea.note');
      area.setRangeText(${JSON.stringify(text)}, area.value.length, area.value.length, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);

  it('ticks off live what was heard, while one types', async () => {
    await at.run(press('t'));
    await until('the note', () =>
      at.run<boolean>(
        `(() => { document.querySelector('textarea.note')?.focus(); return !!document.querySelector('textarea.note'); })()`,
      ),
    );
    expect(await at.run<number>(`document.querySelectorAll('.ticks li').length`)).toBeGreaterThan(0);
    expect(await ticked()).toBe(0);
    await type('Buyer1 said: we lose two days a week because orders are typed twice.');
    const first = await until('a tick', ticked);
    await at.shows('“Buyer1 said: we lose two days a week because orders are typed twice.”');
    await type('\nBuyer1 said: Maria Alder, our CFO, signs anything above 50k.');
    await until('another tick', async () => (await ticked()) > first);
    expect(await at.run<string>('document.activeElement.tagName')).toBe('TEXTAREA');
  });

  it('copies out as a tidy note that lists only what was heard', async () => {
    await at.run(`void (navigator.clipboard.writeText = async (text) => { window.copied = text; })`);
    await at.run(pressButton(/Copy tidy note/));
    const copied = await until('the copy', () => at.run<string | undefined>('window.copied'));
    const typed = await at.run<string>(`document.querySelector('textarea.note').value`);
    expect(copied.startsWith(typed)).toBe(true);
    for (const line of copied
      .slice(typed.length)
      .split('\n')
      .filter((one) => one.startsWith('- ')))
      expect(typed).toContain(line.match(/“(.*)”/)?.[1]);
  });

  it('is cleared by one press, with all that was heard, and brought back by another', async () => {
    const text = () => at.run<string>(`document.querySelector('textarea.note').value`);
    const typed = await text();
    await at.run(pressButton(/^Clear$/));
    await until('no tick', async () => (await ticked()) === 0);
    expect(await text()).toBe('');
    await at.run(pressButton(/^Bring it back$/));
    await until('the ticks again', async () => (await ticked()) > 0);
    expect(await text()).toBe(typed);
  });
});
