import { t } from '@lingui/core/macro';
import { IconButton } from '../ui/IconButton';
import styles from './AppFrame.module.css';

interface NoticeProps {
  readonly text: string | null;
  readonly onDismiss: () => void;
}

/** Why something that was asked for from the keyboard did not happen. */
export function Notice({ text, onDismiss }: NoticeProps) {
  if (text === null) return null;
  return (
    <div role="alert" className={styles.notice}>
      <span>{text}</span>
      <IconButton label={t`Close`} onPress={onDismiss}>
        ×
      </IconButton>
    </div>
  );
}
