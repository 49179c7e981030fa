import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ParticipantId } from '../../../shared/domain/ids';
import { describeErrorBriefly } from '../../api/describe-error';
import { useCommand } from '../../api/use-endpoint';
import { announce } from '../../ui/announce';
import { leaveField } from '../../ui/leave-field';
import type { VirtualListHandle } from '../../ui/VirtualList';
import { filterRows, toDelegationRows, toPeopleRows } from './roster';
import type { ParticipantsData, RosterFilter, RosterRow } from './roster';
import type { RosterKind } from './RosterList';
import { paneAttribute } from './RosterPane';

const noFilter: RosterFilter = { text: '', category: null };

/** What is shown of the people and delegations, which of them is current and which are marked. */
export function useRoster(data: ParticipantsData, targetId: ParticipantId | null) {
  const [kind, setKind] = useState<RosterKind>('people');
  const [filter, setFilter] = useState(noFilter);
  const [dialog, setDialog] = useState<'person' | 'delegation' | 'merge' | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(targetId);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const all = useMemo(
    () => (kind === 'people' ? toPeopleRows(data) : toDelegationRows(data)),
    [data, kind],
  );
  const rows = useMemo(() => filterRows(all, filter), [all, filter]);
  const current = all.find(({ id }) => id === currentId) ?? rows[0] ?? null;
  const focus = useRosterFocus(rows, current, targetId);
  const removal = useRemoval(rows, current, (nextId) => {
    setCurrentId(nextId);
    focus.focusRow(nextId);
  });
  const unmark = () => setMarked(new Set());
  const switchTo = (next: RosterKind) => {
    leaveField();
    setKind(next);
    setCurrentId(null);
    unmark();
  };
  return {
    ...{ kind, filter, setFilter, dialog, setDialog, rows, current, marked, unmark },
    ...focus,
    ...removal,
    setKind: switchTo,
    setCurrentId: (id: string) => {
      removal.clearFault();
      setCurrentId(id);
    },
    markedRows: all.filter(({ id }) => marked.has(id)),
    mark: (id: string) => setMarked((before) => toggled(before, id)),
    /** Brings somebody into view, whatever the filter hid. */
    show: (next: RosterKind, id: string) => {
      if (next !== kind) switchTo(next);
      setFilter(noFilter);
      setCurrentId(id);
      focus.focusRow(id);
    },
  };
}

export type Roster = ReturnType<typeof useRoster>;

function useRosterFocus(
  rows: readonly RosterRow[],
  current: RosterRow | null,
  targetId: ParticipantId | null,
) {
  const listRef = useRef<VirtualListHandle>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  // A row may be on its way: added just now, or still hidden by the filter.
  const [wantedId, setWantedId] = useState<string | null>(targetId);
  useEffect(() => {
    if (wantedId === null || !rows.some(({ id }) => id === wantedId)) return;
    listRef.current?.focusKey(wantedId);
    setWantedId(null);
  }, [wantedId, rows]);
  return {
    listRef,
    searchRef,
    focusRow: setWantedId,
    focusList: () => {
      const row = rows.includes(current as RosterRow) ? current : rows[0];
      if (row) listRef.current?.focusKey(row.id);
    },
    focusSearch: () => searchRef.current?.select(),
    focusPane: () => document.querySelector<HTMLElement>(`[${paneAttribute}] input`)?.focus(),
  };
}

function useRemoval(
  rows: readonly RosterRow[],
  current: RosterRow | null,
  onRemoved: (nextId: string | null) => void,
) {
  const deletePerson = useCommand('participants.delete');
  const deleteDelegation = useCommand('participants.deleteDelegation');
  const [deleteFault, setDeleteFault] = useState<string | null>(null);
  const remove = async () => {
    if (current === null) return;
    const { person, delegation } = current;
    const name = person?.name ?? delegation?.name ?? '';
    const index = rows.indexOf(current);
    const nextId = (rows[index + 1] ?? rows[index - 1])?.id ?? null;
    const id = current.id as never;
    const result = await (person === null ? deleteDelegation : deletePerson).run({ id });
    if (result.ok) {
      setDeleteFault(null);
      announce(t`Deleted: ${name}`);
      onRemoved(nextId);
    } else {
      const isInUse = result.error.code === 'invalid' && result.error.rule === 'in-use';
      setDeleteFault(isInUse ? inUseText(current, name) : describeErrorBriefly(result.error));
    }
  };
  return { remove, deleteFault, clearFault: () => setDeleteFault(null) };
}

function inUseText({ person }: RosterRow, name: string): string {
  return person === null
    ? t`${name} cannot be deleted: people belong to it or it took the floor. Merge it with the right delegation instead.`
    : t`${name} cannot be deleted: the record holds an intervention or a role of this person. Merge with the right person instead.`;
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(id)) next.add(id);
  return next;
}
