import { plural, t } from '@lingui/core/macro';
import type {
  TranscriptCounts,
  TranscriptPlan,
} from '../../../../shared/imports/transcript/transcript-plan';

/** Whether the import would change anything. */
export const writesTurns = ({ counts }: TranscriptPlan) => counts.added + counts.changed > 0;

/** What the main button says: exactly what pressing it does. */
export function importTurnsLabel({ added, changed }: TranscriptCounts, session: string): string {
  if (added === 0 && changed === 0) return t`Import`;
  if (changed === 0)
    return plural(added, {
      one: `Import # turn beside the notes of ${session}`,
      other: `Import # turns beside the notes of ${session}`,
    });
  if (added === 0)
    return plural(changed, {
      one: `Change # turn in ${session}`,
      other: `Change # turns in ${session}`,
    });
  return t`Import ${added} new and ${changed} changed turns into ${session}`;
}

/** The same, once it is done. */
export function turnsSummary(
  { added, changed, aligned, peopleAdded }: TranscriptCounts,
  session: string,
): string {
  const parts = [
    added > 0
      ? plural(added, {
          one: `# turn is now in ${session}`,
          other: `# turns are now in ${session}`,
        })
      : '',
    changed > 0 ? plural(changed, { one: '# turn changed', other: '# turns changed' }) : '',
    aligned > 0
      ? plural(aligned, {
          one: '# stands beside a note of yours',
          other: '# stand beside notes of yours',
        })
      : '',
    peopleAdded > 0 ? plural(peopleAdded, { one: '# person added', other: '# people added' }) : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return t`Nothing had to change.`;
  const said = parts.join(', ');
  return t`${said}. Nothing of it counts until you make a point of it.`;
}

/** What is left as it is, or why nothing would happen. */
export function turnsStatus(plan: TranscriptPlan, unknownLabels: number): string {
  const { unchanged, leftOut, notInFile, aligned, peopleAdded } = plan.counts;
  if (!writesTurns(plan)) {
    return unchanged > 0
      ? t`Nothing to import: every turn is here already.`
      : t`Nothing to import: every turn is left out.`;
  }
  return [
    aligned > 0
      ? plural(aligned, {
          one: '# turn stands beside a note of yours.',
          other: '# turns stand beside notes of yours.',
        })
      : '',
    peopleAdded > 0 ? plural(peopleAdded, { one: '# new person.', other: '# new people.' }) : '',
    leftOut > 0 ? plural(leftOut, { one: '# turn left out.', other: '# turns left out.' }) : '',
    unknownLabels > 0
      ? plural(unknownLabels, {
          one: '# speaker stays unknown.',
          other: '# speakers stay unknown.',
        })
      : '',
    notInFile > 0
      ? plural(notInFile, {
          one: '# earlier turn is not in this file and stays.',
          other: '# earlier turns are not in this file and stay.',
        })
      : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
