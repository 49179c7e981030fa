import { t } from '@lingui/core/macro';
import { assertNever } from '../../shared/assert-never';
import type { ErrorDescription, ErrorOf } from './error-description';

/** Nothing was imported in any of these cases. */
export function describeNotImportable(error: ErrorOf<'file-not-importable'>): ErrorDescription {
  const { reason, found, limit } = error;
  // What is pasted has no name.
  const file = error.file === '' ? t`What was pasted` : error.file;
  switch (reason) {
    case 'empty':
      return {
        title: t`The file is empty`,
        explanation: t`${file} has nothing in it.`,
        advice: t`Check that the right file was chosen, and that it was saved.`,
      };
    case 'unknown-format':
      return {
        title: t`This kind of file is not read`,
        explanation: t`${file} is none of the kinds that can be imported, whatever its name says.`,
        advice: t`Save it as CSV, Excel (.xlsx), Word (.docx), iCalendar (.ics), WebVTT or SRT.`,
      };
    case 'nothing-found':
      return {
        title: t`Nothing to import was found`,
        explanation: t`${file} was read, but holds nothing that could be taken from it here.`,
        advice: t`Check that the right file was chosen, and for what it is to be imported.`,
      };
    case 'too-many-rows':
      return {
        title: t`The file has too many rows`,
        explanation:
          found === undefined || limit === undefined
            ? t`${file} has more rows than can be taken in at once.`
            : t`${file} has ${found} rows; up to ${limit} can be taken in at once.`,
        advice: t`Split it into several files, or delete the rows that are not needed.`,
      };
    default:
      return describeUnsafeFile(file, reason);
  }
}

type UnsafeReason = 'damaged' | 'encrypted' | 'macros' | 'suspicious-archive' | 'too-costly';

function describeUnsafeFile(file: string, reason: UnsafeReason): ErrorDescription {
  switch (reason) {
    case 'damaged':
      return {
        title: t`The file is damaged`,
        explanation: t`${file} is cut off or broken.`,
        advice: t`Get it again from where it came from, or open it in its own program and save it anew.`,
      };
    case 'encrypted':
      return {
        title: t`The file is protected by a password`,
        explanation: t`${file} cannot be read without its password, and Rapporteur does not ask for it.`,
        advice: t`Open it in its own program and save a copy without a password.`,
      };
    case 'macros':
      return {
        title: t`The file holds macros`,
        explanation: t`${file} holds a program, which Rapporteur never opens.`,
        advice: t`Open it in Excel or Word and save it as .xlsx or .docx.`,
      };
    case 'suspicious-archive':
      return {
        title: t`The file was not opened, for safety`,
        explanation: t`${file} is packed in a way that ordinary documents are not, and could fill the memory.`,
        advice: t`If you trust it, open it in its own program and save the sheet or table alone in a new file.`,
      };
    case 'too-costly':
      return {
        title: t`The file took too long to read`,
        explanation: t`${file} needed more time or memory than it may, so the reading was stopped.`,
        advice: t`Save the sheet or table alone in a new file, or save it as CSV.`,
      };
    default:
      return assertNever(reason);
  }
}

type UnusableTemplate = ErrorOf<'template-unusable'>['reason'];

/** Half a sentence, after the name of the file. */
export function unusableTemplate(reason: UnusableTemplate): string {
  switch (reason) {
    case 'not-word':
      return t`it is not a Word file, whatever its name says.`;
    case 'macros':
      return t`it holds macros, which Rapporteur never takes in.`;
    case 'damaged':
      return t`it is cut off or broken.`;
    case 'too-large':
      return t`it is larger than a template may be.`;
    case 'encrypted':
      return t`it is protected by a password.`;
    case 'suspicious-archive':
      return t`it is packed in a way that ordinary documents are not.`;
  }
}
