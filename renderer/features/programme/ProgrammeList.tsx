import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { describeError } from '../../api/describe-error';
import { useImportRequest } from '../../api/import-requests';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Kbd } from '../../ui/Kbd';
import { Menu } from '../../ui/Menu';
import { moveBy, moveIn, moveOut, type Move, type ProgrammeNode } from './programme-data';
import { ProgrammeTree } from './ProgrammeTree';
import { treeAttribute } from './use-programme-focus';
import type { ProgrammeEditing } from './use-programme-editing';
import styles from './Programme.module.css';

interface ProgrammeListProps {
  readonly tree: readonly ProgrammeNode[];
  readonly selected: ProgrammeNode | null;
  readonly editing: ProgrammeEditing;
  /** What was deleted just now. */
  readonly deletedText: string | null;
  readonly onSelect: (id: string) => void;
  readonly onEdit: () => void;
  readonly moveByKey: (key: string) => boolean;
}

/** The tree with what can be added to it. */
export function ProgrammeList(props: ProgrammeListProps) {
  const { tree, selected, editing, deletedText, onSelect, onEdit, moveByKey } = props;
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  return (
    <div className={styles.list} {...{ [treeAttribute]: '' }}>
      {tree.length > 0 && <AddButtons tree={tree} selected={selected} editing={editing} />}
      {editing.error !== null && (
        <ErrorPanel
          {...describeError(editing.error)}
          actions={
            <Button onPress={editing.clearError}>
              <Trans>Close</Trans>
            </Button>
          }
        />
      )}
      <ProgrammeTree
        tree={tree}
        selectedId={selected?.id ?? null}
        emptyState={<NoEvent onAdd={() => void editing.addEvent()} />}
        onSelect={onSelect}
        onEdit={onEdit}
        onMove={(node, move) => void editing.move(node, move)}
        onMoveKey={moveByKey}
        folded={folded}
        onFoldedChange={setFolded}
      />
      {deletedText !== null && (
        <p className={styles.deleted}>
          <bdi>{deletedText}</bdi>. <Kbd keys="Mod+Z" /> <Trans>brings it back.</Trans>
        </p>
      )}
    </div>
  );
}

function NoEvent({ onAdd }: { readonly onAdd: () => void }) {
  const requestImport = useImportRequest();
  return (
    <EmptyState
      action={
        <div className={styles.choices}>
          <Button variant="primary" keys="Mod+Shift+N" onPress={onAdd}>
            <Trans>Add event</Trans>
          </Button>
          <Button onPress={() => requestImport({ from: { type: 'choose' }, prefer: 'programme' })}>
            <Trans>Import programme…</Trans>
          </Button>
        </div>
      }
    >
      <Trans>
        No event yet. Add the workshop, round-table or consultation that you report on; then its
        panels and other sessions.
      </Trans>
    </EmptyState>
  );
}

interface AddButtonsProps {
  readonly tree: readonly ProgrammeNode[];
  readonly selected: ProgrammeNode | null;
  readonly editing: ProgrammeEditing;
}

function AddButtons({ tree, selected, editing }: AddButtonsProps) {
  const requestImport = useImportRequest();
  if (selected === null) return null;
  const { session, event } = selected;
  const moveEntry = (id: string, label: string, keys: string, move: Move | null) => ({
    ...{ id, label, keys, isDisabled: move === null },
    onAction: () => void editing.move(selected, move),
  });
  return (
    <div className={styles.buttons}>
      <Button keys="Mod+P" onPress={() => void editing.addPanel(selected)}>
        <Trans>Add panel</Trans>
      </Button>
      <Button keys="Mod+N" onPress={() => void editing.addSession(selected, null)}>
        <Trans>Add session</Trans>
      </Button>
      <Menu
        label={t`More`}
        entries={[
          {
            ...{ id: 'add-event', label: t`Add event`, keys: 'Mod+Shift+N' },
            onAction: () => void editing.addEvent(),
          },
          {
            ...{ id: 'add-segment', label: t`Add segment`, keys: 'Mod+Shift+P' },
            isDisabled: session === null,
            onAction: () => void editing.addSegment(selected),
          },
          'separator',
          moveEntry('up', t`Move up`, 'Alt+ArrowUp', moveBy(tree, selected, -1)),
          moveEntry('down', t`Move down`, 'Alt+ArrowDown', moveBy(tree, selected, 1)),
          moveEntry('in', t`Part of the one above`, 'Alt+ArrowRight', moveIn(tree, selected)),
          moveEntry('out', t`Session of its own`, 'Alt+ArrowLeft', moveOut(tree, selected)),
          'separator',
          {
            ...{ id: 'import', label: t`Import programme…` },
            onAction: () =>
              requestImport({
                from: { type: 'choose' },
                ...{ prefer: 'programme', eventId: event.id },
              }),
          },
        ]}
      />
    </div>
  );
}
