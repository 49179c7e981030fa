import { useCallback } from 'react';
import type { DialogueId } from '../../../shared/domain/ids';
import { useJob } from '../../api/use-job';

/** The two ways to bring a dialogue in; what was brought in is opened. */
export function useImports(onImported: (id: DialogueId) => void) {
  const file = useJob('dialogues.importFile');
  const sample = useJob('dialogues.importSample');
  const running = sample.isRunning ? sample : file;
  const { start: startFile, clearError: clearFileError } = file;
  const { start: startSample, clearError: clearSampleError } = sample;
  const clearErrors = useCallback(() => {
    clearFileError();
    clearSampleError();
  }, [clearFileError, clearSampleError]);
  const importFile = async () => {
    clearErrors();
    const result = await startFile({});
    if (result.ok && result.value !== null) onImported(result.value);
  };
  const importSample = async () => {
    clearErrors();
    const result = await startSample({});
    if (result.ok) onImported(result.value);
  };
  return {
    isRunning: running.isRunning,
    fraction: running.fraction,
    cancel: running.cancel,
    error: file.error ?? sample.error,
    clearErrors,
    importFile: () => void importFile(),
    importSample: () => void importSample(),
  };
}
