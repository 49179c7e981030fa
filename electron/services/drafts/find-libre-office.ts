import { statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** What is looked at; tests put a machine of their own in its place. */
export interface Machine {
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
  isFile: (path: string) => boolean;
}

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
};

/** LibreOffice's program, where it is installed as usual or on the path; null where there is none. */
export function findLibreOffice(machine: Machine = thisMachine): string | null {
  return candidates(machine).find((path) => isProgram(machine, path)) ?? null;
}

/** A folder on the path that may not be read is like one without the program. */
function isProgram({ isFile }: Machine, path: string): boolean {
  try {
    return isFile(path);
  } catch {
    return false;
  }
}

function candidates({ platform, environment }: Machine): string[] {
  if (platform === 'win32') {
    const { ProgramFiles, ['ProgramFiles(x86)']: programFiles32, ProgramW6432 } = environment;
    const installed = [ProgramFiles, ProgramW6432, programFiles32]
      .flatMap((folder) => folder ?? [])
      .map((folder) => win32.join(folder, 'LibreOffice', 'program', 'soffice.exe'));
    return [...installed, ...onPath(win32, environment.Path ?? environment.PATH, ['soffice.exe'])];
  }
  const own = onPath(posix, environment.PATH, ['soffice', 'libreoffice']);
  if (platform === 'darwin') {
    const inside = 'Applications/LibreOffice.app/Contents/MacOS/soffice';
    return [`/${inside}`, posix.join(environment.HOME ?? '/', inside), ...own];
  }
  const usual = ['/usr/bin', '/usr/local/bin', '/usr/lib/libreoffice/program', '/snap/bin'];
  const distributed = ['/opt/libreoffice/program', '/opt/libreoffice7.6/program'];
  const rest = [...usual, ...distributed].flatMap((folder) => [
    `${folder}/soffice`,
    `${folder}/libreoffice`,
  ]);
  return [...own, ...rest];
}

function onPath(path: typeof posix, folders = '', names: readonly string[]): string[] {
  return folders
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder))
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
}
