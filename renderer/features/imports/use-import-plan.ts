import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { AppError, Result } from '../../../shared/app-error';
import { readPlan, type PlanText } from '../../../shared/imports/plan-text';
import { useApi } from '../../api/api-context';
import { toAppError } from '../../api/use-endpoint';

/** Milliseconds without a further correction after which a new plan is asked for. */
const pauseMs = 200;

export interface ImportPlan<Options, Plan> {
  /** The newest plan there is; while a newer one is worked out, the one before. */
  readonly plan: Plan | null;
  /** With every correction made so far, also those that the plan does not show yet. Null before the first plan. */
  readonly options: Options | null;
  readonly isPlanning: boolean;
  readonly isCorrected: boolean;
  /** Why there is no newer plan. */
  readonly error: AppError | null;
  readonly correct: (change: (options: Options) => Options) => void;
  readonly retry: () => void;
}

type Preview<Options, Plan> = (
  jobId: string,
  options: Options | null,
) => Promise<Result<PlanText<Plan>>>;

interface PlanState<Options, Plan> {
  readonly plan: Plan | null;
  readonly options: Options | null;
  readonly isPlanning: boolean;
  readonly isCorrected: boolean;
  readonly error: AppError | null;
}

/**
 * What an import would do, asked for anew after corrections. Only the answer to the last question counts: earlier ones
 * are stopped, and ignored where they come all the same.
 */
export function useImportPlan<Options, Plan extends { options: Options }>(
  preview: Preview<Options, Plan>,
): ImportPlan<Options, Plan> {
  const [state, setState] = useState<PlanState<Options, Plan>>({
    ...{ plan: null, options: null, isPlanning: true, isCorrected: false, error: null },
  });
  const wanted = useRef<Options | null>(null);
  const { ask, askSoon, stop } = useLatestPreview(preview, (result) => {
    if (!result.ok) {
      setState((before) => ({ ...before, isPlanning: false, error: result.error }));
      return;
    }
    const plan = readPlan(result.value);
    const { options } = plan;
    wanted.current = options;
    setState((before) => ({ ...before, plan, options, isPlanning: false, error: null }));
  });
  const retry = useCallback(() => {
    setState((before) => ({ ...before, isPlanning: true, error: null }));
    ask(wanted.current);
  }, [ask]);
  const correct = useCallback(
    (change: (options: Options) => Options) => {
      if (wanted.current === null) return;
      const options = change(wanted.current);
      if (options === wanted.current) return;
      wanted.current = options;
      askSoon(options);
      setState((before) => ({ ...before, options, isPlanning: true, isCorrected: true }));
    },
    [askSoon],
  );
  useEffect(() => {
    ask(wanted.current);
    return stop;
  }, [ask, stop]);
  return { ...state, correct, retry };
}

/** Asks one question at a time; a new one stops the one before. */
function useLatestPreview<Options, Plan>(
  preview: Preview<Options, Plan>,
  onAnswer: (result: Result<PlanText<Plan>>) => void,
) {
  const { client } = useApi();
  const latest = useRef({ preview, onAnswer });
  useLayoutEffect(() => {
    latest.current = { preview, onAnswer };
  });
  const running = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    if (running.current !== null) void client.app.cancelJob({ jobId: running.current });
    running.current = null;
  }, [client]);
  const ask = useCallback(
    (options: Options | null) => {
      stop();
      const jobId = crypto.randomUUID();
      running.current = jobId;
      void answer(latest.current.preview(jobId, options)).then((result) => {
        if (running.current !== jobId) return;
        running.current = null;
        latest.current.onAnswer(result);
      });
    },
    [stop],
  );
  const askSoon = useCallback(
    (options: Options) => {
      stop();
      timer.current = setTimeout(() => ask(options), pauseMs);
    },
    [ask, stop],
  );
  return { ask, askSoon, stop };
}

// A rejection means that main could not be reached; the page says so like any other failure.
async function answer<Value>(question: Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await question;
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown) };
  }
}
