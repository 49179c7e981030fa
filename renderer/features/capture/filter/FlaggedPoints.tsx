import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useRef } from 'react';
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
  /** What was asked for is there: keys go on in the record. */
  readonly onShown: () => void;
}

/** How many points wait to be verified, and the keys to them and to those worth quoting. */
export function FlaggedPoints(props: FlaggedPointsProps) {
  const { entries, filter, onFilter } = props;
  const { toVerify } = useMemo(() => countFlags(entries ?? []), [entries]);
  const awaited = useAwaited(props);
  // The same key goes there and back.
  const show = (change: Pick<Filter, 'isToVerify'> | Pick<Filter, 'isStarred'>) => () => {
    const [name] = Object.keys(change) as (keyof Filter)[];
    awaited.current = filter?.[name!] !== true;
    onFilter(awaited.current ? { ...noFilter, ...change } : null);
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
  if (filter !== null || toVerify === 0) return null;
  return (
    <Button variant="quiet" keys={verifyKeys} onPress={showToVerify}>
      <span aria-hidden="true">◇ </span>
      <Trans>{toVerify} to verify</Trans>
    </Button>
  );
}

// The filtered record comes with a later rendering than the filter.
function useAwaited({ entries, filter, onShown }: FlaggedPointsProps) {
  const awaited = useRef(false);
  useEffect(() => {
    if (!awaited.current || entries === undefined || filter === null) return;
    const isFiltered = entries.every(({ points }) =>
      points.some(
        ({ isToVerify, isStarred }) =>
          (isToVerify || !filter.isToVerify) && (isStarred || !filter.isStarred),
      ),
    );
    if (!isFiltered) return;
    awaited.current = false;
    requestAnimationFrame(onShown);
  });
  return awaited;
}
