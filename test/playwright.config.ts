import { defineConfig } from '@playwright/test';

/** Each app has a display of its own, so that none takes the focus of another; on a real screen there is but one. */
const displays = JSON.parse(process.env['RAPPORTEUR_TEST_DISPLAYS'] ?? '[]') as unknown[];

/** Tests of the built app in a real Electron. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'output/playwright',
  workers: Math.max(1, displays.length),
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
});
