import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/TextField';
import styles from './Areas.module.css';

interface NewAreaFormProps {
  /** How many points go into the area at once. */
  readonly points: number;
  /** With the lead, or null when it is given up. */
  readonly onFinish: (lead: string | null) => void;
}

/** Asks for the lead of a new area, in its place. */
export function NewAreaForm({ points, onFinish }: NewAreaFormProps) {
  const [lead, setLead] = useState('');
  return (
    <form
      aria-label={t`New area`}
      className={styles.newArea}
      onSubmit={(event) => {
        event.preventDefault();
        if (lead.trim() !== '') onFinish(lead);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onFinish(null);
      }}
    >
      <TextField
        label={t`Lead of the new area`}
        description={
          points > 0 ? (
            <Plural
              value={points}
              one="# point is linked to it as support."
              other="# points are linked to it as support."
            />
          ) : undefined
        }
        value={lead}
        onChange={setLead}
        maxLength={500}
        autoFocus
      />
      <div className={styles.row}>
        <Button type="submit" variant="primary" isDisabled={lead.trim() === ''}>
          <Trans>Add area</Trans>
        </Button>
        <Button variant="quiet" keys="Escape" onPress={() => onFinish(null)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
