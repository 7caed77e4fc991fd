import { describe, expect, it } from 'vitest';
import { besideDeal, besideDealInFirefox } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { dealTitle } from './crm-page.ts';
import { firefoxPath } from './firefox.ts';
import { until } from './until.ts';

interface Node {
  nodeId: string;
  ignored?: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  childIds?: string[];
}

const interactive = /^(button|combobox|checkbox|radio|textbox|link|menuitem)$/;

/** The glance, role and name, in the order of the eye. */
const glance = [
  `heading ${dealTitle(1)}`,
  'combobox Framework',
  'button More',
  'region At a glance',
  /^image The buyer’s path: /,
  /^button .*, Why this stage$/,
  'heading Next step',
  'button Copy the next step',
  /^button Another next step, 1 of \d+$/,
  /^button \d+ questions?$/,
  /^region Elements of /,
  /^list Counts/,
  'heading Needed now',
  /^button needed now: /,
  /^(contentinfo|landmark) $/,
  /^button Built-in criteria/,
  'button Why this stage',
  /^button \d+ fields read$/,
];

const expectGlance = (heard: string[]) => {
  let from = 0;
  for (const wanted of glance) {
    const place = heard.findIndex(
      (one, index) => index >= from && (typeof wanted === 'string' ? one === wanted : wanted.test(one)),
    );
    expect(
      place,
      `${wanted} after ${heard[from - 1] ?? 'the start'} in\n${heard.join('\n')}`,
    ).toBeGreaterThanOrEqual(0);
    from = place + 1;
  }
  // The dots between who, how and when are heard as commas.
  expect(heard.join('\n')).toMatch(/^button possible: .*” ?buyer ?, mail ?, \d+ Nov$/m);
};

describe.skipIf(chromiumPath === undefined)('what a screen reader is given (Chromium)', () => {
  const at = besideDeal();
  /** Roles and names in reading order, as the browser's accessibility tree has them. */
  const tree = async (): Promise<{ role: string; name: string; description: string }[]> => {
    const { nodes } = (await at.panel.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const told: { role: string; name: string; description: string }[] = [];
    const walk = (node: Node | undefined) => {
      if (node === undefined) return;
      if (!node.ignored)
        told.push({
          role: node.role?.value ?? '',
          name: node.name?.value ?? '',
          description: node.description?.value ?? '',
        });
      // What is inside a button or a picture is told by its name.
      if (
        !node.ignored &&
        /^(button|checkbox|menuitem|image|option|StaticText)$/.test(node.role?.value ?? '')
      )
        return;
      for (const id of node.childIds ?? []) walk(byId.get(id));
    };
    walk(nodes[0]);
    return told;
  };

  it('the glance in the order of the eye, every control with a name', async () => {
    await at.panel.shows('Next step');
    const told = await tree();
    const heard = told.map(({ role, name }) => `${role} ${name}`);
    expectGlance(heard);
    expect(told.filter(({ role, name }) => interactive.test(role) && name.trim() === '')).toEqual([]);
    // A status is heard before the element, and never by its shape.
    for (const { name } of told.filter(
      ({ name }) => /^(needed now|possible|claimed|evidenced|too early)/.test(name) && /:/.test(name),
    ))
      expect(name).toMatch(/^[a-z ,]+: \S/);
    expect(heard.filter((one) => one === `heading ${dealTitle(1)}`)).toHaveLength(1);
  });

  const press = async (selector: string) => {
    await at.panel.run(`void document.querySelector(${JSON.stringify(selector)}).click()`);
    await at.panel.run('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  };

  it('no control is named twice, neither on the glance nor in the menu, an element or a view', async () => {
    const twice = async () =>
      (await tree()).filter(
        ({ role, name, description }) =>
          interactive.test(role) && description !== '' && name.includes(description),
      );
    expect(await twice()).toEqual([]);
    await press('.home .menu > .button');
    // The key that does the same is a shortcut of the item, not a part of its name.
    const items = (await tree()).filter(({ role }) => role === 'menuitem').map(({ name }) => name);
    expect(items.slice(0, 2)).toEqual(['Next step', 'Prepare the call']);
    expect(await twice()).toEqual([]);
    await press('.home .menu > .button');
    await press('.row-needed .row-head');
    await until('the element', () => at.panel.run<boolean>(`!!document.querySelector('.question')`));
    const heard = (await tree()).map(({ role, name }) => `${role} ${name}`);
    const from = heard.findIndex((one) => /^button needed now: /.test(one));
    const asks = heard.findIndex((one, place) => place > from && one === 'heading You could ask');
    expect(asks).toBeGreaterThan(from);
    expect(heard[asks + 3]).toMatch(/^list/);
    expect(await twice()).toEqual([]);
    await press('.row-needed .row-head');
    for (const key of ['n', 'p', 't', 'h', 'w', 'r']) {
      await at.panel.run(
        `void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true }))`,
      );
      await until(`a view by ${key}`, () =>
        at.panel.run<boolean>(`!!document.querySelector('.view .scroller > :not(.view-loading)')`),
      );
      expect(await twice(), key).toEqual([]);
      await press('.back');
    }
  });

  it('one short message when something changed, spoken once', async () => {
    await at.panel.run(`void (() => {
      window.spoken = [];
      const live = '[role=status], [aria-live]';
      new MutationObserver((changes) => {
        const touched = new Set(changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(live)).filter(Boolean));
        for (const one of touched) if (one.textContent.trim() !== '') window.spoken.push(one.textContent.trim());
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    })()`);
    await at.page.evaluate(() => {
      const mail = document.querySelector('.slds-timeline__item_details');
      if (mail)
        mail.textContent =
          'Buyer1 wrote: we have no budget for this this year, the money went into the new roof.';
    });
    const spoken = () => at.panel.run<string[]>('window.spoken');
    await until('the message', async () => (await spoken()).length > 0);
    // What came with the same change has been said by the time the list shows it and two frames have passed.
    await at.panel.run('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const said = await spoken();
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/Budget/);
    expect(said[0]?.length).toBeLessThan(160);
  });

  it('“Copied” in the one place for answers, once', async () => {
    await at.panel.run('window.spoken = []');
    // Without the focus the browser gives no clipboard: that is answered as well.
    await at.panel.run(`void document.querySelector('.step .copy').click()`);
    await until('the answer', async () => (await at.panel.run<string[]>('window.spoken')).length > 0);
    await at.panel.run('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await at.panel.run<string[]>('window.spoken')).toHaveLength(1);
    expect(await at.panel.run<number>('document.querySelectorAll(".said").length')).toBe(1);
    await until('the end of the answer', () =>
      at.panel.run<boolean>('document.querySelector(".said").textContent === ""'),
    );
  });

  it('the name of the next record, and nothing of the last one', async () => {
    await at.panel.run('window.spoken = []');
    await at.page.evaluate('crm.go(2)');
    await at.panel.shows(dealTitle(2));
    const said = await until('the record to be named', async () => {
      const all = await at.panel.run<string[]>('window.spoken');
      return all.length > 0 ? all : undefined;
    });
    expect(said.join(' ')).toContain(dealTitle(2));
    expect(said.join(' ')).not.toContain('#1#');
  });
});

describe.skipIf(firefoxPath === undefined)('what a screen reader is given (Firefox)', () => {
  const at = besideDealInFirefox();
  /** Roles and names in reading order, as the browser's own accessibility tree has the sidebar. */
  const tree = () =>
    at.firefox.inBrowser<string[]>(`
      const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
      const roles = { pushbutton: 'button', 'toggle button': 'button', graphic: 'image' };
      const told = [];
      const walk = (one) => {
        const role = service.getStringRole(one.role);
        told.push((roles[role] ?? role) + ' ' + (one.name ?? ''));
        for (let child = one.firstChild; child; child = child.nextSibling) walk(child);
      };
      const sidebar = service.getAccessibleFor(document.getElementById('sidebar'));
      if (sidebar) walk(sidebar);
      return told;`);

  it('the glance in the order of the eye, every control with a name', async () => {
    // The service starts with the first question, and hears of the sidebar a little later.
    const heard = await until('the tree', async () => {
      const all = await tree();
      return all.some((one) => one.endsWith('fields read')) ? all : undefined;
    });
    expectGlance(heard);
    expect(heard.filter((one) => /^(button|combobox|checkbutton|entry|link) *$/.test(one))).toEqual([]);
  });
});
