import { defineConfig } from 'vitest/config';

/** One config for every room: tests run from the sources (`source` condition), not from `dist/`. */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  oxc: { jsx: { runtime: 'automatic', importSource: '@kiwiconsent/markup', development: false } },
  test: {
    include: [
      'packages/**/*.test.{ts,tsx}',
      'apps/**/*.test.{ts,tsx}',
      'e2e/**/*.test.ts',
      'tools/**/*.test.mjs',
    ],
    exclude: ['**/node_modules/**', '**/dist/**', '.cache/**'],
    // Two at a time: files with a browser of their own starve each other beyond that.
    pool: 'forks',
    maxWorkers: 2,
    // Patience for a busy machine: nothing timed is a test.
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
