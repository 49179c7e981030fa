import { t } from '@lingui/core/macro';
import { assertNever } from '../../../../shared/assert-never';
import type {
  ParticipantField,
  PlannedColumn,
} from '../../../../shared/imports/participants/participant-plan';

/** What a column of a list of people holds, in a word. */
export function fieldWord(field: ParticipantField): string {
  switch (field) {
    case 'fullName':
      return t`Full name`;
    case 'givenName':
      return t`Given name`;
    case 'familyName':
      return t`Family name`;
    case 'title':
      return t`Title`;
    case 'position':
      return t`Position`;
    case 'delegation':
      return t`Delegation`;
    case 'state':
      return t`State`;
    case 'category':
      return t`Category`;
    case 'email':
      return t`E-mail`;
    case 'gender':
      return t`Gender`;
    default:
      return assertNever(field);
  }
}

/** Why a column was taken for what it is. */
export function recognitionWord(by: PlannedColumn['by']): string {
  switch (by) {
    case 'title':
      return t`by its title`;
    case 'content':
      return t`by what it holds`;
    case 'remembered':
      return t`as last time`;
    case 'hand':
      return t`chosen by hand`;
    case null:
      return t`not recognized`;
    default:
      return assertNever(by);
  }
}
