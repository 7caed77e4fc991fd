interface Api {
  runtime?: { id?: string };
}

/**
 * The API of an extension as the browser itself has it; undefined where there is none. Firefox and newer Chromium call
 * it `browser`, Chromium of before only `chrome`: with a promise for every call of ours since long before the oldest
 * that we ask for.
 */
export const native = <T extends Api>(): T | undefined => {
  const { browser, chrome } = globalThis as { browser?: T; chrome?: T };
  return browser?.runtime?.id === undefined ? chrome : browser;
};
