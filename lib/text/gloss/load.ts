import { takeGlosses } from '../gloss.ts';

let loading: Promise<void> | undefined;

/**
 * The words of other languages, loaded on first use as chunks of their own: two thirds of what the judgement's thread would
 * have to read before it could hear anything.
 */
export const loadGlosses = (): Promise<void> => {
  loading ??= Promise.all([
    import('./de.json', { with: { type: 'json' } }),
    import('./fr.json', { with: { type: 'json' } }),
    import('./es.json', { with: { type: 'json' } }),
  ]).then((languages) => takeGlosses(languages.map(({ default: lines }) => lines)));
  return loading;
};
