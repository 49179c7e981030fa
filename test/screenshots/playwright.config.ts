import { defineConfig } from '@playwright/test';

/** Pictures for people to judge; nothing is compared. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.shots.ts',
  outputDir: '../output/playwright-screenshots',
  workers: 1,
  timeout: 180_000,
});
