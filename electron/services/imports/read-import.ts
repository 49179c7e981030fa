import { fail } from '../../../shared/app-error';
import { importKindsOf } from '../../../shared/imports/import-kinds';
import { writePlan } from '../../../shared/imports/plan-text';
import { sourceTables } from '../../../shared/imports/source-tables';
import { readImportFile } from '../../imports/read-import-file';
import { readPastedText } from '../../imports/read-pasted-text';
import type { ReadInput, ReadOutput } from './import-job';

/** @throws AppFailure `file-not-importable` */
export async function readImport(input: ReadInput): Promise<ReadOutput> {
  const source = await (input.type === 'file'
    ? readImportFile(input)
    : readPastedText({ text: input.text, html: input.html }));
  const kinds = importKindsOf(source);
  if (kinds.length === 0)
    return fail({ code: 'file-not-importable', file: '', reason: 'nothing-found' });
  return {
    source: writePlan(source),
    kinds,
    remarks: source.remarks,
    tables: sourceTables(source),
  };
}
