import type { JudgeModel } from '../judge-model.ts';
import { type Model, type Packed, unpack } from './model.ts';

let loading: Promise<Model> | undefined;

/**
 * The packaged model, loaded on first use as a chunk of its own (a module, not a fetch: the panel's policy allows no
 * connection) and kept.
 */
export const loadModel = (): Promise<Model> => {
  loading ??= Promise.all([
    import('./weights.json', { with: { type: 'json' } }),
    import('./judge.json', { with: { type: 'json' } }),
  ]).then(([weights, judge]) => ({
    ...unpack((weights as { default: Packed }).default),
    judge: (judge as { default: JudgeModel }).default,
  }));
  return loading;
};
