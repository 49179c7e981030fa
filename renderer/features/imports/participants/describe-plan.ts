import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import type { ParticipantCounts } from '../../../../shared/imports/participants/participant-plan';

/** What the main button says: exactly what pressing it does. */
export function importLabel({ added, changed, delegationsAdded }: ParticipantCounts): string {
  const people = peopleToImport(added, changed);
  if (delegationsAdded === 0) return people;
  const delegations = plural(delegationsAdded, {
    one: '# new delegation',
    other: '# new delegations',
  });
  return `${people}, ${delegations}`;
}

function peopleToImport(added: number, changed: number): string {
  if (added === 0 && changed === 0) return t`Import`;
  if (changed === 0)
    return plural(added, { one: 'Import # new person', other: 'Import # new people' });
  if (added === 0) return plural(changed, { one: 'Change # person', other: 'Change # people' });
  const [news, changes] = [i18n.number(added), i18n.number(changed)];
  return t`Import ${news} new and ${changes} changed people`;
}

/** The same, once it is done. */
export function importSummary({ added, changed, delegationsAdded }: ParticipantCounts): string {
  const parts = [
    added > 0 ? plural(added, { one: '# person added', other: '# people added' }) : '',
    changed > 0 ? plural(changed, { one: '# person changed', other: '# people changed' }) : '',
    delegationsAdded > 0
      ? plural(delegationsAdded, { one: '# delegation added', other: '# delegations added' })
      : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? t`Nothing had to change.` : `${parts.join(', ')}.`;
}

/** What is left as it is, or why nothing would happen. */
export function importStatus(counts: ParticipantCounts, openQuestions: number): string {
  const { added, changed, refused } = counts;
  const parts = [
    added + changed === 0 ? whyNothing(counts) : '',
    refused > 0 && added + changed > 0
      ? plural(refused, {
          one: '# row with an error is not imported.',
          other: '# rows with errors are not imported.',
        })
      : '',
    openQuestions > 0
      ? plural(openQuestions, {
          one: '# delegation is still to decide.',
          other: '# delegations are still to decide.',
        })
      : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function whyNothing({ refused, unchanged, leftOut }: ParticipantCounts): string {
  if (unchanged > 0) return t`Nothing to import: everybody is here already as in the file.`;
  if (refused > 0) return t`Nothing to import: every row has an error.`;
  if (leftOut > 0) return t`Nothing to import: every row is left out.`;
  return t`Nothing to import: the table has no rows.`;
}
