import { loadGlosses } from '../../text/gloss/load.ts';
import type { JudgeModel } from '../judge-model.ts';
import { type Model, type Packed, unpack } from './model.ts';

let loading: Promise<Model> | undefined;

/**
 * The packaged model and the words it knows of other languages, loaded on first use as chunks of their own (modules, not fetches:
 * the panel's policy allows no connection) and kept.
 */
export const loadModel = (): Promise<Model> => {
  loading ??= Promise.all([
    import('./weights.json', { with: { type: 'json' } }),
    import('./judge.json', { with: { type: 'json' } }),
    loadGlosses(),
  ]).then(([weights, judge]) => ({
    ...unpack((weights as { default: Packed }).default),
    judge: (judge as { default: JudgeModel }).default,
  }));
  return loading;
};
