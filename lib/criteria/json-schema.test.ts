import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeJsonSchema } from './json-schema.ts';

it('public/criteria/schema.json is what the schema makes (npm run criteria -- schema --out public/criteria/schema.json)', () => {
  expect(JSON.parse(readFileSync('public/criteria/schema.json', 'utf8'))).toEqual(makeJsonSchema());
});

it('explains every key at the top and in a criterion', () => {
  interface Node {
    description?: string;
    properties?: Record<string, Node>;
    additionalProperties?: { anyOf?: Node[] };
  }
  const { properties = {} } = makeJsonSchema() as Node;
  const silent = Object.entries(properties).filter(([, node]) => node.description === undefined);
  expect(silent.map(([key]) => key)).toEqual([]);
  const criterion = properties.criteria?.additionalProperties?.anyOf?.find(
    (node) => node.properties,
  )?.properties;
  expect(Object.entries(criterion ?? {}).filter(([, node]) => node.description === undefined)).toEqual([]);
  expect(Object.keys(criterion ?? {}).length).toBeGreaterThan(10);
});
