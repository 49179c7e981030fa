import type { ReactNode } from 'react';
import { Popover } from 'react-aria-components';
import styles from './Peek.module.css';

export interface PeekProps {
  readonly anchor: Element | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** For `aria-describedby` of what it explains. */
  readonly id?: string;
  /** So that one can move onto it to read or to scroll. */
  readonly onHover?: (isOver: boolean) => void;
  readonly children: ReactNode;
}

/** A few lines over the page, beside what they explain. They take no focus. */
export function Peek({ anchor, isOpen, onClose, id, onHover, children }: PeekProps) {
  return (
    <Popover
      className={styles.peek}
      triggerRef={{ current: anchor }}
      isNonModal
      isOpen={isOpen}
      onOpenChange={(isOpening) => {
        if (!isOpening) onClose();
      }}
      offset={4}
      placement="bottom start"
    >
      <div
        id={id}
        role="note"
        className={styles.content}
        onPointerEnter={() => onHover?.(true)}
        onPointerLeave={() => onHover?.(false)}
      >
        {children}
      </div>
    </Popover>
  );
}
