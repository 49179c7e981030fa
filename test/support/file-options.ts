import type { FileOptions, WorkerFormat } from '../../electron/reports/write-report';

/** What a file is made with when nothing in particular is asked for. */
export function fileOptions(format: WorkerFormat, given: Partial<FileOptions> = {}): FileOptions {
  return {
    format,
    writtenAt: null,
    table: 'interventions',
    aknDocument: 'report',
    template: null,
    ...given,
  };
}
