import { useEffect, useState } from 'react';
import { useJob } from '../../../api/use-job';
import type { EndpointInput, EndpointOutput } from '../../../api/use-endpoint';
import { useIsSlow } from '../../../ui/use-is-slow';

type Question = 'suggestions.forPoint' | 'suggestions.forArea';

/** Asks as soon as it is there and stops when it goes; the input must not change meanwhile. */
export function useAnswer<P extends Question>(path: P, input: Omit<EndpointInput<P>, 'jobId'>) {
  const { start, cancel, isRunning, fraction, error } = useJob(path);
  const [question] = useState(input);
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<EndpointOutput<P> | null>(null);
  useEffect(() => {
    let isWanted = true;
    void start(question as Parameters<typeof start>[0]).then((result) => {
      if (isWanted && result.ok) setAnswer(result.value);
    });
    return () => {
      isWanted = false;
      cancel();
    };
  }, [start, cancel, question, attempt]);
  return {
    /** Null until there is one. */
    answer,
    isRunning,
    isSlow: useIsSlow(isRunning),
    fraction,
    error,
    stop: cancel,
    askAgain: () => setAttempt(attempt + 1),
  };
}
