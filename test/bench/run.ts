import { join } from 'node:path';
import type { Bench, Figure } from './figure.ts';

/**
 * `npm run bench [-- name…]`: every part, or those named. Prints figure, goal and whether it holds; never fails a
 * build by itself. A part is a file beside this one that exports `bench`.
 */
const parts = [
  'read',
  'hostile',
  'selector',
  'observe',
  'follow',
  'first',
  'size',
  'text',
  'assess',
  'sidebar',
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.includes(name));
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(', ')}: there are ${parts.join(', ')}.`);
  process.exit(2);
}
for (const part of wanted.length > 0 ? parts.filter((name) => wanted.includes(name)) : parts) {
  const file = join(import.meta.dirname, `${part}.ts`);
  const { bench } = (await import(file)) as { bench: Bench };
  console.log(`\n${bench.name}`);
  let figures: Figure[] = [];
  try {
    figures = await bench.run();
  } catch (error) {
    console.log(`  could not be measured: ${error instanceof Error ? error.message : String(error)}`);
  }
  const width = (key: 'what' | 'figure' | 'goal') => Math.max(...figures.map((one) => one[key].length), 0);
  for (const { what, figure, goal, holds } of figures) {
    const verdict = holds === undefined ? '' : holds ? 'holds' : 'DOES NOT HOLD';
    console.log(
      `  ${what.padEnd(width('what'))}  ${figure.padStart(width('figure'))}  ${goal.padEnd(width('goal'))}  ${verdict}`,
    );
  }
}
