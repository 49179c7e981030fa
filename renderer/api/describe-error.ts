import { t } from '@lingui/core/macro';
import { assertNever } from '../../shared/assert-never';
import type { AppError, AppErrorCode, InvalidRule } from '../../shared/app-error';
import { describeNotImportable, unusableTemplate } from './describe-file-refused';
import type { ErrorDescription, ErrorOf } from './error-description';

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
  'list-closed': () => ({
    title: t`The speaker list is closed`,
    explanation: t`Only points of order, rights of reply and answers are taken.`,
    advice: t`Open the list, or add the request all the same.`,
  }),
  'already-queued': ({ names }) => ({
    title: t`Already on the list: ${names.join(', ')}`,
    explanation: t`Nothing was added, so that nobody stands there twice by accident.`,
    advice: t`Add the request all the same if it is meant.`,
  }),
  'list-moved-on': () => ({
    title: t`Somebody else has the floor by now`,
    explanation: t`The list was changed in another window a moment ago. Nothing was changed here.`,
    advice: t`Look at the list as it is, and try again if it is still right.`,
  }),
  'already-speaking': () => ({
    title: t`Somebody else has the floor`,
    explanation: t`Only one speaker has the floor at a time.`,
    advice: t`Stop that turn first.`,
  }),
  'off-the-record': () => ({
    title: t`This session is off the record`,
    explanation: t`Nothing of it leaves Rapporteur, neither on paper nor in a file.`,
    advice: t`Look at it here, or change the attribution of the session.`,
  }),
  'print-failed': ({ detail }) => ({
    title: t`Nothing was printed`,
    explanation: t`The computer says: ${detail}`,
    advice: t`Check the printer, or save the sheet as PDF.`,
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
  'file-not-read': ({ file, detail }) => ({
    title: t`The file could not be opened`,
    explanation: t`${file}: ${detail}`,
    advice: t`Close it in other programs, check that you may read it, or choose a copy.`,
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
  'file-not-opened': ({ file, detail }) => ({
    title: t`The file is written, but was not opened`,
    explanation: t`${file}: ${detail}`,
    advice: t`Show it in its folder and open it from there.`,
  }),
  'still-identifies': ({ expressions }) => ({
    title: t`The file would tell more than the attribution allows`,
    explanation: t`Nothing was written. It still says: ${expressions.join(', ')}`,
    advice: t`The checks show where it stands. Change the text, or export it all the same.`,
  }),
  'template-unusable': ({ file, reason }) => ({
    title: t`This template cannot be used`,
    explanation: `${file}: ${unusableTemplate(reason)}`,
    advice: t`Save it in Word as a template without macros (.dotx) and add it again.`,
  }),
  'libreoffice-missing': () => ({
    title: t`OpenDocument needs LibreOffice`,
    explanation: t`LibreOffice makes the file, and it is not on this computer. Nothing was written.`,
    advice: t`Install LibreOffice, or export Word, which it opens too.`,
  }),
  'conversion-failed': ({ detail }) => ({
    title: t`LibreOffice did not convert the file`,
    explanation: t`Nothing was written. It says: ${detail}`,
    advice: t`Try again, or export Word instead.`,
  }),
  'file-not-a-profile': ({ file, faults }) => ({
    title: t`This file holds no profile`,
    explanation: [file, ...faults.map(({ path, message }) => `${path}: ${message}`)].join('\n'),
    advice: t`Choose a file that Rapporteur exported as a profile.`,
  }),
  'file-not-importable': (error) => describeNotImportable(error),
  'import-expired': () => ({
    title: t`The file has to be chosen again`,
    explanation: t`Rapporteur keeps a file only while its preview is open. Nothing was imported.`,
    advice: t`Choose the file again; your choices for its columns are remembered.`,
  }),
  'suggestions-too-costly': () => ({
    title: t`There are too many points to compare`,
    explanation: t`It took more time or memory than it may, and was stopped. Nothing was changed.`,
    advice: t`Link or set aside some of the points first, then ask again.`,
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
    case 'pause-outside':
      return t`A pause ends before it begins, lies outside of the turn, or runs into another.`;
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
    case 'not-unique':
      return t`There is one of this name already.`;
    case 'malformed':
      return t`This cannot be read.`;
    default:
      return assertNever(rule);
  }
}
