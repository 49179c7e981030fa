import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { Button, GridList, GridListItem, type DragAndDropHooks } from 'react-aria-components';
import styles from './Rows.module.css';

export interface ListItem {
  readonly id: string;
}

export interface ListProps<Item extends ListItem> {
  readonly label: string;
  readonly items: readonly Item[];
  /** What type-ahead and screen readers use. */
  readonly textOf: (item: Item) => string;
  readonly renderItem: (item: Item) => ReactNode;
  readonly emptyState: ReactNode;
  /** Enter or a double press on a row. */
  readonly onAction?: (id: string) => void;
  readonly selectionMode?: 'none' | 'single' | 'multiple';
  readonly selectedIds?: Iterable<string>;
  readonly onSelectionChange?: (ids: Set<string>) => void;
  readonly autoFocus?: boolean;
  /** From React Aria's useDragAndDrop; rows then have a handle. */
  readonly dragAndDropHooks?: DragAndDropHooks<Item>;
}

/**
 * Up to a few hundred rows that may hold buttons of their own: up and down between rows, right and left within
 * one. For thousands, use VirtualList.
 */
export function List<Item extends ListItem>(props: ListProps<Item>) {
  const { label, items, textOf, renderItem, emptyState, dragAndDropHooks } = props;
  return (
    <GridList
      aria-label={label}
      className={styles.rows}
      items={items}
      selectionMode={props.selectionMode ?? 'none'}
      selectionBehavior="replace"
      // Esc goes back one step: it is for the dialog or screen around the rows.
      escapeKeyBehavior="none"
      renderEmptyState={() => emptyState}
      {...(props.autoFocus === true && { autoFocus: true })}
      {...(dragAndDropHooks && { dragAndDropHooks })}
      {...listState(props)}
    >
      {(item) => (
        <GridListItem id={item.id} textValue={textOf(item)} className={styles.row}>
          {dragAndDropHooks && (
            <Button slot="drag" className={styles.drag} aria-label={t`Move`}>
              ⠿
            </Button>
          )}
          <div className={styles.content}>{renderItem(item)}</div>
        </GridListItem>
      )}
    </GridList>
  );
}

function listState<Item extends ListItem>(props: ListProps<Item>) {
  const { items, onAction, selectedIds, onSelectionChange } = props;
  return {
    ...(onAction && {
      onAction: (key: unknown) => {
        onAction(String(key));
      },
    }),
    ...(selectedIds && { selectedKeys: selectedIds }),
    onSelectionChange: (keys: 'all' | Iterable<unknown>) => {
      const ids = keys === 'all' ? items.map(({ id }) => id) : [...keys].map(String);
      onSelectionChange?.(new Set(ids));
    },
  };
}
