import logger from 'electron-log/node';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** What happened, for whoever has to find out why. Nothing that people wrote or said belongs in it. */
export interface Log {
  readonly file: string;
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
  /** @returns a reference that a person can quote and that is found in the log */
  readonly problem: (error: unknown) => string;
}

const megabyte = 1024 ** 2;

/**
 * Opens `rapporteur.log` in the data folder; at 2 MB it becomes `rapporteur.old.log`.
 * @param alsoToConsole from warnings up
 */
export function openLog(dataFolder: string, alsoToConsole: boolean): Log {
  const file = join(dataFolder, 'rapporteur.log');
  const { transports } = logger;
  transports.file.resolvePathFn = () => file;
  transports.file.level = 'info';
  transports.file.maxSize = 2 * megabyte;
  transports.console.level = alsoToConsole ? 'warn' : false;
  if (transports.ipc) transports.ipc.level = false;
  transports.remote.level = false;
  return {
    file,
    info: (message) => {
      logger.info(message);
    },
    warn: (message) => {
      logger.warn(message);
    },
    problem: (error) => {
      const reference = randomBytes(4).toString('hex').toUpperCase();
      logger.error(reference, error);
      return reference;
    },
  };
}
