import { describe, expect, it } from 'vitest';
import { besideDeal, press, pressButton } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { until } from './until.ts';

describe.skipIf(chromiumPath === undefined)('notes in the call (Chromium)', () => {
  const at = besideDeal();
  const ticked = () => at.panel.run<number>(`document.querySelectorAll('.ticks .ticked').length`);
  const type = (text: string) => at.panel.send('Input.insertText', { text });

  it('ticks off live what was heard, while one types', async () => {
    await at.panel.run(press('t'));
    await until('the note', () =>
      at.panel.run<boolean>(
        `(() => { document.querySelector('textarea.note')?.focus(); return !!document.querySelector('textarea.note'); })()`,
      ),
    );
    expect(await at.panel.run<number>(`document.querySelectorAll('.ticks li').length`)).toBeGreaterThan(0);
    expect(await ticked()).toBe(0);
    await type('Buyer1 said: we lose two days a week because orders are typed twice.');
    await at.panel.shows('Heard so far');
    const first = await until('a tick', ticked);
    await type('\nBuyer1 said: Maria Alder, our CFO, signs anything above 50k.');
    await until('another tick', async () => (await ticked()) > first);
    expect(await at.panel.run<string>('document.activeElement.tagName')).toBe('TEXTAREA');
  });

  it('copies out as a tidy note that lists only what was heard', async () => {
    await at.panel.run(`void (navigator.clipboard.writeText = async (text) => { window.copied = text; })`);
    await at.panel.run(pressButton(/Copy tidy note/));
    const copied = await until('the copy', () => at.panel.run<string | undefined>('window.copied'));
    const typed = await at.panel.run<string>(`document.querySelector('textarea.note').value`);
    expect(copied.startsWith(typed)).toBe(true);
    for (const line of copied
      .slice(typed.length)
      .split('\n')
      .filter((one) => one.startsWith('- ')))
      expect(typed).toContain(line.match(/“(.*)”/)?.[1]);
  });

  it('is cleared by one press, with all that was heard', async () => {
    await at.panel.run(pressButton(/^Clear$/));
    await at.panel.hides('Heard so far');
    expect(await ticked()).toBe(0);
    expect(await at.panel.run<string>(`document.querySelector('textarea.note').value`)).toBe('');
  });
});
