import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import type { RecordEntry } from '../../../../shared/contract/record';
import type { InterventionId } from '../../../../shared/domain/ids';
import type { Session } from '../../../../shared/domain/programme';
import { describeError } from '../../../api/describe-error';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorPanel } from '../../../ui/ErrorPanel';
import { Region } from '../../../ui/Region';
import { useKeyboardCommands } from '../../../ui/keyboard-commands';
import type { VirtualListHandle } from '../../../ui/VirtualList';
import { FilterBar, type Filter } from '../filter/FilterBar';
import { FlaggedPoints } from '../filter/FlaggedPoints';
import { useVerified, verifiedCommands } from '../filter/verified-commands';
import type { CaptureContext } from '../capture-context';
import { RecordList } from './RecordList';
import type { SessionNaming } from './SpeakerLine';
import { RowEditor } from './RowEditor';
import { rowMenu, useRowCommands } from './row-commands';
import { RowDialogs, type RowDialog } from './RowDialogs';
import { useFollowEnd } from './use-follow-end';
import { useRowActions } from './use-row-actions';
import { TranscriptSwitch } from '../transcript/TranscriptSwitch';
import { textCommands, useTranscriptCommands } from '../transcript/transcript-commands';
import { transcriptView } from '../transcript/transcript-view';
import { useTakeWords } from '../transcript/use-take-words';
import { useTranscripts } from '../transcript/use-transcripts';
import type { RecordState } from './use-record';
import styles from '../CaptureScreen.module.css';

export interface RecordPaneProps {
  readonly context: CaptureContext;
  readonly record: RecordState;
  /** The turn that is written at the foot; it is not shown twice. */
  readonly hiddenId: InterventionId | null;
  /** Turns that wait in strips; one without a word yet is not shown twice either. */
  readonly waitingIds?: readonly InterventionId[];
  /** To be brought into view; each new object is looked for once. */
  readonly target: { readonly id: InterventionId } | null;
  readonly showsSession: SessionNaming;
  readonly filter: Filter | null;
  readonly onFilter: (filter: Filter | null) => void;
  /** Panels to filter by. */
  readonly sessions: readonly Session[];
  readonly title: ReactNode;
  readonly emptyState: ReactNode;
  /** Escape in the record. */
  readonly onLeave: () => void;
  /** Brings a turn to the line where one writes; left out where there is none. */
  readonly onTakeUp?: (id: InterventionId) => void;
  readonly onProblem: (text: string | null) => void;
}

const noEntries: readonly RecordEntry[] = [];
const nobodyWaits: readonly InterventionId[] = [];

/** The running record with its filter, its keys and what they open. */
export function RecordPane(props: RecordPaneProps) {
  const { record, hiddenId, waitingIds = nobodyWaits, filter, title, target, context } = props;
  const others = useMemo(
    () =>
      record.entries?.filter(
        ({ id, points }) => id !== hiddenId && (points.length > 0 || !waitingIds.includes(id)),
      ),
    [record.entries, hiddenId, waitingIds],
  );
  const { entries, uncounted } = useTranscripts(others, context.allSessions);
  const rows = useRows(props, entries);
  const lastId = entries?.at(-1)?.id ?? null;
  const frame = useRef<HTMLDivElement>(null);
  useRecordCommands(props, rows.list, lastId);
  useFollowEnd(frame, lastId, target !== null);
  useTarget(props, rows.list);
  return (
    <Region label={t`Record`} className={styles.column}>
      <div className={styles.bar}>
        {title}
        <FlaggedPoints
          {...props}
          entries={record.entries}
          onShown={() => {
            if (entries?.[0] !== undefined) rows.list.current?.focusKey(entries[0].id);
          }}
        />
        <TranscriptSwitch uncounted={uncounted} />
      </div>
      {filter !== null && (
        <RecordFilterBar {...props} filter={filter} entries={entries ?? noEntries} />
      )}
      {record.error !== null && entries === undefined && <RecordError record={record} />}
      <div ref={frame} data-record="" className={styles.column}>
        {entries !== undefined && <Rows {...props} rows={rows} entries={entries} />}
      </div>
      <RowDialogs
        context={context}
        entry={record.entries?.find(({ id }) => id === rows.dialog?.id)}
        dialog={rows.dialog}
        onClose={rows.closeDialog}
      />
    </Region>
  );
}

function useRows(
  { filter, onProblem, onLeave, onTakeUp }: RecordPaneProps,
  entries: readonly RecordEntry[] | undefined,
) {
  const [currentId, setCurrentId] = useState<InterventionId | null>(null);
  const [editingId, setEditingId] = useState<InterventionId | null>(null);
  const [dialog, setDialog] = useState<RowDialog | null>(null);
  const list = useRef<VirtualListHandle>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  const onRemoving = useCallback(
    (id: InterventionId) => {
      const index = entries?.findIndex((entry) => entry.id === id) ?? -1;
      const neighbour = entries?.[index + 1] ?? entries?.[index - 1];
      if (neighbour === undefined) leave.current();
      else if (index >= 0) list.current?.focusKey(neighbour.id);
    },
    [entries],
  );
  const actions = useRowActions({ setEditingId, setDialog, onProblem, onRemoving, onTakeUp });
  const takeWords = useTakeWords(onProblem);
  const current = entries?.find(({ id }) => id === currentId);
  useRowCommands(current, actions);
  useTranscriptCommands(current, takeWords);
  const verify = useVerified(current, { filter, onLeaving: onRemoving, onProblem });
  const endEditing = () => {
    setEditingId(null);
    if (editingId !== null) list.current?.focusKey(editingId);
  };
  const closeDialog = () => {
    setDialog(null);
    if (dialog === null || editingId !== null) return;
    // Once the dialog is gone: until then it takes the focus back.
    setTimeout(() => list.current?.focusKey(dialog.id), 0);
  };
  const state = { currentId, setCurrentId, editingId, dialog, list, actions, takeWords, verify };
  return { ...state, endEditing, closeDialog };
}

interface RowsProps extends RecordPaneProps {
  readonly rows: ReturnType<typeof useRows>;
  readonly entries: readonly RecordEntry[];
}

function Rows({ context, rows, entries, showsSession, filter, emptyState, onProblem }: RowsProps) {
  const { actions, takeWords, endEditing } = rows;
  return (
    <RecordList
      entries={entries}
      themes={context.themes}
      timeZone={context.timeZone}
      showsSession={showsSession}
      currentId={rows.currentId}
      onCurrentChange={rows.setCurrentId}
      editingId={rows.editingId}
      onEdit={actions.edit}
      listRef={rows.list}
      emptyState={filter === null ? emptyState : <NothingPasses />}
      onTakeWords={takeWords}
      menuEntries={(entry) => {
        const isTranscript = entry.source === 'transcript';
        const ofText = isTranscript ? textCommands(entry, takeWords) : [];
        return rowMenu(entry, actions, [...ofText, ...verifiedCommands(entry, rows.verify)]);
      }}
      renderEditor={(id) => (
        <RowEditor
          id={id}
          sessions={context.sessions}
          themes={context.themes}
          onDone={endEditing}
          onSpeaker={() => actions.changeSpeaker(id)}
          onProblem={onProblem}
        />
      )}
    />
  );
}

function RecordError({ record: { error, retry } }: { readonly record: RecordState }) {
  if (error === null) return null;
  const again = (
    <Button variant="primary" onPress={retry}>
      <Trans>Try again</Trans>
    </Button>
  );
  return <ErrorPanel {...describeError(error)} actions={again} />;
}

function NothingPasses() {
  return (
    <EmptyState keys="Escape">
      <Trans>Nothing in the record passes this filter. Clear it to see everything again.</Trans>
    </EmptyState>
  );
}

interface RecordFilterBarProps extends RecordPaneProps {
  readonly filter: Filter;
  readonly entries: readonly RecordEntry[];
}

function RecordFilterBar(props: RecordFilterBarProps) {
  const { context, filter, onFilter, sessions, entries } = props;
  return (
    <FilterBar
      filter={filter}
      onChange={onFilter}
      people={context.participants}
      delegations={context.delegations}
      themes={context.themes}
      sessions={sessions}
      entries={entries}
      onClose={() => onFilter(null)}
    />
  );
}

function useRecordCommands(
  { onLeave }: RecordPaneProps,
  list: RefObject<VirtualListHandle | null>,
  lastId: InterventionId | null,
) {
  useKeyboardCommands([
    {
      id: 'capture.last-turn',
      label: t`Go to the last turn in the record`,
      group: t`Capture`,
      keys: 'Mod+ArrowUp',
      when: () => lastId !== null,
      run: () => {
        if (lastId !== null) list.current?.focusKey(lastId);
      },
    },
    {
      id: 'capture.leave-record',
      label: t`Back to the writing line`,
      group: t`Capture`,
      keys: 'Escape',
      when: () => document.activeElement?.matches('[data-record] *') === true,
      run: onLeave,
    },
  ]);
}

// The row may come with a later answer than the target.
function useTarget(
  { target, record: { entries } }: RecordPaneProps,
  list: RefObject<VirtualListHandle | null>,
): void {
  const shown = useRef<object | null>(null);
  useEffect(() => {
    if (target === null || shown.current === target) return;
    const entry = entries?.find(({ id }) => id === target.id);
    if (entry === undefined) return;
    shown.current = target;
    if (entry.source === 'transcript') {
      if (!transcriptView.isShown()) transcriptView.toggle();
      transcriptView.setOpen(entry.id, true);
    }
    const timer = requestAnimationFrame(() => {
      list.current?.scrollToKey(target.id);
      list.current?.focusKey(target.id);
    });
    return () => cancelAnimationFrame(timer);
  }, [target, entries, list]);
}
