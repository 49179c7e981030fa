import { t } from '@lingui/core/macro';
import { assertNever } from '../../shared/assert-never';
import type { AppError, AppErrorCode, InvalidRule } from '../../shared/app-error';

/** Words for a failure: what happened, what that means, and what the person can do. */
export interface ErrorDescription {
  readonly title: string;
  readonly explanation: string;
  readonly advice: string;
}

type ErrorOf<C extends AppErrorCode> = Extract<AppError, { code: C }>;
type Describers = { readonly [C in AppErrorCode]: (error: ErrorOf<C>) => ErrorDescription };

/** The only place where a failure becomes words; what it gives fits an ErrorPanel. */
export function describeError(error: AppError): ErrorDescription {
  const describe = describers[error.code] as (error: AppError) => ErrorDescription;
  return describe(error);
}

/** One sentence for beside a field or a button. */
export function describeErrorBriefly(error: AppError): string {
  if (error.code === 'invalid') return explainRule(error);
  const { title, advice } = describeError(error);
  return `${title}. ${advice}`;
}

const describers: Describers = {
  'not-found': () => ({
    title: t`This is no longer there`,
    explanation: t`It was deleted, perhaps in another window.`,
    advice: t`Undo brings back what was deleted.`,
  }),
  invalid: (error) => ({
    title: t`This cannot be saved as it is`,
    explanation: explainRule(error),
    advice: t`Change it and try again.`,
  }),
  conflict: () => ({
    title: t`This has changed in the meantime`,
    explanation: t`Something else changed it after you did, so taking back your change would undo that as well.`,
    advice: t`Nothing was changed. Look at it as it is now and edit it by hand.`,
  }),
  'nothing-to-undo': () => ({
    title: t`There is nothing to undo`,
    explanation: t`Every change so far was taken back already.`,
    advice: t`Carry on.`,
  }),
  'nothing-to-redo': () => ({
    title: t`There is nothing to redo`,
    explanation: t`No change was taken back since the last edit.`,
    advice: t`Carry on.`,
  }),
  'content-unreadable': () => ({
    title: t`This text cannot be shown`,
    explanation: t`It was written by another version of Rapporteur. It is kept exactly as it is.`,
    advice: t`Open the dialogue with the newest version of Rapporteur.`,
  }),
  'storage-full': () => ({
    title: t`The disk is full`,
    explanation: t`The last change is not saved yet. What was saved before is safe.`,
    advice: t`Free some space; saving goes on by itself.`,
  }),
  'storage-read-only': ({ folder }) => ({
    title: t`The folder cannot be written to`,
    explanation: t`Rapporteur may not write to ${folder}.`,
    advice: t`Allow writing to that folder, then try again.`,
  }),
  'storage-failed': ({ detail }) => ({
    title: t`The disk did not take the change`,
    explanation: t`The computer says: ${detail}`,
    advice: t`Try again. What was saved before is safe.`,
  }),
  'database-too-new': ({ found, supported }) => ({
    title: t`This dialogue needs a newer Rapporteur`,
    explanation: t`It was written with format ${found}; this version reads up to ${supported}.`,
    advice: t`Install the newest version. The dialogue was not touched.`,
  }),
  'database-corrupt': ({ keptAs }) => ({
    title: t`This dialogue is damaged`,
    // The list of dialogues only looks; a file is set aside when somebody tries to open it.
    explanation:
      keptAs === ''
        ? t`Its file did not pass the check. It is kept exactly as it is.`
        : t`Its file did not pass the check and was set aside as ${keptAs}. Nothing was deleted.`,
    advice: t`Import the newest export of this dialogue, or keep the file for somebody who can repair it.`,
  }),
  'file-not-found': ({ file }) => ({
    title: t`The file is not there`,
    explanation: t`${file} was moved or deleted.`,
    advice: t`Choose the file again.`,
  }),
  'file-too-large': ({ file, bytes, limit }) => ({
    title: t`The file is too large`,
    explanation: t`${file} has ${megabytes(bytes)} MB; up to ${megabytes(limit)} MB can be read.`,
    advice: t`Choose another file, or split this one.`,
  }),
  'file-not-json': ({ file, detail }) => ({
    title: t`The file cannot be read`,
    explanation: t`${file} is not JSON: ${detail}`,
    advice: t`Choose a file that was exported from Rapporteur.`,
  }),
  'file-not-a-dialogue': ({ file, faults }) => ({
    title: t`The file is not a dialogue that can be read`,
    explanation: `${file}: ${faults.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    advice: t`Correct these places or export the file again. Nothing was imported.`,
  }),
  'file-too-new': ({ file, found, supported }) => ({
    title: t`The file needs a newer Rapporteur`,
    explanation: t`${file} has format ${found}; this version reads up to ${supported}.`,
    advice: t`Install the newest version.`,
  }),
  'file-not-written': ({ file, detail }) => ({
    title: t`The file was not written`,
    explanation: t`${file}: ${detail}`,
    advice: t`Close it in other programs, or choose another place.`,
  }),
  cancelled: () => ({
    title: t`Stopped`,
    explanation: t`You stopped this before it was done. Nothing was changed.`,
    advice: t`Start it again at any time.`,
  }),
  unexpected: ({ reference }) => ({
    title: t`Something went wrong in Rapporteur`,
    explanation: t`This is a fault of the program, not yours. What was saved is safe. Reference: ${reference}`,
    advice: t`Try again. If it happens again, send the log with the reference.`,
  }),
};

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

function explainRule({ rule, limit }: { rule: InvalidRule; limit?: number | undefined }): string {
  switch (rule) {
    case 'required':
      return t`This must not be empty.`;
    case 'too-long':
      return limit === undefined
        ? t`This is too long.`
        : t`This is too long; up to ${limit} characters fit.`;
    case 'ends-before-start':
      return t`The end is before the start.`;
    case 'not-a-date':
      return t`This is not a date.`;
    case 'not-a-time-zone':
      return t`This is not a time zone. Write it as Europe/Zurich.`;
    case 'cycle':
      return t`A thing cannot be put into itself.`;
    case 'not-in-this-dialogue':
      return t`This belongs to another dialogue.`;
    case 'same-entity':
      return t`Choose two different ones.`;
    case 'in-use':
      return t`This is still used elsewhere.`;
    case 'malformed':
      return t`This cannot be read.`;
    default:
      return assertNever(rule);
  }
}
