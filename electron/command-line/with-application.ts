import { createApplication, type Application } from '../application';
import { inProcessJobs } from '../services/job-runner';
import type { CommandLineOptions } from './command';
import { withoutDesktop } from './without-desktop';

/** Opens the app without a window on a data folder, and closes it when the work is done. */
export async function withApplication<T>(
  dataFolder: string,
  { resourcesFolder, jobs = inProcessJobs, err }: CommandLineOptions,
  work: (application: Application) => Promise<T>,
): Promise<T> {
  const application = createApplication({
    dataFolder,
    resourcesFolder,
    version: '',
    now: Date.now,
    shell: withoutDesktop,
    jobs,
    log: { info: () => undefined, problem: (error) => (err(`${String(error)}\n`), 'see above') },
  });
  try {
    return await work(application);
  } finally {
    application.close();
  }
}
