import { defineConfig } from '@playwright/test';

/** Tests of the built app in a real Electron. One at a time: each is an app with processes of its own. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'output/playwright',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
});
