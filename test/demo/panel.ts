import { type Browser, DevtoolsError, evaluate, type Session } from './devtools.ts';

interface Target {
  targetId: string;
  type: string;
  url: string;
}

const later = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

/** Asks again until there is an answer; `what` says in the error what did not come within `patience` ms. */
export const until = async <T>(
  what: string,
  patience: number,
  ask: () => Promise<T | undefined>,
): Promise<T> => {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new DevtoolsError(`${what} did not come within ${patience / 1000} seconds.`);
    await later(60);
  }
};

const targets = async (browser: Browser, filter: { type?: string }[]): Promise<Target[]> =>
  ((await browser.send('Target.getTargets', { filter })) as { targetInfos: Target[] }).targetInfos;

/** Loads the built extension and returns its id. */
export const loadExtension = async (browser: Browser, folder: string): Promise<string> => {
  const { id } = await browser.send('Extensions.loadUnpacked', { path: folder });
  return String(id);
};

/** Opens an address in the first tab and resolves when the page has its record on screen. */
export const openDeal = async (browser: Browser, url: string): Promise<{ page: Session; tabId: string }> => {
  const page = await until('A browser window', 15_000, async () =>
    (await targets(browser, [{ type: 'page' }])).find(({ url }) => !url.startsWith('chrome-extension:')),
  );
  const session = await browser.attach(page.targetId);
  await session.send('Page.navigate', { url });
  await until('The demo deal', 20_000, async () =>
    // Seen from outside, the record's parts hide in synthetic shadow; its container and the title do not.
    (await evaluate(session, `document.querySelector('.lafPageHost.active') !== null`).catch(() => false))
      ? true
      : undefined,
  );
  const tab = await until('The tab', 5000, async () =>
    (await targets(browser, [{ type: 'tab' }])).find((target) => target.url === url),
  );
  return { page: session, tabId: tab.targetId };
};

/** Clicks the extension's button in the toolbar, as a person would, and returns the sidebar that opens. */
export const openPanel = async (browser: Browser, id: string, tabId: string): Promise<Session> => {
  const address = `chrome-extension://${id}/`;
  const find = async () =>
    (await targets(browser, [{}])).find(
      ({ url, type }) => type !== 'service_worker' && url.startsWith(address),
    );
  // Just after loading, the worker may not listen yet, and a click that nobody hears is lost: click again then.
  for (let tries = 1; ; tries += 1) {
    await browser.send('Extensions.triggerAction', { id, targetId: tabId });
    try {
      const panel = await until('The sidebar', tries < 4 ? 1500 : 5000, find);
      return await browser.attach(panel.targetId);
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
};

/** Resolves when the sidebar shows an assessment of the deal with this name; else says what it shows instead. */
export const assessmentShown = async (panel: Session, name: string): Promise<void> => {
  const shown = `document.querySelector('.glance .stage') !== null && document.body.innerText.includes(${JSON.stringify(name.slice(0, 12))})`;
  try {
    await until(`An assessment of "${name}"`, 20_000, async () =>
      (await evaluate(panel, shown).catch(() => false)) === true ? true : undefined,
    );
  } catch (error) {
    const text = await evaluate(panel, 'document.body.innerText').catch(() => '');
    throw new DevtoolsError(
      `${error instanceof Error ? error.message : ''} The sidebar shows instead:\n${String(text).slice(0, 600)}`,
    );
  }
};
