import { plural, t } from '@lingui/core/macro';
import type {
  ProgrammeCounts,
  ProgrammePlan,
} from '../../../../shared/imports/programme/programme-plan';

/** Whether the import would change anything. */
export const writesProgramme = ({ counts }: ProgrammePlan) =>
  counts.sessionsAdded + counts.sessionsChanged > 0;

/** What the main button says: exactly what pressing it does. */
export function importProgrammeLabel(counts: ProgrammeCounts): string {
  const { sessionsAdded, sessionsChanged, rolesAdded, peopleAdded } = counts;
  if (sessionsAdded + sessionsChanged === 0) return t`Import`;
  const first =
    sessionsChanged === 0
      ? plural(sessionsAdded, { one: 'Import # session', other: 'Import # sessions' })
      : sessionsAdded === 0
        ? plural(sessionsChanged, { one: 'Change # session', other: 'Change # sessions' })
        : t`Import ${sessionsAdded} new and ${sessionsChanged} changed sessions`;
  return [
    first,
    rolesAdded > 0 ? plural(rolesAdded, { one: '# role', other: '# roles' }) : '',
    peopleAdded > 0 ? plural(peopleAdded, { one: '# new person', other: '# new people' }) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The same, once it is done. */
export function programmeSummary(counts: ProgrammeCounts): string {
  const { sessionsAdded, sessionsChanged, rolesAdded, peopleAdded, questionsAdded } = counts;
  const parts = [
    sessionsAdded > 0
      ? plural(sessionsAdded, { one: '# session added', other: '# sessions added' })
      : '',
    sessionsChanged > 0
      ? plural(sessionsChanged, { one: '# session changed', other: '# sessions changed' })
      : '',
    rolesAdded > 0 ? plural(rolesAdded, { one: '# role added', other: '# roles added' }) : '',
    peopleAdded > 0 ? plural(peopleAdded, { one: '# person added', other: '# people added' }) : '',
    questionsAdded > 0
      ? plural(questionsAdded, {
          one: '# guiding question added',
          other: '# guiding questions added',
        })
      : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? t`Nothing had to change.` : `${parts.join(', ')}.`;
}

/** What is left as it is, or why nothing would happen. */
export function programmeStatus(plan: ProgrammePlan, openNames: number): string {
  const { refused, sessionsUnchanged, leftOut, questionsAdded } = plan.counts;
  if (!writesProgramme(plan)) {
    if (sessionsUnchanged > 0) return t`Nothing to import: the programme is here already.`;
    if (leftOut > 0) return t`Nothing to import: every item is left out.`;
    return t`Nothing to import: no item can be taken.`;
  }
  return [
    openNames > 0
      ? plural(openNames, {
          one: '# name may be several people; it is left out until you decide.',
          other: '# names may be several people; they are left out until you decide.',
        })
      : '',
    questionsAdded > 0
      ? plural(questionsAdded, { one: '# guiding question.', other: '# guiding questions.' })
      : '',
    refused > 0
      ? plural(refused, {
          one: '# item with an error is not taken.',
          other: '# items with errors are not taken.',
        })
      : '',
    sessionsUnchanged > 0
      ? plural(sessionsUnchanged, {
          one: '# session is here already.',
          other: '# sessions are here already.',
        })
      : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
