import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing is called the same everywhere.',
};

const withoutWriters = ['xlsx', 'exceljs'].map((name) => ({
  name,
  message: 'Spreadsheets are written by our own small writer; these packages are unmaintained.',
}));

export default defineConfig(
  globalIgnores(['out/', 'dist/', '.cache/', 'test/output/', 'test/fixtures/']),
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      // An event handler may be async: React ignores what it returns.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // The editor and the database drivers hand back promises and values from one signature.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: withoutWriters }],
      'no-restricted-syntax': ['error', noDefaultExport],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      // Results of JSON and of spies are loosely typed on purpose in tests.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // The tools read a default export; a declaration file describes what a bundler makes.
    files: ['*.config.ts', 'test/**/*.config.ts', 'renderer/assets.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // The command line and its worker speak to a terminal.
    files: ['electron/command-line.ts', 'electron/command-line/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
