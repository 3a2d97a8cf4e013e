import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Where results are written as JSON besides the terminal, so that a script can count them. */
const resultsFile = process.env['AIDIFF_TEST_RESULTS'];

/** References' behavior tests need the libraries of references/package.json, which have an install of their own. */
const behaviorTests = existsSync(new URL('./references/node_modules', import.meta.url)) ? ['references/*/behavior.test.ts'] : [];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', ...behaviorTests],
    exclude: ['test/bench/**'],
    reporters: resultsFile === undefined ? ['default'] : ['default', ['json', { outputFile: resultsFile }]],
    // Loading the parser and starting child processes takes seconds on a small machine that runs other tests at the same time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
