import { defineConfig } from 'vitest/config';

// Unit tests, golden pages and the house run in plain node; a file that needs a DOM says so in its first line
// (`// @vitest-environment happy-dom`), because two thirds of a DOM test's time is the environment.
export default defineConfig({
  test: {
    include: [
      'lib/**/*.test.{ts,tsx}',
      'components/**/*.test.{ts,tsx}',
      'test/*.test.ts',
      'test/pages/*.test.ts',
    ],
    environment: 'node',
    testTimeout: 20_000,
    // A core is left free by default: of two that is half.
    maxWorkers: '100%',
    coverage: { include: ['lib/**', 'components/**'], provider: 'v8' },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
