import { t } from '@lingui/core/macro';
import type { CodebookRemark } from '../../../../shared/codebook/codebook-entry';
import type {
  CodebookChange,
  CodebookItem,
  CodebookProblem,
} from '../../../../shared/codebook/plan-codebook';

/** What is to be known of how a file was read, in a sentence. */
export function describeRemark(remark: CodebookRemark): string {
  switch (remark.code) {
    case 'unknown-column':
      return t`The column “${remark.text}” means nothing here and is left out.`;
    case 'encoding-guessed':
      return t`The file does not say its encoding; it was read as ${remark.text}.`;
    case 'unreadable-characters':
      return t`Signs that could not be read: ${remark.count}. They show as �.`;
    case 'broken-quotes':
      return t`Line ${remark.line}: a quotation mark is never closed.`;
    case 'no-name':
      return t`Line ${remark.line} has no name and is left out.`;
    case 'too-long':
      return t`Line ${remark.line} is longer than fits and is left out.`;
    case 'bad-colour':
      return t`Line ${remark.line}: “${remark.text}” is no colour that is known here.`;
    case 'too-many-rows':
      return t`The file has too many themes; those from line ${remark.line} on are left out.`;
  }
}

/** Why a row is not taken in as it stands, in a sentence. */
export function describeProblem(problem: CodebookProblem): string {
  const { line, name } = problem;
  switch (problem.code) {
    case 'repeated':
      return t`Line ${line}: “${name}” is there already and is left out.`;
    case 'renamed':
      return t`Line ${line}: another theme is called “${name}”; this one becomes “${problem.newName}”.`;
    case 'name-taken':
      return t`Line ${line}: another theme is called “${name}”; this one keeps its name.`;
    case 'cycle':
      return t`Line ${line}: “${name}” would be below itself and stays where it is.`;
  }
}

/** What becomes of a theme, in words. */
export function describeItem({ status, changes }: CodebookItem): string {
  if (status === 'new') return t`new`;
  if (status === 'unchanged') return t`unchanged`;
  return changes.map(changeWord).join(', ');
}

function changeWord(change: CodebookChange): string {
  switch (change) {
    case 'name':
      return t`new name`;
    case 'place':
      return t`new place`;
    case 'definition':
      return t`new definition`;
    case 'colour':
      return t`new colour`;
    case 'keywords':
      return t`more keywords`;
  }
}
