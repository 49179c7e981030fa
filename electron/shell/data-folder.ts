import { app } from 'electron';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes the folder that everything is kept in, and proves that it can be written. Chromium's own files go to a
 * folder below it, apart from people's work. Two starts with different folders are two apps that do not disturb each
 * other. Only possible before the app is ready.
 * @returns why the folder cannot be used, or null
 */
export function useDataFolder(folder: string): string | null {
  const reason = whyNotWritable(folder);
  // Chromium dies without a folder to write to, before it could show what is wrong.
  const userData = reason === null ? folder : mkdtempSync(join(tmpdir(), 'rapporteur-'));
  app.setPath('userData', userData);
  app.setPath('sessionData', join(userData, 'browser'));
  app.setPath('crashDumps', join(userData, 'browser', 'crashes'));
  return reason;
}

/** The system's words for why nothing can be written to a folder, or null. Makes the folder where it is missing. */
export function whyNotWritable(folder: string): string | null {
  // Unlike permissions, writing also tells of read-only and full disks.
  const probe = join(folder, `.write-test-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, 'can this folder be written?');
    rmSync(probe);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
