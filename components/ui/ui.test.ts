import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The promises in the head of tokens.css, counted: contrast of every role on the surfaces that it stands on. */
const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

const rolesIn = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
  );
const blockAfter = (head: string): string => {
  const at = css.indexOf(head);
  return at < 0 ? '' : css.slice(at, css.indexOf('}', at));
};
const light = rolesIn(blockAfter(':root {'));
const dark = { ...light, ...rolesIn(blockAfter('@media (prefers-color-scheme: dark)')) };
const themes: Record<string, Record<string, string>> = {
  light,
  dark,
  'light, more contrast': { ...light, ...rolesIn(blockAfter('@media (prefers-contrast: more) {')) },
  'dark, more contrast': { ...dark, ...rolesIn(blockAfter('@media (prefers-contrast: more) and')) },
};

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

const promises: [role: string, on: string, least: number][] = [
  ['ink', 'surface', 7],
  ['ink', 'surface-raised', 7],
  ['ink', 'surface-pressed', 7],
  ['ink', 'accent-soft', 7],
  ['ink-quiet', 'surface', 4.5],
  ['ink-quiet', 'surface-raised', 4.5],
  ['ink-quiet', 'surface-pressed', 4.5],
  ['ink-quiet', 'accent-soft', 4.5],
  ['faint', 'surface', 4.5],
  ['faint', 'surface-raised', 4.5],
  ['accent', 'surface', 4.5],
  ['accent', 'surface-raised', 4.5],
  ['warn', 'surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['line-strong', 'surface', 3],
  ['accent-faded', 'surface', 3],
];

describe.each(Object.entries(themes))('%s', (_theme, roles) => {
  it.each(promises)('%s on %s holds %s:1', (role, on, least) => {
    const [front, back] = [roles[role], roles[on]];
    if (front === undefined || back === undefined) throw new Error(`tokens.css has no --${role} or --${on}.`);
    expect(contrast(front, back)).toBeGreaterThanOrEqual(least);
  });
});

it('both themes fill the same roles', () => {
  const colours = Object.keys(light).sort();
  expect(Object.keys(rolesIn(blockAfter('@media (prefers-color-scheme: dark)'))).sort()).toEqual(colours);
});
