import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { AppError } from '../../../../shared/app-error';
import { describeErrorBriefly } from '../../../api/describe-error';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/TextField';
import styles from './Versions.module.css';

interface NameFormProps {
  readonly initialName: string;
  readonly description?: string;
  /** A verb. */
  readonly submitLabel: string;
  readonly error: AppError | null;
  readonly isRunning: boolean;
  /** Given a name that is not blank. */
  readonly onSubmit: (name: string) => void;
  readonly onCancel: () => void;
}

/** What a version is called; Enter keeps it, Esc leaves it. */
export function NameForm(props: NameFormProps) {
  const { initialName, description, submitLabel, error, isRunning, onSubmit, onCancel } = props;
  const [text, setText] = useState(initialName);
  const name = text.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '' && !isRunning) onSubmit(name);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <TextField
        autoFocus
        label={t`Name of the version`}
        value={text}
        onChange={setText}
        {...(description === undefined ? {} : { description })}
        {...(error === null ? {} : { error: describeErrorBriefly(error) })}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" isDisabled={name === '' || isRunning}>
          {submitLabel}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
