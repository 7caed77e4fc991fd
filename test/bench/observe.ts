import { join } from 'node:path';
import { crmPage, crmUrl } from './crm-page.ts';
import { type Bench, median } from './figure.ts';
import { bundle, openAt, openBrowser } from './in-page.ts';

/** The page's own work, timed with and without the page side: a re-render of 2,000 nodes, and typing 60 letters. */
const work = `
  const list = document.querySelector('.list');
  const render = () => { for (const el of list.querySelectorAll('.line-cell')) el.textContent = String(Math.random()); list.getBoundingClientRect(); };
  const input = document.createElement('input');
  const echo = document.createElement('p');
  document.querySelector('main').append(input, echo);
  input.addEventListener('input', () => { for (let at = 0; at < 20; at++) { const b = document.createElement('b'); b.textContent = input.value; echo.replaceChildren(b); } echo.getBoundingClientRect(); });
  const type = () => { input.value += 'a'; input.dispatchEvent(new InputEvent('input', { bubbles: true })); };
  const quiet = () => new Promise((done) => setTimeout(done, 0));
  const time = async (run, times) => { const all = []; for (let at = 0; at < times; at++) { const start = performance.now(); run(); await quiet(); all.push(performance.now() - start); } return all.sort((a, b) => a - b)[Math.floor(times / 2)]; };
`;

export const bench: Bench = {
  name: 'The page’s own work while it is watched',
  run: async () => {
    const code = await bundle(join(import.meta.dirname, 'observe-entry.ts'));
    const browser = await openBrowser();
    const ratios: { render: number[]; key: number[]; idle: number[] } = { render: [], key: [], idle: [] };
    for (let round = 0; round < 5; round++) {
      const page = await openAt(browser, crmUrl, crmPage(8_000, false));
      const got = (await page.evaluate(`(async () => {
        ${work}
        await time(render, 20); await time(type, 20);
        ${code};
        const sum = { bare: { render: 0, key: 0 }, watched: { render: 0, key: 0 } };
        // In turns, so that a machine with other work on it slows both alike.
        let idle = 0;
        for (let turn = 0; turn < 4; turn++) {
          sum.bare.render += await time(render, 40); sum.bare.key += await time(type, 40);
          const link = Measured.connect();
          await new Promise((done) => setTimeout(done, 1500));
          sum.watched.render += await time(render, 40); sum.watched.key += await time(type, 40);
          link.disconnect();
          const before = link.posted();
          render(); type();
          await new Promise((done) => setTimeout(done, 700));
          idle += link.posted() - before;
        }
        return { render: sum.watched.render / sum.bare.render, key: sum.watched.key / sum.bare.key, idle };
      })()`)) as { render: number; key: number; idle: number };
      ratios.render.push(got.render);
      ratios.key.push(got.key);
      ratios.idle.push(got.idle);
      await page.close();
    }
    await browser.close();
    const [render, key] = [median(ratios.render), median(ratios.key)];
    const idle = Math.max(...ratios.idle);
    return [
      {
        what: 're-render of a list, watched beside bare',
        figure: `${render.toFixed(2)}x`,
        goal: 'at most 1.05x',
        holds: render <= 1.05,
      },
      {
        what: 'keystroke, watched beside bare',
        figure: `${key.toFixed(2)}x`,
        goal: 'at most 1.2x',
        holds: key <= 1.2,
      },
      { what: 'messages after the sidebar closed', figure: String(idle), goal: 'none', holds: idle === 0 },
    ];
  },
};
