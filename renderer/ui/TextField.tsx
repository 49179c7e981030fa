import type { Ref } from 'react';
import {
  Input,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classNames } from './class-names';
import { FieldFrame, fieldAttributes, type FieldTexts } from './FieldFrame';
import styles from './Field.module.css';

export interface TextFieldProps
  extends FieldTexts, Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> {
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** One line or several of plain text. */
export function TextField(props: TextFieldProps) {
  const { label, hidesLabel, description, error, multiline, rows, placeholder, inputRef, ...rest } =
    props;
  const texts = { label, hidesLabel, description, error } as FieldTexts;
  const shared = { placeholder, ref: inputRef };
  return (
    <AriaTextField {...rest} {...fieldAttributes(texts)}>
      <FieldFrame {...texts}>
        {multiline === true ? (
          <TextArea
            {...shared}
            dir="auto"
            rows={rows}
            className={classNames(styles.input, styles.multiline)}
          />
        ) : (
          <Input {...shared} dir="auto" className={styles.input} />
        )}
      </FieldFrame>
    </AriaTextField>
  );
}
