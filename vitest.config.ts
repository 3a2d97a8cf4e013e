import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'references/*/behavior.test.ts'],
    // Loading the parser and starting child processes takes seconds on a small machine that runs other tests at the same time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
