import { extname, resolve } from 'node:path';

/** What the person who starts the app asks for. */
export interface LaunchArguments {
  /** `--data <folder>`: where everything is kept; null for the usual place. */
  readonly dataFolder: string | null;
  /** A dialogue file to open. */
  readonly file: string | null;
}

const dialogueFileExtensions = new Set(['.json', '.rapporteur']);

/**
 * Reads the command line; what it does not know is Chromium's.
 * @param argv as the process got it, the program first
 * @param hasAppFolder whether the first plain argument is the app's own folder, as when started from its sources
 * @param folder what relative paths are relative to
 */
export function readLaunchArguments(
  argv: readonly string[],
  hasAppFolder: boolean,
  folder: string,
): LaunchArguments {
  let dataFolder: string | null = null;
  const plain: string[] = [];
  const rest = argv.slice(1);
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--data') dataFolder = rest.shift() ?? null;
    else if (argument.startsWith('--data=')) dataFolder = argument.slice('--data='.length);
    else if (!argument.startsWith('-')) plain.push(argument);
  }
  if (hasAppFolder) plain.shift();
  const file = plain.find((argument) =>
    dialogueFileExtensions.has(extname(argument).toLowerCase()),
  );
  return {
    dataFolder: dataFolder ? resolve(folder, dataFolder) : null,
    file: file === undefined ? null : resolve(folder, file),
  };
}
