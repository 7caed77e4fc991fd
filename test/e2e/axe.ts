import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Run = <T>(expression: string) => Promise<T>;

/** Puts axe into the page that `run` speaks to, where it is not there yet: half a megabyte, once and not for every look. */
export const putAxe = async (run: Run): Promise<void> => {
  if (!(await run<boolean>('!!window.axe'))) await run(`(() => { ${source} })()`);
};

/** An expression that gives what axe, once put there, finds in a page against WCAG 2.2 AA, as readable lines. */
export const axeFaults = `(async () => {
  const { violations, passes } = await window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations', 'passes'],
  });
  if (passes.length < 8) return ['axe had next to nothing to look at: ' + passes.length + ' rules passed'];
  return violations.flatMap((one) => one.nodes.map((node) => one.id + ': ' + node.html.slice(0, 160) + ' ' + (node.failureSummary ?? '').slice(0, 200)));
})()`;
