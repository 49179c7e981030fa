import type { AppError } from '../../shared/app-error';
import { assertNever } from '../../shared/assert-never';

/** What happened, what was kept and what to do, in a line or two of plain English for a terminal. */
export function describeFailure(error: AppError): string {
  switch (error.code) {
    case 'not-found':
      if (error.id === '') return `There is no ${error.entity}.`;
      return `There is no ${error.entity} ${error.id}. "rapporteur list" shows what there is.`;
    case 'invalid':
      return `${error.field} is not acceptable (${error.rule}${error.limit ? `, limit ${error.limit}` : ''}). Nothing was changed.`;
    case 'conflict':
    case 'list-closed':
    case 'already-queued':
    case 'list-moved-on':
    case 'already-speaking':
    case 'nothing-to-undo':
    case 'nothing-to-redo':
    case 'suggestions-too-costly':
    case 'cancelled':
      return `The work ended without a change (${error.code}).`;
    case 'off-the-record':
      return 'The session is off the record. Nothing of it may leave Rapporteur, and nothing was written.';
    case 'print-failed':
      return `Nothing was printed: ${error.detail}.`;
    case 'content-unreadable':
      return `The text of ${error.entity} ${error.id} cannot be read by this version. It is kept as it is; a newer version may open it.`;
    case 'storage-full':
      return 'The disk is full. Nothing was lost; make room and try again.';
    case 'storage-read-only':
      return `The folder ${error.folder} cannot be written. Nothing was changed; check its permissions, or name another with --data.`;
    case 'storage-failed':
      return `The disk did not do what was asked: ${error.detail}. Try again; if it stays, name another folder with --data.`;
    case 'database-too-new':
      return `This dialogue was last opened by a newer version (${error.found}; this one reads up to ${error.supported}). It is unchanged; update Rapporteur to open it.`;
    case 'database-corrupt':
      return `The dialogue's file is damaged. It was not deleted${error.keptAs ? ` and is kept as ${error.keptAs}` : ''}; restore it from a backup or an export.`;
    case 'import-expired':
      return 'The file of this import is no longer at hand. Nothing was imported; name the file again.';
    case 'still-identifies':
      return `The file would tell more than the attribution allows: ${error.expressions.join('; ')}. Nothing was written. Change the text, or write the file all the same with --override-leaks.`;
    case 'template-unusable':
      return `${error.file} cannot be used as a template (${error.reason}). Nothing was written; save it as a Word template without macros (.dotx).`;
    case 'libreoffice-missing':
      return 'OpenDocument files are made by LibreOffice, which is not on this computer. Nothing was written; install it, or choose docx.';
    case 'conversion-failed':
      return `LibreOffice did not convert the file: ${error.detail}. Nothing was written; try again, or choose docx.`;
    case 'unexpected':
      return `Something went wrong that should not have (${error.reference}). Nothing half-done was kept.`;
    default:
      return describeFileFailure(error);
  }
}

type FileFailure = Extract<AppError, { code: `file-${string}` }>;

function describeFileFailure(error: FileFailure): string {
  switch (error.code) {
    case 'file-not-found':
      return `There is no file ${error.file}. Check the path.`;
    case 'file-not-read':
      return `${error.file} could not be opened: ${error.detail}. Nothing was imported. Close it in other programs, or check its permissions.`;
    case 'file-too-large':
      return `${error.file} has ${megabytes(error.bytes)} MB; up to ${megabytes(error.limit)} MB are read. It was not read. Check that it is the right file, or split it.`;
    case 'file-not-json':
      return `${error.file} is not JSON: ${error.detail}. Nothing was imported.`;
    case 'file-not-a-dialogue':
      return [
        `${error.file} is not a dialogue that this version can read. Nothing was imported. What is wrong:`,
        ...error.faults.map(({ path, message }) => `  ${path || '(the whole file)'}: ${message}`),
      ].join('\n');
    case 'file-too-new':
      return `${error.file} was written by a newer version (format ${error.found}; this one reads up to ${error.supported}). Nothing was imported; update Rapporteur.`;
    case 'file-not-written':
      return `${error.file} could not be written: ${error.detail}. What was there before is unchanged. Choose another place, or close the file where it is open.`;
    case 'file-not-opened':
      return `${error.file} was written, but no program opened it: ${error.detail}.`;
    case 'file-not-a-profile':
      return `${error.file} is not a profile that this version can read. Nothing was imported.`;
    case 'file-not-importable':
      return describeNotImportable(error);
    default:
      return assertNever(error);
  }
}

type NotImportable = Extract<AppError, { code: 'file-not-importable' }>;

function describeNotImportable({ file, reason, found, limit }: NotImportable): string {
  switch (reason) {
    case 'empty':
      return `${file} is empty. Check that it is the right file.`;
    case 'unknown-format':
      return `${file} is none of the kinds that can be imported, whatever its name says. Save it as CSV, .xlsx, .docx, .ics, .vtt or .srt.`;
    case 'damaged':
      return `${file} is cut off or broken. Nothing was imported; get it again, or save it anew in its own program.`;
    case 'encrypted':
      return `${file} is protected by a password. Nothing was imported; save a copy without one.`;
    case 'macros':
      return `${file} holds macros, which are never opened. Nothing was imported; save it as .xlsx or .docx.`;
    case 'suspicious-archive':
      return `${file} is packed in a way that ordinary documents are not, and was not opened. Save the sheet or table alone in a new file.`;
    case 'too-many-rows': {
      const counts =
        found === undefined || limit === undefined
          ? ''
          : ` (${found}; up to ${limit} are taken in)`;
      return `${file} has too many rows${counts}. Nothing was imported; split it.`;
    }
    case 'too-costly':
      return `${file} needed more time or memory to read than it may. Nothing was imported; save the sheet or table alone in a new file.`;
    case 'nothing-found':
      return `${file} was read, but holds nothing to import here. Check that it is the right file, and the right command.`;
    default:
      return assertNever(reason);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
