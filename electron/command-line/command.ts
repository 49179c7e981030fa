import type { Application } from '../application';
import type { JobRunner } from '../services/job-runner';
import type { ShellServices } from '../services/shell-services';
import type { Call } from './arguments';

export interface CommandLineOptions {
  defaultDataFolder: string;
  resourcesFolder: string;
  /** Left out: where the call runs, which has nothing to keep responsive. */
  jobs?: JobRunner;
  /** Makes PDF; left out where there is nothing that could. */
  printer?: ShellServices['printer'];
  out: (text: string) => void;
  err: (text: string) => void;
}

/** Does what one call asks for. @returns the exit code, left out for done. @throws UsageError for a wrong call, AppFailure where it cannot be done */
export type Run = (
  call: Call,
  application: Application,
  options: CommandLineOptions,
) => Promise<number | void>;
