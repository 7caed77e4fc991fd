/**
 * Stands in for WXT's `ContentScriptContext` in the build (see `alias` in wxt.config.ts): no message to the page, no
 * listener on `document`, nothing that a page could detect or end.
 */
export class ContentScriptContext {}
