import {
  BrowserWindow,
  dialog,
  type FileFilter,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import { texts } from './texts';

/** Asks for one file. @returns its path, or null when the person changes their mind */
export async function askForFile({ extensions }: { extensions: string[] }): Promise<string | null> {
  const options: OpenDialogOptions = {
    properties: ['openFile'],
    filters: [
      { name: texts.dialogueFiles, extensions },
      { name: texts.allFiles, extensions: ['*'] },
    ],
  };
  const parent = parentWindow();
  const { canceled, filePaths } = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}

interface SaveQuestion {
  readonly suggestedName: string;
  readonly extensions: string[];
}

/** Asks where to write a file; the system asks before an existing one is replaced. @returns a path, or null */
export async function askWhereToSave({
  suggestedName,
  extensions,
}: SaveQuestion): Promise<string | null> {
  const filters: FileFilter[] = extensions.map((extension) => ({
    name: extension.toUpperCase(),
    extensions: [extension],
  }));
  const options: SaveDialogOptions = {
    defaultPath: suggestedName,
    filters,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const parent = parentWindow();
  const { canceled, filePath } = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options));
  return canceled || !filePath ? null : filePath;
}

interface Question {
  readonly message: string;
  readonly detail: string;
  /** The first is chosen by Enter and by Escape. */
  readonly answers: readonly string[];
}

/** Asks a question about a window. @returns the index of the answer */
export async function ask(
  window: BrowserWindow,
  { message, detail, answers }: Question,
): Promise<number> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [...answers],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response;
}

/** Says why the app cannot start; on the terminal too, for those who started it there. */
export function sayCannotStart(explanation: string): void {
  process.stderr.write(`${texts.cannotStart}\n${explanation}\n`);
  dialog.showErrorBox(texts.cannotStart, explanation);
}

function parentWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}
