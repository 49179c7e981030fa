import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { rendererPlugins } from '../electron.vite.config';

const root = resolve(import.meta.dirname, '..');
/** Milliseconds. Tests that go through the whole application share two cores; what hangs still ends here. */
const testTimeout = 30_000;

export default defineConfig({
  root,
  cacheDir: resolve(root, '.cache/vitest'),
  test: {
    // By default one core stays idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        root,
        test: {
          name: 'pure',
          environment: 'node',
          testTimeout,
          // Nothing in shared keeps anything: a worker for each of these files would cost more than the tests.
          isolate: false,
          include: ['test/shared/**/*.test.ts'],
        },
      },
      {
        root,
        test: {
          name: 'node',
          environment: 'node',
          testTimeout,
          include: ['test/**/*.test.ts'],
          exclude: ['test/shared/**', 'test/renderer/**', 'test/e2e/**', '**/node_modules/**'],
        },
      },
      {
        root,
        plugins: rendererPlugins(),
        test: {
          name: 'renderer',
          environment: 'jsdom',
          testTimeout,
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/renderer-setup.ts'],
        },
      },
    ],
  },
});
