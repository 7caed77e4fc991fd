import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';
import { build } from 'vite';
import { plainImports, readyLexicon } from '../../wxt.config.ts';
import { builtExtension } from '../e2e/build.ts';
import { copyOfExtension, startChromium } from '../e2e/chromium.ts';
import type { Bench, Figure } from './figure.ts';

const root = join(import.meta.dirname, '../..');
const rounds = 80;
const gzip = (code: string): number => gzipSync(code, { level: 9 }).length / 1000;

/** Chunks of an entry as the extension's build makes them: by itself, minified, ES2022, a chunk for each `import()`. */
const chunksOf = async (input: string, code?: string): Promise<Rolldown.OutputChunk[]> => {
  const virtual = {
    name: 'measured',
    resolveId: (id: string) => (id === input ? id : null),
    load: (id: string) => (id === input ? code : null),
  };
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [plainImports, readyLexicon, ...(code === undefined ? [] : [virtual])],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    worker: { format: 'es', plugins: () => [readyLexicon] },
    build: { write: false, target: 'es2022', modulePreload: false, rollupOptions: { input } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error(`${input} could not be bundled`);
  return first.output.filter((part) => part.type === 'chunk');
};

/** An entry of React 19 that draws nothing of its own: the yardstick of the goal. */
const bareReact =
  "import { createElement } from 'react'; import { createRoot } from 'react-dom/client'; createRoot(document.body).render(createElement('p'));";

/** What is measured here is what the extension holds: there too the sidebar's script shares no chunk with another page. */
const checkBuilt = (): void => {
  const folder = builtExtension('chrome-mv3');
  const [, script = ''] =
    /<script[^>]* src="([^"]+)"/.exec(readFileSync(join(folder, 'sidepanel.html'), 'utf8')) ?? [];
  if (/^import\b(?!\()/.test(readFileSync(join(folder, script), 'utf8')))
    throw new Error(`${script} is not built by itself: look at "entrypoints:grouped" in wxt.config.ts.`);
};

const sizes = async (): Promise<Figure[]> => {
  checkBuilt();
  const chunks = await chunksOf(join(root, 'entrypoints/sidepanel/main.tsx'));
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const reach = (start: Rolldown.OutputChunk[], follow: (chunk: Rolldown.OutputChunk) => string[]) => {
    const seen = new Set(start);
    for (const chunk of seen)
      for (const name of follow(chunk)) {
        const next = byFile.get(name);
        if (next) seen.add(next);
      }
    return seen;
  };
  const sum = (list: Iterable<Rolldown.OutputChunk>) =>
    [...list].reduce((total, { code }) => total + gzip(code), 0);
  const entry = chunks.filter((chunk) => chunk.isEntry);
  const isData = (chunk: Rolldown.OutputChunk) =>
    chunk.moduleIds.every((id) => id.endsWith('.json') || id.endsWith('virtual:ready-lexicon'));
  const first = reach(entry, ({ imports }) => imports);
  const all = reach(entry, ({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
  const page = [...all].filter((chunk) => !isData(chunk));
  const thread = (await chunksOf(join(root, 'entrypoints/sidepanel/judge/thread.ts'))).filter(
    (chunk) => !isData(chunk),
  );
  const texts = chunks.filter(
    (chunk) => isData(chunk) && chunk.moduleIds.some((id) => /texts\/en\/sidebar/.test(id)),
  );
  const react = sum(await chunksOf('virtual:bare-react', bareReact));
  const goal = react / 2;
  const line = (what: string, size: number, judged: boolean): Figure => ({
    what,
    figure: `${size.toFixed(1)} kB`,
    goal: judged ? `at most ${goal.toFixed(1)} kB: half of bare React's ${react.toFixed(1)}` : '',
    ...(judged ? { holds: size <= goal } : {}),
  });
  return [
    line('script before the first use, gzip', sum(first), true),
    line('script with every view and mode', sum(page), true),
    line('the judgement, on a thread of its own', sum(thread), false),
    line('all script, the judgement included', sum([...page, ...thread]), true),
    line('its texts in one language (data)', sum(texts), false),
  ];
};

const empty = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title></head><body><p>Fairlead</p></body></html>`;
const paintedAt = `new Promise((done) => {
  const look = () => { const [entry] = performance.getEntriesByName('first-contentful-paint'); if (entry) done(entry.startTime); return entry; };
  if (!look()) new PerformanceObserver(look).observe({ type: 'paint', buffered: true });
})`;

/** Mean of the middle half: the browser gives paints in steps of 4 ms, by which a median jumps a tenth at a time. */
const middle = (times: number[]): number => {
  const sorted = [...times].sort((a, b) => a - b);
  const half = sorted.slice(Math.floor(sorted.length / 4), Math.ceil((sorted.length * 3) / 4));
  return half.reduce((sum, time) => sum + time, 0) / half.length;
};

/** First contentful paint of the sidebar's page beside an empty page of the same extension, turn by turn. */
const paints = async (): Promise<Figure[]> => {
  const folder = copyOfExtension('chrome-mv3');
  writeFileSync(join(folder, 'empty.html'), empty);
  const browser = await startChromium('MAP nowhere.invalid 127.0.0.1', folder);
  try {
    const page = await browser.context.newPage();
    const measure = async (file: string): Promise<number> => {
      await page.goto(`chrome-extension://${browser.id}/${file}`, { waitUntil: 'commit' });
      return page.evaluate<number>(paintedAt);
    };
    const [sidebar, bare]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds + 2; round += 1) {
      // Each goes first as often as the other: what comes second finds a warmer browser.
      const order = round % 2 === 0 ? ['sidepanel.html', 'empty.html'] : ['empty.html', 'sidepanel.html'];
      for (const file of order) {
        const at = await measure(file);
        if (round >= 2) (file === 'empty.html' ? bare : sidebar).push(at);
      }
    }
    const ratio = middle(sidebar) / middle(bare);
    return [
      {
        what: 'first contentful paint beside an empty page of the extension',
        figure: `${ratio.toFixed(2)}× (${middle(sidebar).toFixed(0)} / ${middle(bare).toFixed(0)} ms)`,
        goal: 'at most 1.1×',
        holds: ratio <= 1.1,
      },
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

export const bench: Bench = {
  name: 'The sidebar’s page: script, gzip, and first paint (built extension)',
  run: async () => [...(await sizes()), ...(await paints())],
};
