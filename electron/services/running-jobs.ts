import type { AppEvent } from '../../shared/contract/change';
import type { JobOptions } from './job-runner';

/** The jobs under way, by the ids that the windows gave them. */
export class RunningJobs {
  readonly #controllers = new Map<string, AbortController>();

  constructor(private readonly publish: (event: AppEvent) => void) {}

  /** Announces progress while the work goes on, and its end whatever the outcome. */
  async run<T>(jobId: string, work: (options: JobOptions) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.#controllers.set(jobId, controller);
    const report = (fraction: number | null, isDone: boolean) =>
      this.publish({ type: 'progress', jobId, fraction, isDone });
    report(null, false);
    try {
      return await work({
        signal: controller.signal,
        onProgress: (fraction) => report(fraction, false),
      });
    } finally {
      this.#controllers.delete(jobId);
      report(null, true);
    }
  }

  cancel(jobId: string): void {
    this.#controllers.get(jobId)?.abort();
  }
}
