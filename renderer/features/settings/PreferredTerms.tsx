import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { PreferredTerm } from '../../../shared/domain/dialogue';
import { nameFault } from '../../api/field-fault';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { SavedField } from '../../ui/SavedField';
import { TextField } from '../../ui/TextField';
import type { SaveDialogue } from './save-dialogue';
import styles from './Settings.module.css';

interface PreferredTermsProps {
  readonly terms: readonly PreferredTerm[];
  readonly save: SaveDialogue;
}

/** Words that drafts avoid, each with the one to use. */
export function PreferredTerms({ terms, save }: PreferredTermsProps) {
  const [fault, setFault] = useState<string | null>(null);
  const change = (index: number, fields: Partial<PreferredTerm>) =>
    save({
      preferredTerms: terms.map((term, at) => (at === index ? { ...term, ...fields } : term)),
    });
  return (
    <section className={styles.section}>
      <h3>
        <Trans>Preferred terms</Trans>
      </h3>
      <p className={styles.hint}>
        <Trans>Drafts point out the first and offer the second, but never within a quote.</Trans>
      </p>
      {terms.map((term, index) => (
        <TermRow
          // Two rows may be alike, and none has an id.
          key={index}
          term={term}
          onChange={(fields) => change(index, fields)}
          onRemove={() => {
            const rest = terms.filter((_, at) => at !== index);
            void save({ preferredTerms: rest }).then(setFault);
          }}
        />
      ))}
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <NewTerm onAdd={(term) => save({ preferredTerms: [...terms, term] })} />
    </section>
  );
}

interface TermRowProps {
  readonly term: PreferredTerm;
  readonly onChange: (fields: Partial<PreferredTerm>) => Promise<string | null>;
  readonly onRemove: () => void;
}

function TermRow({ term, onChange, onRemove }: TermRowProps) {
  return (
    <div className={styles.term}>
      <SavedField stored={term.avoid} onSave={(avoid) => nameFault(avoid) ?? onChange({ avoid })}>
        {(control) => <TextField label={t`Avoid`} hidesLabel {...control} />}
      </SavedField>
      <span aria-hidden="true">→</span>
      <SavedField stored={term.use} onSave={(use) => nameFault(use) ?? onChange({ use })}>
        {(control) => <TextField label={t`Use instead of ${term.avoid}`} hidesLabel {...control} />}
      </SavedField>
      <IconButton label={t`Remove ${term.avoid}`} onPress={onRemove}>
        ×
      </IconButton>
    </div>
  );
}

function NewTerm({ onAdd }: { readonly onAdd: (term: PreferredTerm) => Promise<string | null> }) {
  const [avoid, setAvoid] = useState('');
  const [use, setUse] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const add = async () => {
    const answer = nameFault(avoid) ?? nameFault(use) ?? (await onAdd({ avoid, use }));
    setFault(answer);
    if (answer !== null) return;
    setAvoid('');
    setUse('');
  };
  return (
    <form
      className={styles.term}
      // A field with a fault must not keep its correction from being sent.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={t`Term to avoid`}
        hidesLabel
        placeholder={t`Avoid`}
        value={avoid}
        onChange={setAvoid}
      />
      <span aria-hidden="true">→</span>
      <TextField
        label={t`Term to use instead`}
        hidesLabel
        placeholder={t`Use instead`}
        value={use}
        onChange={setUse}
        error={fault ?? undefined}
      />
      <Button type="submit">
        <Trans>Add</Trans>
      </Button>
    </form>
  );
}
