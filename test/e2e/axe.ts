import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Run = <T>(expression: string) => Promise<T>;

const findings = `(async () => {
  const { violations, passes } = await window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations', 'passes'],
  });
  if (passes.length < 8) return ['axe had next to nothing to look at: ' + passes.length + ' rules passed'];
  return violations.flatMap((one) => one.nodes.map((node) => one.id + ': ' + node.html.slice(0, 160) + ' ' + (node.failureSummary ?? '').slice(0, 200)));
})()`;

/** What axe finds against WCAG 2.2 AA in the page that `run` speaks to, as readable lines; its half megabyte is put there once. */
export const axeFaults = async (run: Run): Promise<string[]> => {
  if (!(await run<boolean>('!!window.axe'))) await run(`(() => { ${source} })()`);
  return run<string[]>(findings);
};
