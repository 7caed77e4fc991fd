import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type FleetResult, runFleet, type Scenario } from './simulate-fleet.ts';

/**
 * `npm run simulate`: the extension's own scheduler for a million virtual clients behind one static address. Prints
 * the load on the host and how soon clients follow, and whether the goals hold. Exit status 1 when one does not.
 */
const hour = 3600;

/** A normal value by the sum of twelve: good to three deviations, and repeatable. */
const normal = (chance: () => number, mean: number, deviation: number): number => {
  let sum = -6;
  for (let draw = 0; draw < 12; draw++) sum += chance();
  return mean + deviation * sum;
};

/** Running since yesterday: somewhere within its own period. */
const running: Scenario['enter'] = (chance, seed) => {
  const period = 6 * hour * (0.8 + 0.4 * seed);
  const since = chance() * period;
  return { at: 0, checkedAgo: since, due: period - since };
};

/** Logging in around a time of day after a night away. */
const loggingIn =
  (around: number): Scenario['enter'] =>
  (chance) => ({ at: Math.max(0, normal(chance, around, 600)), occasion: 'start', checkedAgo: 15 * hour });

const share = (sorted: Float64Array, of: number, within: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= within) low = middle + 1;
    else high = middle;
  }
  return of === 0 ? 1 : low / of;
};

const peak = (result: FleetResult, from = 0): number =>
  result.perSecond.subarray(from).reduce((most, one) => Math.max(most, one), 0);

const number = (value: number): string => Math.round(value).toLocaleString('en-US');
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;
const minutes = (seconds: number | undefined): string => `${((seconds ?? 0) / 60).toFixed(1)} min`;
const bytes = (count: number): string =>
  count >= 1e12
    ? `${(count / 1e12).toFixed(2)} TB`
    : count >= 1e9
      ? `${(count / 1e9).toFixed(1)} GB`
      : `${(count / 1e6).toFixed(1)} MB`;

interface Goal {
  id: string;
  text: string;
  holds: boolean;
}

const main = (): number => {
  const { values } = parseArgs({
    options: { clients: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    console.log(
      'npm run simulate -- [--clients 1000000] [--seed 1]\n\nDrives the real scheduler for so many virtual clients and prints the load and the goals G6 to G9.\nExit status: 0 when all goals hold, 1 when one does not, 2 wrong use.',
    );
    return 0;
  }
  const clients = Number(values.clients ?? '1000000');
  const seed = Number(values.seed ?? '1');
  if (!Number.isInteger(clients) || clients < 1000 || !Number.isInteger(seed)) {
    console.error('--clients takes a whole number of at least 1000, --seed a whole number.');
    return 2;
  }
  const scale = clients / 1_000_000;
  const file = gzipSync(readFileSync(new URL('../../public/criteria/default.json', import.meta.url))).length;
  const revalidation = 500;
  const base = { clients, checkHours: 6 };
  const started = performance.now();
  const goals: Goal[] = [];
  const say = (name: string, ...lines: string[]) =>
    console.log(`${name}\n${lines.map((line) => `  ${line}`).join('\n')}\n`);

  const steady = runFleet({ ...base, name: 'steady', seconds: 24 * hour, enter: running }, seed);
  say(
    'A day without anything happening (clients always on)',
    `${number(steady.requests / (24 * hour))} requests/s on average, ${number(peak(steady))} in the busiest second`,
    `${bytes(steady.requests * revalidation)} of revalidations`,
  );

  const change = runFleet(
    { ...base, name: 'change', seconds: 10 * hour, enter: running, publishedAt: hour },
    seed,
  );
  const [in1, in3, in8] = [1, 3, 8].map((hours) => share(change.fresh, clients, hours * hour));
  say(
    'A change is published (clients always on)',
    `up to date after 1 h ${percent(in1 ?? 0)}, 3 h ${percent(in3 ?? 0)}, 8 h ${percent(in8 ?? 0)}`,
    `${number(peak(change))} requests/s at most; ${bytes(clients * file)} for the change (${number(file)} bytes gzip each), ${bytes(4.3 * clients * file)} a month when weekly`,
  );

  const wave = runFleet(
    {
      ...base,
      name: 'log-in',
      seconds: 10 * hour,
      enter: loggingIn(hour),
      publishedAt: 0,
      leave: 9.5 * hour,
    },
    seed,
  );
  say(
    'The morning: everybody logs in around nine (deviation 10 min), one time zone, new criteria since the evening',
    `${number(peak(wave))} requests/s at most`,
    `up to date 15 min after their log-in ${percent(share(wave.fresh, clients, 0.25 * hour))}, 1 h ${percent(share(wave.fresh, clients, hour))}`,
    `a working day: ${(wave.requests / clients).toFixed(2)} requests a client, ${wave.mostPerClient} at most`,
  );

  const push = runFleet(
    {
      ...base,
      name: 'policy',
      seconds: hour,
      enter: (chance) => ({ at: chance() * 60, occasion: 'policy', checkedAgo: 3 * hour }),
      publishedAt: 0,
    },
    seed,
  );
  say(
    'A policy with a new address reaches everybody within a minute',
    `${number(peak(push))} requests/s at most (without jitter: ${number(clients / 60)})`,
    `up to date after 5 min ${percent(share(push.fresh, clients, 300))}, 6 min ${percent(share(push.fresh, clients, 360))}`,
  );

  const outage = { from: 0.6 * hour, to: 1.6 * hour };
  const down = runFleet(
    { ...base, name: 'outage', seconds: 12 * hour, enter: loggingIn(hour), outage },
    seed,
  );
  const half = down.recovered[Math.floor(down.recovered.length * 0.5)];
  const most = down.recovered[Math.floor(down.recovered.length * 0.99)];
  say(
    'The host is down for an hour, just as everybody logs in (the worst hour)',
    `${number(down.failed)} clients met it; back after its end: half in ${minutes(half)}, 99 % in ${minutes(most)}, ${down.lost} not within the day`,
    `${number(peak(down, outage.to))} requests/s at most after it, ${number(peak({ ...down, perSecond: down.perSecond.subarray(outage.from, outage.to) }))} while it lasted`,
  );

  const rested = runFleet(
    { ...base, name: 'outage-steady', seconds: 12 * hour, enter: running, outage },
    seed,
  );
  const restedMost = rested.recovered[Math.floor(rested.recovered.length * 0.99)];
  say(
    'The same outage on a quiet day (clients always on)',
    `${number(rested.failed)} clients met it; back after its end: half in ${minutes(rested.recovered[Math.floor(rested.recovered.length * 0.5)])}, 99 % in ${minutes(restedMost)}`,
    `${number(peak(rested, outage.to))} requests/s at most after it`,
  );

  goals.push(
    {
      id: 'G6',
      text: `50 % up to date within 3 h (${percent(in3 ?? 0)}), 99 % within 8 h (${percent(in8 ?? 0)})`,
      holds: (in3 ?? 0) >= 0.5 && (in8 ?? 0) >= 0.99,
    },
    {
      id: 'G7',
      text: `policy push at most ${number(3500 * scale)} requests/s (${number(peak(push))})`,
      holds: peak(push) <= 3500 * scale,
    },
    {
      id: 'G8',
      text: `at most 4 requests a client and working day (${wave.mostPerClient})`,
      holds: wave.mostPerClient <= 4,
    },
    {
      id: 'G9',
      text: `after an outage 50 % within 10 min (${minutes(half)}), 99 % within 30 min (${minutes(most)}), at most ${number(1500 * scale)} requests/s (${number(peak(down, outage.to))})`,
      holds:
        (half ?? 0) <= 600 && (most ?? 0) <= 1800 && down.lost === 0 && peak(down, outage.to) <= 1500 * scale,
    },
  );
  for (const goal of goals) console.log(`${goal.id} ${goal.holds ? 'holds' : 'MISSED'}: ${goal.text}`);
  console.log(
    `\n${number(clients)} clients, ${((performance.now() - started) / 1000).toFixed(1)} s, seed ${seed}.`,
  );
  return goals.every((goal) => goal.holds) ? 0 : 1;
};

process.exitCode = main();
