import { createContext, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import type { StagedImport } from '../../../shared/contract/imports';
import type { ImportRequest } from '../../api/import-requests';

/** What each kind of import is given: a file that was read, and where to go from it. */
export interface ImportStepProps {
  readonly staged: StagedImport;
  readonly request: ImportRequest;
  /** It is imported; the sentence says what was done. */
  readonly onDone: (summary: string) => void;
  /** Leaves without importing; asks first where corrections would be lost. */
  readonly onBack: () => void;
}

/** What the dialog has to know of the step that it shows. */
export interface StepState {
  /** Leaving would lose what somebody corrected by hand. */
  readonly isCorrected: boolean;
  /** Given while something runs: Esc stops that rather than leave. */
  readonly stop: (() => void) | null;
}

interface StepFrame {
  readonly report: (state: StepState) => void;
  /** Begins again with another file. */
  readonly chooseAgain: () => void;
}

export const StepFrameContext = createContext<StepFrame>({
  report: () => undefined,
  chooseAgain: () => undefined,
});

/** Tells the dialog around how things stand; gives the way to another file. */
export function useStepFrame({ isCorrected, stop }: StepState): Pick<StepFrame, 'chooseAgain'> {
  const { report, chooseAgain } = useContext(StepFrameContext);
  const latestStop = useRef(stop);
  useLayoutEffect(() => {
    latestStop.current = stop;
  });
  const isRunning = stop !== null;
  useEffect(() => {
    report({ isCorrected, stop: isRunning ? () => latestStop.current?.() : null });
    return () => report({ isCorrected: false, stop: null });
  }, [report, isCorrected, isRunning]);
  return { chooseAgain };
}
