import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError, Result } from '../../../shared/app-error';
import type { StagedImport } from '../../../shared/contract/imports';
import { importFileLimit } from '../../../shared/imports/import-source';
import { useApi, useDialogueId } from '../../api/api-context';
import type { ImportRequest } from '../../api/import-requests';
import { useJob } from '../../api/use-job';

type Source = ImportRequest['from'];
type Reading = Result<StagedImport | null>;

export interface Staging {
  /** Where the file comes from that is being read or was read. */
  readonly from: Source;
  readonly staged: StagedImport | null;
  readonly error: AppError | null;
  readonly isReading: boolean;
  /** 0 to 1; null while unknown. */
  readonly fraction: number | null;
  readonly chooseAgain: () => void;
  readonly stop: () => void;
  /** Forgets the file; to be called when the dialog closes without an import. */
  readonly discard: () => void;
}

/**
 * Has a file read, the one asked for first and then any other that the person chooses.
 * @param onNothing no file was chosen, or reading was stopped, and there is none from before
 */
export function useStaging(request: ImportRequest, onNothing: () => void): Staging {
  const jobs = useReadingJobs();
  const { client } = useApi();
  const dialogueId = useDialogueId();
  const [from, setFrom] = useState(request.from);
  const [staged, setStaged] = useState<StagedImport | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const discardStaged = (importId: string) =>
    void client.imports.discard({ dialogueId, input: { importId } });

  const read = async (source: Source) => {
    setFrom(source);
    const result = await jobs.read(source);
    const isNothing = result.ok ? result.value === null : result.error.code === 'cancelled';
    if (isNothing) {
      if (staged === null && error === null) onNothing();
      return;
    }
    if (staged !== null) discardStaged(staged.importId);
    setStaged(result.ok ? result.value : null);
    setError(result.ok ? null : result.error);
  };

  // Once, also where React mounts twice to find faults: a file dialog must not open twice.
  const hasStarted = useRef(false);
  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    void read(request.from);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return {
    ...{ from, staged, error, isReading: jobs.isReading, fraction: jobs.fraction },
    chooseAgain: () => void read({ type: 'choose' }),
    stop: jobs.stop,
    discard: () => {
      if (staged !== null) discardStaged(staged.importId);
    },
  };
}

function useReadingJobs() {
  const choose = useJob('imports.choose');
  const stage = useJob('imports.stage');
  const paste = useJob('imports.paste');
  const running = [stage, paste].find(({ isRunning }) => isRunning) ?? choose;
  const [isFetching, setIsFetching] = useState(false);
  const { start: startChoose } = choose;
  const { start: startStage } = stage;
  const { start: startPaste } = paste;
  const read = useCallback(
    async (source: Source): Promise<Reading> => {
      if (source.type === 'choose') return startChoose({});
      if (source.type === 'pasted') return startPaste({ text: source.text, html: source.html });
      setIsFetching(true);
      const bytes = await bytesOf(source.file);
      setIsFetching(false);
      return bytes.ok ? startStage({ fileName: source.file.name, bytes: bytes.value }) : bytes;
    },
    [startChoose, startPaste, startStage],
  );
  return {
    read,
    isReading: isFetching || running.isRunning,
    fraction: running.fraction,
    stop: running.cancel,
  };
}

/** The bytes of a dropped file; one that is too large is refused before any of it is read. */
async function bytesOf(file: File): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { name, size } = file;
  if (size > importFileLimit) {
    const limit = importFileLimit;
    return { ok: false, error: { code: 'file-too-large', file: name, bytes: size, limit } };
  }
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // A folder looks like a file until somebody reads it.
    const isFolder = file.type === '' && !name.includes('.');
    return isFolder
      ? { ok: false, error: { code: 'file-not-importable', file: name, reason: 'unknown-format' } }
      : { ok: false, error: { code: 'file-not-found', file: name } };
  }
}
