import type { JudgeModel } from '../judge-model.ts';
import type { Model, Packed } from './model.ts';

let loading: Promise<Model> | undefined;

/**
 * The packaged model, loaded on first use as a chunk of its own (a module, not a fetch: the panel's policy allows no
 * connection) and kept; what unpacks it comes with it, so that whoever only starts the loading stays small.
 */
export const loadModel = (): Promise<Model> => {
  loading ??= Promise.all([
    import('./weights.json', { with: { type: 'json' } }),
    import('./judge.json', { with: { type: 'json' } }),
    import('./model.ts'),
  ]).then(([weights, judge, { unpack }]) => ({
    ...unpack((weights as { default: Packed }).default),
    judge: (judge as { default: JudgeModel }).default,
  }));
  return loading;
};
