/** Made by the build (`wxt.config.ts`) from the packaged criteria. */
declare module 'virtual:ready-lexicon' {
  export const ready: import('../../../lib/criteria/ready.ts').ReadyLexicon;
}
