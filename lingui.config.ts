import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

// Places are named by file alone: with line numbers, every edit would change the catalogue.
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  catalogs: [
    {
      path: '<rootDir>/resources/messages/{locale}',
      include: ['<rootDir>/renderer'],
      exclude: ['**/node_modules/**'],
    },
  ],
  format: formatter({ lineNumbers: false }),
  orderBy: 'messageId',
});
