import { defineConfig } from 'vitest/config';

/** These write the machine's policies, which every browser on it obeys: they run before the others, one at a time. */
const machineWide = ['test/e2e/policy.e2e.ts', 'test/e2e/blocked-by-admin.e2e.ts'];

const common = {
  root: new URL('../..', import.meta.url).pathname,
  environment: 'node',
  testTimeout: 90_000,
  hookTimeout: 90_000,
};

// Real browsers, each file with browsers of its own: two files at a time, because most of the time they wait; with three Firefox is late for its own waits.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'policies',
          include: machineWide,
          maxWorkers: 1,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          name: 'browsers',
          include: ['test/e2e/**/*.e2e.ts'],
          exclude: machineWide,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
