import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import {
  Button,
  Collection,
  ListLayout,
  Tree as AriaTree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
  type DragAndDropHooks,
} from 'react-aria-components';
import styles from './Rows.module.css';

export interface TreeNode {
  readonly id: string;
  /** What type-ahead and screen readers use. */
  readonly text: string;
  readonly children?: readonly TreeNode[];
}

export interface TreeProps<Node extends TreeNode> {
  readonly label: string;
  readonly nodes: readonly Node[];
  readonly renderNode: (node: Node) => ReactNode;
  readonly emptyState: ReactNode;
  /** Enter or a double press on a row. */
  readonly onAction?: (id: string) => void;
  readonly selectionMode?: 'none' | 'single' | 'multiple';
  readonly selectedIds?: Iterable<string>;
  readonly onSelectionChange?: (ids: Set<string>) => void;
  readonly expandedIds?: Iterable<string>;
  readonly defaultExpandedIds?: Iterable<string>;
  readonly onExpandedChange?: (ids: Set<string>) => void;
  /** For hundreds of rows: only those in view exist. Needs a height from around it. */
  readonly isVirtual?: boolean;
  /** From React Aria's useDragAndDrop; rows then have a handle. */
  readonly dragAndDropHooks?: DragAndDropHooks<Node>;
}

/** Rows within rows: arrows move, right opens, left closes, typing finds. */
export function Tree<Node extends TreeNode>(props: TreeProps<Node>) {
  const { label, nodes, renderNode, emptyState, dragAndDropHooks } = props;
  const isDraggable = dragAndDropHooks !== undefined;
  const tree = (
    <AriaTree
      aria-label={label}
      className={styles.rows}
      items={nodes}
      selectionMode={props.selectionMode ?? 'none'}
      selectionBehavior="replace"
      // Esc goes back one step: it is for the dialog or screen around the rows.
      escapeKeyBehavior="none"
      renderEmptyState={() => emptyState}
      {...(isDraggable ? { dragAndDropHooks } : {})}
      {...treeState(props)}
    >
      {(node) => <Row node={node} renderNode={renderNode} isDraggable={isDraggable} />}
    </AriaTree>
  );
  if (props.isVirtual !== true) return tree;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: estimatedRowPx }}>
      {tree}
    </Virtualizer>
  );
}

// Before a row was measured.
const estimatedRowPx = 30;

function treeState<Node extends TreeNode>(props: TreeProps<Node>) {
  const { onAction, selectedIds, onSelectionChange } = props;
  const { expandedIds, defaultExpandedIds, onExpandedChange } = props;
  return {
    ...(onAction && {
      onAction: (key: unknown) => {
        onAction(String(key));
      },
    }),
    ...(selectedIds && { selectedKeys: selectedIds }),
    ...(expandedIds && { expandedKeys: expandedIds }),
    ...(defaultExpandedIds && { defaultExpandedKeys: defaultExpandedIds }),
    onSelectionChange: (keys: 'all' | Iterable<unknown>) => {
      onSelectionChange?.(keys === 'all' ? allIds(props.nodes) : idSet(keys));
    },
    onExpandedChange: (keys: Iterable<unknown>) => {
      onExpandedChange?.(idSet(keys));
    },
  };
}

const idSet = (keys: Iterable<unknown>) => new Set([...keys].map(String));

function allIds(nodes: readonly TreeNode[]): Set<string> {
  return new Set(nodes.flatMap((node) => [node.id, ...allIds(node.children ?? [])]));
}

interface RowProps<Node extends TreeNode> {
  readonly node: Node;
  readonly renderNode: (node: Node) => ReactNode;
  readonly isDraggable: boolean;
}

function Row<Node extends TreeNode>({ node, renderNode, isDraggable }: RowProps<Node>) {
  const children = (node.children ?? []) as readonly Node[];
  return (
    <TreeItem id={node.id} value={node} textValue={node.text} className={styles.row}>
      <TreeItemContent>
        {({ hasChildItems, isExpanded }) => (
          <>
            <span className={styles.indent} />
            {isDraggable && (
              <Button slot="drag" className={styles.drag} aria-label={t`Move`}>
                ⠿
              </Button>
            )}
            {hasChildItems ? (
              <Button slot="chevron" className={styles.chevron}>
                <span aria-hidden="true">{isExpanded ? '▾' : '▸'}</span>
              </Button>
            ) : (
              <span className={styles.chevron} />
            )}
            <div className={styles.content}>{renderNode(node)}</div>
          </>
        )}
      </TreeItemContent>
      <Collection items={children}>
        {(child) => <Row node={child} renderNode={renderNode} isDraggable={isDraggable} />}
      </Collection>
    </TreeItem>
  );
}
