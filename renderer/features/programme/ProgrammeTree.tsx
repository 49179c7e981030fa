import { t } from '@lingui/core/macro';
import type { KeyboardEvent, ReactNode } from 'react';
import { useDragAndDrop } from 'react-aria-components';
import { formatCalendarDays, formatClock } from '../../ui/format-time';
import { Tree } from '../../ui/Tree';
import { sessionKindWord } from '../../ui/words';
import { flattenTree, moveTo, type Move, type ProgrammeNode } from './programme-data';
import styles from './Programme.module.css';

interface ProgrammeTreeProps {
  readonly tree: readonly ProgrammeNode[];
  readonly selectedId: string | null;
  readonly emptyState: ReactNode;
  readonly onSelect: (id: string) => void;
  /** Enter or a double press. */
  readonly onEdit: () => void;
  readonly onMove: (node: ProgrammeNode, move: Move | null) => void;
  /** Rows that are folded away. */
  readonly folded: ReadonlySet<string>;
  readonly onFoldedChange: (folded: ReadonlySet<string>) => void;
  /** Says whether the key was one for moving a row. */
  readonly onMoveKey: (key: string) => boolean;
}

/** Events with their sessions and segments; rows move by their handle or with Alt and the arrows. */
export function ProgrammeTree(props: ProgrammeTreeProps) {
  const { tree, selectedId, emptyState, folded } = props;
  const nodes = flattenTree(tree);
  const { dragAndDropHooks } = useProgrammeDrag(tree, nodes, props.onMove);
  return (
    <div
      className={styles.tree}
      // Before the tree takes the arrows for itself.
      onKeyDownCapture={(event: KeyboardEvent) => {
        if (!event.altKey || !props.onMoveKey(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Tree
        label={t`Programme`}
        nodes={tree}
        emptyState={emptyState}
        selectionMode="single"
        selectedIds={selectedId === null ? [] : [selectedId]}
        onSelectionChange={(ids) => {
          const [id] = ids;
          if (id !== undefined) props.onSelect(id);
        }}
        onAction={props.onEdit}
        expandedIds={nodes.map(({ id }) => id).filter((id) => !folded.has(id))}
        onExpandedChange={(expanded) => {
          props.onFoldedChange(
            new Set(nodes.map(({ id }) => id).filter((id) => !expanded.has(id))),
          );
        }}
        dragAndDropHooks={dragAndDropHooks}
        renderNode={(node) => <NodeText node={node} />}
      />
    </div>
  );
}

function NodeText({ node: { event, session, text } }: { readonly node: ProgrammeNode }) {
  if (session === null) {
    return (
      <div className={styles.node}>
        <strong dir="auto">{text}</strong>
        <span className={styles.when}>{formatCalendarDays(event.startsOn, event.endsOn)}</span>
      </div>
    );
  }
  const kind = sessionKindWord(session.kind);
  const clock = (at: number) => formatClock(at, event.timeZone);
  return (
    <div className={styles.node}>
      <span dir="auto" className={session.kind === 'break' ? styles.break : undefined}>
        {text}
      </span>
      <span className={styles.when}>
        {session.startsAt !== null && clock(session.startsAt)}
        {session.endsAt !== null && `–${clock(session.endsAt)}`}
        {firstWord(text) === firstWord(kind) ? '' : ` ${kind}`}
      </span>
    </div>
  );
}

// "Opening session" says that it is an opening.
function firstWord(text: string): string | undefined {
  return /\p{L}+/u.exec(text.toLowerCase())?.[0];
}

function useProgrammeDrag(
  tree: readonly ProgrammeNode[],
  nodes: readonly ProgrammeNode[],
  onMove: ProgrammeTreeProps['onMove'],
) {
  return useDragAndDrop<ProgrammeNode>({
    getItems: (keys) =>
      [...keys].map((key) => ({
        'text/plain': nodes.find(({ id }) => id === key)?.text ?? '',
      })),
    onMove: ({ keys, target }) => {
      const node = nodes.find(({ id }) => keys.has(id));
      const landing = nodes.find(({ id }) => id === target.key);
      if (node === undefined || landing === undefined) return;
      onMove(node, moveTo(tree, node, landing, target.dropPosition));
    },
  });
}
