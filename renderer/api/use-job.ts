import { useCallback, useRef, useState } from 'react';
import type { Result } from '../../shared/app-error';
import type { ActionPath, EndpointAt } from '../../shared/contract/contract';
import type { Output } from '../../shared/contract/endpoint';
import { useApi, useAppEvents } from './api-context';
import { useCommand, type EndpointInput } from './use-endpoint';

/** Actions that take a `jobId`: they tell their progress and can be stopped. */
type JobPath = {
  [P in ActionPath]: EndpointInput<P> extends { jobId: string } ? P : never;
}[ActionPath];

type WithoutJobId<P extends JobPath> = Omit<EndpointInput<P>, 'jobId'>;

/** Long work in main: its progress, and the way to stop it. One at a time. */
export function useJob<P extends JobPath>(path: P) {
  const { client } = useApi();
  const { run, isRunning, error, clearError } = useCommand(path);
  const jobId = useRef<string | null>(null);
  const [fraction, setFraction] = useState<number | null>(null);
  useAppEvents((event) => {
    if (event.type === 'progress' && event.jobId === jobId.current) setFraction(event.fraction);
  });
  const start = useCallback(
    async (input: WithoutJobId<P>): Promise<Result<Output<EndpointAt<P>>>> => {
      jobId.current = crypto.randomUUID();
      setFraction(null);
      return run({ ...input, jobId: jobId.current } as never);
    },
    [run],
  );
  const cancel = useCallback(() => {
    if (jobId.current !== null) void client.app.cancelJob({ jobId: jobId.current });
  }, [client]);
  return {
    start,
    cancel,
    isRunning,
    /** 0 to 1; null while nobody knows how long it takes. */
    fraction,
    // Stopping is what the person wanted, not a failure.
    error: error?.code === 'cancelled' ? null : error,
    clearError,
  };
}
