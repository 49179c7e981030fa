import { FieldError, Label, Text } from 'react-aria-components';
import type { ReactNode } from 'react';
import styles from './Field.module.css';

export interface FieldTexts {
  readonly label: string;
  /** Keeps the label for screen readers only, where the place says it already. */
  readonly hidesLabel?: boolean;
  readonly description?: ReactNode;
  /** What is wrong and what would be right; makes the field invalid. */
  readonly error?: string | undefined;
}

/** Label above, description and error below; for use inside a React Aria field. */
export function FieldFrame({
  label,
  hidesLabel = false,
  description,
  error,
  children,
}: FieldTexts & { readonly children: ReactNode }) {
  return (
    <>
      {!hidesLabel && <Label className={styles.label}>{label}</Label>}
      {children}
      {description !== undefined && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </>
  );
}

/** What a React Aria field needs to know about the same texts. */
export function fieldAttributes({ label, hidesLabel, error }: FieldTexts) {
  return {
    className: styles.field,
    isInvalid: error !== undefined,
    ...(hidesLabel === true ? { 'aria-label': label } : {}),
  };
}
