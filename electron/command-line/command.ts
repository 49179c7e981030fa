import type { Application } from '../application';
import type { Call } from './arguments';

export interface CommandLineOptions {
  defaultDataFolder: string;
  resourcesFolder: string;
  out: (text: string) => void;
  err: (text: string) => void;
}

/** Does what one call asks for. @throws UsageError for a wrong call, AppFailure where it cannot be done */
export type Run = (
  call: Call,
  application: Application,
  options: CommandLineOptions,
) => Promise<void>;
