import { expect, test } from 'vitest';
import { buckets } from '../../assess/model/features.ts';
import { unpack } from '../../assess/model/model.ts';
import { outputNames } from './fit.ts';
import { packWithin } from './pack.ts';

test('where not all fits, what is heard often is kept before what is rare and larger', () => {
  const outputs = outputNames.length;
  const weights = new Float32Array(buckets * outputs);
  const seen = new Int32Array(buckets);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const isOften = bucket % 16 === 0;
    seen[bucket] = isOften ? 400 : 2;
    weights.fill(isOften ? 0.5 : 0.8, bucket * outputs, (bucket + 1) * outputs);
  }
  const packed = packWithin({ outputs, weights, bias: new Float32Array(outputs), seen });
  expect(packed.data.length).toBeLessThan(1_460_000);
  const { rowOf, none } = unpack(packed);
  const kept = [...rowOf.keys()].filter((bucket) => rowOf[bucket] !== none);
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.filter((bucket) => bucket % 16 !== 0)).toEqual([]);
});
