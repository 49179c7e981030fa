import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { EvidenceField } from '../../../../shared/notes/narrative';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/TextField';
import type { FieldWords } from './field-context';
import styles from './Narrative.module.css';

interface PinnedWordsProps {
  readonly field: EvidenceField;
  readonly words: FieldWords;
  readonly onChange: (field: EvidenceField) => void;
}

/** Keeps the words of a field as they are, in words of one's own, or lets them follow the evidence again. */
export function PinnedWords({ field, words, onChange }: PinnedWordsProps) {
  const { pin } = words;
  if (field.pinned === null || pin === null) {
    return (
      <div>
        <Button
          isDisabled={words.isMissing}
          onPress={() => onChange({ ...field, pinned: words.text })}
        >
          <Trans>Pin these words</Trans>
        </Button>
      </div>
    );
  }
  const { now } = pin;
  return (
    <div className={styles.pinning}>
      <PinnedField
        key={field.pinned}
        pinned={field.pinned}
        onChange={(pinned) => onChange({ ...field, pinned })}
      />
      {pin.differs && (
        <p className={styles.problem} role="status">
          {now === null ? (
            <Trans>Nothing in the evidence says this now.</Trans>
          ) : (
            <Trans>The evidence now says “{now}”.</Trans>
          )}
        </p>
      )}
      <div className={styles.actions}>
        {pin.differs && now !== null && (
          <Button onPress={() => onChange({ ...field, pinned: now })}>
            <Trans>Take these words over</Trans>
          </Button>
        )}
        <Button onPress={() => onChange({ ...field, pinned: null })}>
          <Trans>Let them follow the evidence</Trans>
        </Button>
      </div>
    </div>
  );
}

interface PinnedFieldProps {
  readonly pinned: string;
  readonly onChange: (pinned: string) => void;
}

function PinnedField({ pinned, onChange }: PinnedFieldProps) {
  const [text, setText] = useState(pinned);
  // As it is stored: folded, and never empty.
  const finish = () => {
    const folded = text.replace(/\s+/g, ' ').trim();
    if (folded === '' || folded === pinned) setText(pinned);
    else onChange(folded);
  };
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        finish();
      }}
    >
      <TextField
        label={t`Pinned words`}
        value={text}
        onChange={setText}
        onBlur={finish}
        maxLength={500}
      />
    </div>
  );
}
