import { mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * Bundles a program so that a plain Node process can run it, two folders below the project as in the built app.
 * @param entry path from the project's folder
 * @returns the path of the bundle, in a folder of its own below `.cache/`
 */
export async function bundleProgram(entry: string): Promise<string> {
  const outDir = mkdtempSync(join(root, '.cache', 'program-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: resolve(root, entry),
      outDir,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'program.cjs' } },
    },
  });
  return join(outDir, 'program.cjs');
}
