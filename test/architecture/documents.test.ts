import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const documents = ['README.md', 'CONTRIBUTING.md'].filter((file) =>
  existsSync(resolve(root, file)),
);

/**
 * Paths in code spans and links: what starts with one of our folders, leaving aside placeholders in angle brackets and
 * what only a run makes.
 */
function pathsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\n]+)`|\]\(([^)#\s]+)/g)].map(
    ([, code, link]) => code ?? link!,
  );
  return [...new Set(quoted)].filter(
    (path) =>
      !path.startsWith('test/output') &&
      /^\.?\/?(electron|renderer|shared|test|resources|docs)\//.test(path) &&
      !/[<>*{}…\s]/.test(path),
  );
}

describe.skipIf(documents.length === 0)('documents', () => {
  test.each(documents)('%s names only what exists', (file) => {
    const paths = pathsIn(readFileSync(resolve(root, file), 'utf8'));
    expect(paths.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
  });
});

test('a path is recognized in a code span and in a link, a pattern is not one', () => {
  const text =
    'See `shared/domain/ids.ts`, [this](test/support/render.tsx) and `test/<kind>/` or `npm start`.';
  expect(pathsIn(text)).toEqual(['shared/domain/ids.ts', 'test/support/render.tsx']);
});
