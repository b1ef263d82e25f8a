import { defineConfig } from 'vitest/config';

/** `unit` reads modules and content; `site` opens the built site (`dist`) in a real browser; `speed` times it, and is no part of `npm test`. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/site/**', 'tests/speed/**'], testTimeout: 20_000 } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/serve-dist.ts',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'speed',
          include: ['tests/speed/**/*.test.ts'],
          globalSetup: 'tests/site/serve-dist.ts',
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
