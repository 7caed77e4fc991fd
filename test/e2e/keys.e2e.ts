import { describe, expect, it } from 'vitest';
import { besideDeal } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { until } from './until.ts';

const codes: Record<string, number> = { Enter: 13, Escape: 27, Tab: 9, ArrowDown: 40, ArrowUp: 38 };

describe.skipIf(chromiumPath === undefined)('everything by keyboard (Chromium)', () => {
  const at = besideDeal();
  /** A real key press, as the browser hands it on. */
  const key = async (name: string) => {
    const text = name === 'Enter' ? '\r' : name.length === 1 ? name : '';
    const about = { key: name, ...(text === '' ? {} : { text }), windowsVirtualKeyCode: codes[name] ?? 0 };
    await at.panel.send('Input.dispatchKeyEvent', { type: 'keyDown', ...about });
    await at.panel.send('Input.dispatchKeyEvent', { type: 'keyUp', key: name });
  };
  const view = () =>
    at.panel.run<string>(`document.querySelector('.view .title')?.firstChild.textContent ?? 'home'`);
  const focus = () =>
    at.panel.run<string>(
      `document.activeElement.closest('[data-row]')?.dataset.row ?? document.activeElement.className`,
    );

  it('? lists the keys, and each of them does what the list says', async () => {
    await key('?');
    const listed = await until('the list', () =>
      at.panel.run<[string, string][] | undefined>(`(() => {
        const groups = document.querySelectorAll('.keys dl');
        const all = [...(groups[1]?.children ?? [])].map((row) => [row.querySelector('kbd').textContent, row.querySelector('dd').textContent]);
        return all.length > 0 ? all : undefined;
      })()`),
    );
    expect(listed.map(([one]) => one)).toEqual(['a', 'n', 'p', 't', 'h', 'w', 'r', '?']);
    for (const [name, title] of listed.slice(1)) {
      await key('Escape');
      await until('home', async () => (await view()) === 'home');
      await key(name);
      await until(`${title} by ${name}`, async () => (await view()) === title);
    }
    await key('Escape');
    await until('home', async () => (await view()) === 'home');
  });

  it('a turns to another step, as the button that is named for it does', async () => {
    const which = () => at.panel.run<string>(`document.querySelector('.step .which').textContent`);
    expect(await which()).toMatch(/^1 of [2-9]$/);
    await key('a');
    await until('the second step', async () => (await which()).startsWith('2 of'));
    await at.panel.run(`document.querySelector('.step .turn').focus()`);
    expect(await at.panel.run<string>('document.activeElement.ariaLabel')).toMatch(
      /^Another next step, 2 of/,
    );
    const [, of] = (await which()).split(' of ');
    for (let turn = 2; turn <= Number(of); turn += 1) await key('Enter');
    await until('the first step again', async () => (await which()).startsWith('1 of'));
    expect(await at.panel.run<string>('document.activeElement.className')).toContain('turn');
  });

  it('j and k and the arrows move in the list, Enter opens, Esc closes and the focus stays', async () => {
    await key('j');
    const first = await until('a row in focus', focus);
    await key('j');
    const second = await until('the next row', async () => ((await focus()) !== first ? focus() : undefined));
    await key('ArrowUp');
    await until('the row before', async () => (await focus()) === first);
    await key('ArrowDown');
    await until('the next row again', async () => (await focus()) === second);
    await key('Enter');
    await until('the row open', () =>
      at.panel.run<boolean>(`!!document.querySelector('[data-row="${second}"] .detail')`),
    );
    await key('Escape');
    await until('the row shut', () => at.panel.run<boolean>(`!document.querySelector('.detail')`));
    expect(await focus()).toBe(second);
  });

  it('the focus is visible wherever Tab leads, from the first control to the last', async () => {
    await at.panel.run(`document.querySelector('.home .title').focus()`);
    const seen: string[] = [];
    for (let turn = 0; turn < 40; turn += 1) {
      await key('Tab');
      const here = await at.panel.run<{ name: string; ring: boolean } | undefined>(`(() => {
        const one = document.activeElement;
        if (one === document.body) return undefined;
        const style = getComputedStyle(one);
        return { name: one.tagName + ' ' + (one.ariaLabel ?? one.textContent.slice(0, 30)), ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 };
      })()`);
      if (here === undefined || seen.includes(here.name)) break;
      seen.push(here.name);
      expect(here, here.name).toMatchObject({ ring: true });
    }
    // Framework, menu, stage, step, counts, order, one row, footer.
    expect(seen.length).toBeGreaterThan(9);
  });

  it('single letters can be switched off', async () => {
    await key('?');
    await at.panel.click('.keys input[type=checkbox]');
    await key('Escape');
    await until('home', async () => (await view()) === 'home');
    await key('p');
    await key('n');
    expect(await view()).toBe('home');
    await at.panel.click('button[aria-haspopup=menu]');
    await until('the menu', () =>
      at.panel.run<boolean>(`document.activeElement.getAttribute('role') === 'menuitem'`),
    );
    await key('ArrowDown');
    await key('Enter');
    await until('a view by the menu', async () => (await view()) !== 'home');
  });
});
