import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import type { RecordEntry } from '../../../../shared/contract/record';
import { Button } from '../../../ui/Button';
import { useKeyboardCommands } from '../../../ui/keyboard-commands';
import { countFlags } from './count-flags';
import { noFilter, type Filter } from './FilterBar';

const verifyKeys = 'F3';
const quoteKeys = 'Shift+F3';

interface FlaggedPointsProps {
  /** What the record shows now; undefined while it is read. */
  readonly entries: readonly RecordEntry[] | undefined;
  readonly filter: Filter | null;
  readonly onFilter: (filter: Filter | null) => void;
}

const nothing: readonly RecordEntry[] = [];

/** How many points wait to be verified, and the way to them and to those worth quoting. */
export function FlaggedPoints({ entries = nothing, filter, onFilter }: FlaggedPointsProps) {
  const { toVerify, starred } = useMemo(() => countFlags(entries), [entries]);
  // The same key goes there and back.
  const show = (change: Pick<Filter, 'isToVerify'> | Pick<Filter, 'isStarred'>) => () => {
    const [name] = Object.keys(change) as (keyof Filter)[];
    onFilter(filter?.[name!] === true ? null : { ...noFilter, ...change });
  };
  const showToVerify = show({ isToVerify: true });
  const showStarred = show({ isStarred: true });
  const group = t`Capture`;
  useKeyboardCommands([
    {
      id: 'capture.to-verify',
      label: t`Show what is to be verified`,
      group,
      keys: verifyKeys,
      run: showToVerify,
    },
    {
      id: 'capture.starred',
      label: t`Show what is worth quoting`,
      group,
      keys: quoteKeys,
      run: showStarred,
    },
  ]);
  if (filter !== null) return null;
  return (
    <>
      {toVerify > 0 && (
        <Button variant="quiet" keys={verifyKeys} onPress={showToVerify}>
          <span aria-hidden="true">◇ </span>
          <Plural value={toVerify} one="# point to verify" other="# points to verify" />
        </Button>
      )}
      {starred > 0 && (
        <Button variant="quiet" keys={quoteKeys} onPress={showStarred}>
          <span aria-hidden="true">★ </span>
          <Trans>{starred} worth quoting</Trans>
        </Button>
      )}
    </>
  );
}
