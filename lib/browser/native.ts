interface Api {
  runtime?: { id?: string };
}

/**
 * The API of an extension as the browser itself has it; undefined where there is none. Firefox calls it `browser`,
 * Chromium `chrome`, and every call of it answers with a promise in all browsers that we ask for.
 */
export const native = <T extends Api>(): T | undefined => {
  const { browser, chrome } = globalThis as { browser?: T; chrome?: T };
  return browser?.runtime?.id === undefined ? chrome : browser;
};
