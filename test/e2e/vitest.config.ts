import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** These write the machine's policies, which every browser on it obeys: they run one at a time, with no other beside them. */
const machineWide = ['test/e2e/policy.e2e.ts', 'test/e2e/blocked-by-admin.e2e.ts'];

/** The longest, longest first: one that begins last is waited for alone. The others come by size, as ever. */
const longest = ['accessible', 'demo', 'golden-pages', 'never-mixes', 'heals', 'criteria', 'trail', 'since'];
const turn = ({ moduleId }: TestSpecification): number =>
  (longest.indexOf(basename(moduleId, '.e2e.ts')) + longest.length + 1) % (longest.length + 1);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const order = ({ project }: TestSpecification) => project.config.sequence.groupOrder;
    return sorted.sort((a, b) => order(a) - order(b) || turn(a) - turn(b));
  }
}

const common = {
  root: new URL('../..', import.meta.url).pathname,
  environment: 'node',
  testTimeout: 90_000,
  hookTimeout: 90_000,
};

// Real browsers, each file with browsers of its own: two files at a time, because most of the time they wait; with three Firefox is late for its own waits.
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
