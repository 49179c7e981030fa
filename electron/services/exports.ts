import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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
    // A link keeps leading to its file.
    const target = await realpath(path).catch(() => path);
    const part = join(dirname(target), `.rapporteur-${randomBytes(6).toString('hex')}.part`);
    try {
      await writePart(part, content, await stat(target).catch(() => null));
      await rename(part, target);
    } catch (error) {
      await rm(part, { force: true }).catch(() => undefined);
      throw error;
    }
  } catch (error) {
    const failure = asStorageFailure(error, dirname(path));
    if (failure?.error.code === 'storage-full') throw failure;
    throw new AppFailure({ code: 'file-not-written', file: path, detail: reasonOf(error) });
  }
}

/** `writeFile` goes on after a short write, which is how a disk says at first that it has no room for all of it. */
async function writePart(
  part: string,
  content: string | Buffer,
  before: Stats | null,
): Promise<void> {
  const file = await open(part, 'wx', before === null ? 0o666 : before.mode & 0o777);
  try {
    await file.writeFile(content);
    if (before !== null) await file.chown(before.uid, before.gid).catch(() => undefined);
    await file.sync();
  } finally {
    await file.close();
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
    // Marks that turn the direction of text could make one ending look like another.
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = beginning(safe).replace(/[. ]+$/, '');
  return basename(`${short || 'dialogue'}.${extension}`);
}

/** At most 80 characters and 240 bytes of UTF-8, none of them cut in two: file systems end names at 255 bytes. */
function beginning(text: string): string {
  let kept = '';
  for (const character of [...text].slice(0, 80)) {
    if (Buffer.byteLength(kept + character) > 240) break;
    kept += character;
  }
  return kept;
}
