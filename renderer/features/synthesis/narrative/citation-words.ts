import { t } from '@lingui/core/macro';
import type { CitedProblem } from './field-context';

/** Why a cited point is nothing to rest on, in a sentence. */
export function citedProblemWords(problem: CitedProblem): string {
  switch (problem) {
    case 'gone':
      return t`This point is no longer there, or was said at another event.`;
    case 'not-linked':
      return t`This point is not linked to the area.`;
    case 'not-counted':
      return t`This point does not count: it was said off the record, or nobody knows by whom.`;
  }
}
