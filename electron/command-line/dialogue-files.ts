import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fail } from '../../shared/app-error';
import type { Application } from '../application';
import { importFile } from '../services/app-handlers';
import type { DialogueServices } from '../services/dialogue-services';
import type { CommandLineOptions } from './command';
import { withApplication } from './with-application';

/** The dialogue files of a folder, by name; folders in it are passed over. @throws AppFailure `file-not-found` */
export function dialogueFilesIn(folder: string): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ name }) => join(folder, name))
    .sort();
  return files.length > 0 ? files : fail({ code: 'file-not-found', file: join(folder, '*.json') });
}

/** Works on a dialogue file as a dialogue of its own, which is gone afterwards. The app's own folder is not touched. */
export async function withDialogueFile<T>(
  file: string,
  options: CommandLineOptions,
  work: (application: Application, services: DialogueServices) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  try {
    takeNamesAlong(options.defaultDataFolder, folder);
    return await withApplication(folder, options, async (application) => {
      const id = await importFile(application.context, file, basename(dirname(file)));
      return work(application, application.context.open.get(id));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An institution's own names of States hold for its reports, wherever the dialogue comes from. */
function takeNamesAlong(from: string, to: string): void {
  for (const name of ['states-override.json', 'organizations.json']) {
    if (existsSync(join(from, name))) copyFileSync(join(from, name), join(to, name));
  }
}
