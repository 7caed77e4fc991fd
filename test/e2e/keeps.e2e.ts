import { describe, expect, it } from 'vitest';
import { besidePage, press, pressButton, reloadPanel, storedText, typeInto } from './beside.ts';
import { chromiumPath } from './chromium.ts';
import { dealId, dealTitle } from './crm-page.ts';
import { until } from './until.ts';

describe.skipIf(chromiumPath === undefined)('what the sidebar keeps, and for whom (Chromium)', () => {
  const at = besidePage({ address: () => 'about:blank' });
  const stored = () => at.panel.run<string>(storedText);
  const reopen = async () => {
    await reloadPanel(at);
    await at.panel.shows(dealTitle(1));
  };

  it('shows the sample without storing it', async () => {
    await at.panel.shows(/sample/i);
    expect(await at.panel.run(pressButton(/sample/i))).toBe(true);
    await at.panel.shows(/Harwick/);
    await at.panel.run(press('t'));
    await until('the note', () => at.panel.run<boolean>('!!document.querySelector("textarea")'));
    await at.panel.run(typeInto('textarea', 'never stored'));
    await at.page.goto(at.server.deal(dealId(1)));
    expect(await stored()).not.toMatch(/never stored|Harwick/);
    await at.panel.run(press('Escape'));
    expect(await at.panel.run(pressButton(/leave/i))).toBe(true);
    await at.panel.shows(dealTitle(1));
  });

  it('remembers the framework', async () => {
    const chosen = () =>
      at.panel.run<string>('document.querySelector("select.framework").selectedOptions[0].textContent');
    const before = await chosen();
    const next = await at.panel.run<string>(`(() => {
      const select = document.querySelector('select.framework');
      const other = [...select.options].find((one) => !one.selected && /MEDDPICC|MEDDICC|CHAMP/.test(one.textContent));
      select.value = other.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return other.textContent;
    })()`);
    expect(next).not.toBe(before);
    await until('the choice to be stored', async () => (await stored()).includes('framework'));
    await reopen();
    expect(await chosen()).toBe(next);
  });

  it('keeps a note with its record, and shows it beside no other', async () => {
    await at.panel.run(press('t'));
    await until('the note', () => at.panel.run<boolean>('!!document.querySelector("textarea")'));
    await at.panel.run(
      typeInto('textarea', 'Buyer1 said: our CFO signs above 50k and we must decide by March.'),
    );
    await until('the note to be stored', async () => (await stored()).includes('our CFO signs'));
    await at.panel.run(press('Escape'));
    await at.page.evaluate('crm.go(2)');
    await at.panel.shows(dealTitle(2));
    await at.panel.run(press('t'));
    await until(
      'an empty note',
      async () => (await at.panel.run<string>('document.querySelector("textarea")?.value ?? "none"')) === '',
    );
    await at.panel.run(press('Escape'));
    await at.page.evaluate('crm.go(1)');
    await reopen();
    await at.panel.run(press('t'));
    await until('the note again', async () =>
      (await at.panel.run<string>('document.querySelector("textarea")?.value ?? ""')).includes(
        'our CFO signs',
      ),
    );
  });

  it('opens the prep on a page of its own, of the same record', async () => {
    await at.panel.run(press('Escape'));
    await at.panel.run(press('p'));
    await at.panel.shows(/\S/);
    const opened = at.browser.context.waitForEvent('page');
    await until('the button', () => at.panel.run<boolean>(pressButton(/open/i, '.view-prep')));
    const paper = await opened;
    await until('the brief', async () =>
      (await paper.evaluate<string>('document.body.innerText')).includes(dealTitle(1)),
    );
    // It follows its record's tab though that is not in front.
    await at.page.evaluate('crm.go(3)');
    await until('the brief of what that tab shows now', async () =>
      (await paper.evaluate<string>('document.body.innerText')).includes(dealTitle(3)),
    );
    await paper.close();
    await at.page.bringToFront();
    await at.panel.shows(dealTitle(3));
  });

  it('sends nothing anywhere while all this happens', async () => {
    expect(
      at.server.asked.filter((path) => !path.startsWith('/lightning/') && path !== '/favicon.ico'),
    ).toEqual([]);
  });

  it('keeps no text of a record beyond what the person wrote and the quotes that moved it', async () => {
    const all = await stored();
    expect(all).not.toContain('NextStep of #');
    expect(all).not.toContain('Description of #');
  });
});
