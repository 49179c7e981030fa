import { app } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Carries a call as a list in JSON: among the arguments Chromium would take some for its own. */
const variable = 'RAPPORTEUR_COMMAND_LINE';

/** The call of the command line that this start is for, instead of a window; null for none. */
export function commandLineCall(env: NodeJS.ProcessEnv = process.env): string[] | null {
  const given = env[variable];
  if (given === undefined) return null;
  const call: unknown = JSON.parse(given);
  return Array.isArray(call) ? call.map(String) : null;
}

/**
 * Does one call where pages can be laid out, and ends with its exit code. Chromium's own files go to a folder that is
 * gone afterwards, so that an app that is open at the same time is not disturbed. Only possible before the app is ready.
 */
export async function answerCall(run: () => Promise<number>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  app.setPath('crashDumps', folder);
  // The last page that is done with is not the end of the call.
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  const code = await run().catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    return 1;
  });
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  app.exit(code);
}
