import { beforeAll, describe, expect, it } from 'vitest';
import { besideDeal, besideDealInFirefox } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { dealTitle } from './crm-page.ts';
import { firefoxPath } from './firefox.ts';
import { until } from './until.ts';

/** Pushes the record far below the fold and notes every change that the page could notice. */
const prepare = `(() => {
  const tall = document.createElement('div');
  tall.style.height = '4000px';
  document.body.prepend(tall);
  scrollTo(0, 0);
  window.changes = [];
  new MutationObserver((records) => { for (const one of records) window.changes.push(one.type + ' ' + one.target.nodeName); })
    .observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
})()`;

/** The stretch that is marked, and what of the page was changed for it. */
const marked = `({
  top: Math.round(document.querySelector('.slds-timeline__item_details').getBoundingClientRect().top),
  inside: innerHeight,
  text: [...CSS.highlights].flatMap(([, highlight]) => [...highlight]).map(String).join('|') || String(getSelection()),
  sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
  changes: window.changes,
})`;

/** Presses "show" in the line of what the buyer wrote; false when there is no such line. */
const clickShow = `(() => {
  const show = [...document.querySelectorAll('button')].find(
    (one) => /^show/i.test(one.getAttribute('aria-label') ?? '') && one.closest('li')?.textContent.includes('approved'),
  );
  show?.click();
  return show !== undefined;
})()`;

const press = (key: string) =>
  `document.dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, bubbles: true }))`;

interface Marked {
  top: number;
  inside: number;
  text: string;
  sheets: number;
  changes: string[];
}

describe.skipIf(chromiumPath === undefined)('“show me” scrolls to the place and marks it (Chromium)', () => {
  const at = besideDeal();

  beforeAll(async () => {
    await at.page.evaluate(prepare);
  });

  it('with no node, attribute or sheet of the page changed', async () => {
    const sheets = await at.page.evaluate<number>(
      'document.styleSheets.length + document.adoptedStyleSheets.length',
    );
    await at.panel.run(press('r'));
    await at.panel.shows('approved by our CFO');
    expect(await at.panel.run(clickShow)).toBe(true);
    const seen = await until('the mark', async () => {
      const now = await at.page.evaluate<Marked>(marked);
      return now.text !== '' && now.top > 0 && now.top < now.inside ? now : undefined;
    });
    expect(seen.text).toContain('approved by our CFO');
    expect(seen.changes).toEqual([]);
    expect(seen.sheets).toBe(sheets);
    // And it can be seen: the browser's own style for the mark is there.
    expect(
      await at.page.evaluate(
        'getComputedStyle(document.querySelector(".slds-timeline__item_details"), "::highlight(fairlead)").backgroundColor',
      ),
    ).toBe('rgb(255, 215, 106)');
  });

  it('and the mark goes when the sidebar goes to another record', async () => {
    await at.page.evaluate('crm.go(2)');
    await at.panel.shows(dealTitle(2));
    expect(await at.page.evaluate('CSS.highlights.size')).toBe(0);
  });
});

describe.skipIf(firefoxPath === undefined)('“show me” scrolls to the place and marks it (Firefox)', () => {
  const at = besideDealInFirefox();

  it('with no node, attribute or sheet of the page changed', async () => {
    const inWorld = (expression: string) =>
      `return (window.wrappedJSObject ?? window).eval(${JSON.stringify(`JSON.stringify(${expression})`)});`;
    await at.firefox.inPage(inWorld(prepare));
    const before = JSON.parse(await at.firefox.inPage<string>(inWorld(marked))) as Marked;
    await at.firefox.inSidebar(press('r'));
    await at.firefox.shows('approved by our CFO');
    expect(await at.firefox.inSidebar(`return ${clickShow}`)).toBe(true);
    const seen = await until('the mark', async () => {
      const now = JSON.parse(await at.firefox.inPage<string>(inWorld(marked))) as Marked;
      return now.text !== '' && now.top > 0 && now.top < now.inside ? now : undefined;
    });
    expect(seen.text).toContain('approved by our CFO');
    expect(seen.changes).toEqual([]);
    expect(seen.sheets).toBe(before.sheets);
  });
});
