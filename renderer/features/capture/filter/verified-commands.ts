import { t } from '@lingui/core/macro';
import { useCallback } from 'react';
import type { RecordEntry } from '../../../../shared/contract/record';
import type { InterventionId } from '../../../../shared/domain/ids';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand } from '../../../api/use-endpoint';
import { announce } from '../../../ui/announce';
import { useKeyboardCommands, type KeyboardCommand } from '../../../ui/keyboard-commands';
import { isRecordFocused } from '../record/row-commands';
import type { Filter } from './FilterBar';

/** Takes the first point of a turn that waits for it off the list of those to verify. */
export type Verify = (entry: RecordEntry) => void;

interface VerifiedOptions {
  readonly filter: Filter | null;
  /** The row is about to leave the filtered record: the focus must go elsewhere. */
  readonly onLeaving: (id: InterventionId) => void;
  readonly onProblem: (text: string | null) => void;
}

/** Verifying with one key while the record has the focus; gives the same for the menu of a row. */
export function useVerified(
  current: RecordEntry | undefined,
  { filter, onLeaving, onProblem }: VerifiedOptions,
): Verify {
  const { run } = useCommand('record.editPoint');
  const isListed = filter?.isToVerify === true;
  const verify = useCallback(
    (entry: RecordEntry) => {
      const [point, ...more] = waiting(entry);
      if (point === undefined) return;
      if (isListed && more.length === 0) onLeaving(entry.id);
      void run({ id: point.id, isToVerify: false }).then((result) => {
        onProblem(result.ok ? null : describeErrorBriefly(result.error));
        if (result.ok) announce(t`Verified.`);
      });
    },
    [run, isListed, onLeaving, onProblem],
  );
  const commands = current === undefined ? [] : verifiedCommands(current, verify);
  useKeyboardCommands(commands.map((command) => ({ ...command, when: isRecordFocused })));
  return verify;
}

/** The command for this turn; none where nothing of it is to be verified. */
export function verifiedCommands(entry: RecordEntry, verify: Verify): KeyboardCommand[] {
  const [point] = waiting(entry);
  if (point === undefined) return [];
  return [
    {
      id: 'record.verified',
      label: t`Verified: “${beginningOf(point.text)}”`,
      group: t`Record`,
      keys: 'v',
      run: () => verify(entry),
    },
  ];
}

function waiting({ points }: RecordEntry) {
  return points.filter(({ isToVerify }) => isToVerify);
}

const shownCharacters = 40;

function beginningOf(text: string): string {
  const characters = [...text];
  if (characters.length <= shownCharacters) return text;
  return `${characters.slice(0, shownCharacters).join('').trimEnd()}…`;
}
