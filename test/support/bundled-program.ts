import { mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * Bundles a program so that a plain Node process can run it, two folders below the project as in the built app.
 * @param entry path from the project's folder
 * @param beside programs that it starts, by the names that it knows them by
 * @returns the path of the bundle, in a folder of its own below `.cache/`
 */
export async function bundleProgram(
  entry: string,
  beside: Record<string, string> = {},
): Promise<string> {
  const entries = { program: entry, ...beside };
  const outDir = mkdtempSync(join(root, '.cache', 'program-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, file]) => [name, resolve(root, file)]),
        ),
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return join(outDir, 'program.js');
}
