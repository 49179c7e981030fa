import { basename, dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { AppFailure } from '../../shared/app-error';
import { dialogueToFile } from '../../shared/exchange/dialogue-to-file';
import { asStorageFailure } from '../persistence/storage-failure';
import { readWholeDialogue } from './dialogue-data';
import type { DialogueServices } from './dialogue-services';

/** The whole dialogue as the text of a dialogue file. */
export function dialogueFileText({ database, journal }: DialogueServices): string {
  journal.checkpointAll();
  return `${JSON.stringify(dialogueToFile(readWholeDialogue(database)), null, 2)}\n`;
}

/**
 * Writes beside the target and renames, so that nobody ever sees half a file.
 * @throws AppFailure `file-not-written` with the system's reason, `storage-full`
 */
export async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  try {
    await writeFileAtomic(path, content);
  } catch (error) {
    const failure = asStorageFailure(error, dirname(path));
    if (failure?.error.code === 'storage-full') throw failure;
    throw new AppFailure({ code: 'file-not-written', file: path, detail: reasonOf(error) });
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  // Node's own messages begin with the code.
  return code && !message.startsWith(code) ? `${code}: ${message}` : message;
}

/** A file name that every system accepts, made of the dialogue's title. */
export function suggestedFileName(title: string, extension: string): string {
  const safe = title
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '');
  return basename(`${safe || 'dialogue'}.${extension}`);
}
