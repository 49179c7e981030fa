import { t } from '@lingui/core/macro';
import { useCallback, type ReactNode, type Ref } from 'react';
import type { RecordEntry } from '../../../../shared/contract/record';
import type { InterventionId } from '../../../../shared/domain/ids';
import { Menu, type MenuEntry } from '../../../ui/Menu';
import { VirtualList, type VirtualListHandle } from '../../../ui/VirtualList';
import type { ThemeIndex } from '../themes';
import { TranscriptRow } from '../transcript/TranscriptRow';
import { toggleTurn } from '../transcript/transcript-commands';
import type { TakeWords } from '../transcript/use-take-words';
import { RecordRow } from './RecordRow';
import type { SessionNaming } from './SpeakerLine';

interface RecordListProps {
  readonly entries: readonly RecordEntry[];
  readonly themes: ThemeIndex;
  readonly timeZone: string;
  readonly showsSession: SessionNaming;
  readonly currentId: InterventionId | null;
  readonly onCurrentChange: (id: InterventionId) => void;
  readonly editingId: InterventionId | null;
  readonly onEdit: (id: InterventionId) => void;
  readonly renderEditor: (id: InterventionId) => ReactNode;
  readonly onTakeWords: TakeWords;
  readonly menuEntries: (entry: RecordEntry) => readonly (MenuEntry | 'separator')[];
  readonly emptyState: ReactNode;
  readonly listRef: Ref<VirtualListHandle>;
}

/** Before a row was measured: a speaker and two points. */
const estimatedRowHeight = 92;

/** What was said, in the order in which it was said. */
export function RecordList(props: RecordListProps) {
  const { entries, themes, timeZone, showsSession, currentId, editingId, menuEntries } = props;
  const { onCurrentChange, onEdit, onTakeWords, renderEditor, emptyState, listRef } = props;
  const onCurrent = useCallback(({ id }: RecordEntry) => onCurrentChange(id), [onCurrentChange]);
  return (
    <VirtualList
      label={t`Record`}
      items={entries}
      keyOf={idOf}
      estimatedHeight={estimatedRowHeight}
      followsEnd
      listRef={listRef}
      emptyState={emptyState}
      onAction={(entry) => {
        if (entry.source === 'transcript') toggleTurn(entry);
        else onEdit(entry.id);
      }}
      onCurrentChange={onCurrent}
      renderItem={(entry) => {
        const row = {
          ...{ entry, themes, timeZone, showsSession },
          children: entry.id === editingId ? renderEditor(entry.id) : undefined,
          ...(entry.id === currentId && {
            menu: <Menu label={t`Change this turn`} trigger="…" entries={menuEntries(entry)} />,
          }),
        };
        if (entry.source === 'notes') return <RecordRow {...row} />;
        return <TranscriptRow {...row} onTake={onTakeWords} />;
      }}
    />
  );
}

function idOf({ id }: RecordEntry): string {
  return id;
}
