import { t } from '@lingui/core/macro';
import type { KeyboardEvent, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from './class-names';
import { IconButton } from './IconButton';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Esc, the cross and a press outside ask for this. */
  readonly onClose: () => void;
  /** `window`: nearly all of it, for work that has panes of its own; they fill the body and scroll by themselves. */
  readonly size?: 'small' | 'medium' | 'large' | 'window';
  readonly role?: 'dialog' | 'alertdialog';
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  /** Given: Enter in a field or on a choice does this, as the main button does. */
  readonly onSubmit?: () => void;
  readonly children: ReactNode;
}

/** A question or a form in front of everything else. Keeps the focus and gives it back when it closes. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, size = 'medium', role = 'dialog' } = props;
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === 'dialog'}
    >
      <Modal className={classNames(styles.modal, styles[size])}>
        <AriaDialog role={role} className={styles.dialog}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <IconButton label={t`Close`} onPress={onClose}>
              ×
            </IconButton>
          </header>
          <DialogBody {...props} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function DialogBody({ children, actions, onSubmit }: DialogProps) {
  const content = (
    <>
      <div className={styles.body}>{children}</div>
      {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
    </>
  );
  if (onSubmit === undefined) return content;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A dialog may stand in front of the form of another one.
        event.stopPropagation();
        onSubmit();
      }}
      onKeyDownCapture={submitChoice}
    >
      {content}
    </form>
  );
}

/** Enter on a choice does what it does in a text field; the choices themselves keep it from the form. */
function submitChoice(event: KeyboardEvent<HTMLFormElement>): void {
  const { currentTarget, key, target } = event;
  const isChoice =
    target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox');
  if (key !== 'Enter' || !isChoice || target.form !== currentTarget) return;
  event.preventDefault();
  event.stopPropagation();
  currentTarget.requestSubmit();
}
