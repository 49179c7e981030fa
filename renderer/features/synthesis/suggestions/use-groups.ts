import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { useJob } from '../../../api/use-job';
import { useKeyboardCommands } from '../../../ui/keyboard-commands';
import type { VirtualListHandle } from '../../../ui/VirtualList';
import { t } from '@lingui/core/macro';
import type { BoardData } from '../board/board-data';
import { groupsOf, type Group } from './groups';
import { useArrangement } from './use-arrangement';
import { useIsSlow } from '../../../ui/use-is-slow';

/** The candidate areas of an event, and the way to have them made. */
export function useGroups(data: BoardData) {
  const eventId = data.event.id;
  const found = useEndpointQuery('suggestions.areas', { eventId });
  const dismissed = useEndpointQuery('suggestions.dismissed', { eventId });
  const { arrangement, arrange } = useArrangement(eventId);
  const search = useSearch(data, () => arrange({ type: 'begin-anew' }));
  const { moved, splits, unchecked, leftOut } = arrangement;
  const points = useMemo(() => new Map(data.points.map((point) => [point.id, point])), [data]);
  const areaIds = useMemo(() => new Set(data.areas.map(({ id }) => id)), [data.areas]);
  const groups = useMemo(
    () =>
      groupsOf(
        found.data?.candidates ?? [],
        // Not the leads and stances: they change with every key and have no part in it.
        { moved, splits, unchecked, leftOut, leads: new Map(), stances: new Map() },
        { points, areaIds, dismissed: dismissed.data ?? [] },
      ),
    [found.data, moved, splits, unchecked, leftOut, points, areaIds, dismissed.data],
  );
  return {
    /** Null where nobody has asked in this run of the app; undefined until it is known. */
    found: found.data,
    failed: [found, dismissed].find(({ error }) => error !== null) ?? null,
    groups,
    dismissed: dismissed.data ?? [],
    arrangement,
    arrange,
    search,
  };
}

export type Search = ReturnType<typeof useSearch>;

function useSearch(data: BoardData, onFound: () => void) {
  const job = useJob('suggestions.findAreas');
  const unlinked = useMemo(
    () => data.points.filter((point) => point.links.length === 0 && point.setAside === null).length,
    [data.points],
  );
  const find = () => {
    if (job.isRunning || unlinked === 0) return;
    void job.start({ eventId: data.event.id }).then(({ ok }) => {
      if (ok) onFound();
    });
  };
  const group = t`Suggestions`;
  useKeyboardCommands([
    {
      id: 'suggestions.find',
      label: t`Find candidate areas`,
      group,
      keys: 'Mod+Enter',
      when: () => !job.isRunning && unlinked > 0,
      run: find,
    },
    {
      id: 'suggestions.stop',
      label: t`Stop looking for candidate areas`,
      group,
      keys: 'Escape',
      when: () => job.isRunning,
      run: job.cancel,
    },
  ]);
  const { isRunning, fraction, error, cancel } = job;
  return { find, stop: cancel, isRunning, isSlow: useIsSlow(isRunning), fraction, error, unlinked };
}

/** Which group one looks at. When it goes, the next one takes its place. */
export function useCurrentGroup(groups: readonly Group[]) {
  const [key, setKey] = useState<string | null>(null);
  const listRef = useRef<VirtualListHandle>(null);
  const place = useRef(0);
  const found = groups.findIndex((group) => group.key === key);
  const current = groups[found < 0 ? Math.min(place.current, groups.length - 1) : found] ?? null;
  useLayoutEffect(() => {
    if (found >= 0) place.current = found;
  }, [found]);
  // The key that the focus waits to leave: what was pressed may have gone with its group.
  const leaving = useRef<string | null>(null);
  useEffect(() => {
    if (leaving.current === null || groups.some((group) => group.key === leaving.current)) return;
    leaving.current = null;
    if (current) listRef.current?.focusKey(current.key);
  }, [groups, current]);
  return {
    current,
    choose: setKey,
    listRef,
    /** Takes the focus to the next group as soon as this one is gone. */
    focusNextAfter: (gone: string | null) => {
      leaving.current = gone;
    },
  };
}
