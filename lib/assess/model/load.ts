import { type Model, type Packed, unpack } from './model.ts';

let loading: Promise<Model> | undefined;

/**
 * The packaged model, loaded on first use as a chunk of its own (a module, not a fetch: the panel's policy allows no
 * connection) and kept.
 */
export const loadModel = (): Promise<Model> => {
  loading ??= import('./weights.json', { with: { type: 'json' } }).then((module) =>
    unpack((module as { default: Packed }).default),
  );
  return loading;
};
