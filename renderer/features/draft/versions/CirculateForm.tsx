import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { flushAll } from '../../../api/flush-before-close';
import { useCommand } from '../../../api/use-endpoint';
import { announce } from '../../../ui/announce';
import { Button } from '../../../ui/Button';
import type { Draft } from '../use-draft';
import { NameForm } from './NameForm';
import styles from './Versions.module.css';

/** Keeps the draft as it is under a name: that of the people it goes to, or of the day. */
export function CirculateForm({ draft }: { readonly draft: Draft }) {
  const [isOpen, setIsOpen] = useState(false);
  const { run, isRunning, error } = useCommand('draft.circulate');
  if (!isOpen) {
    return (
      <div className={styles.form}>
        <Button variant="primary" onPress={() => setIsOpen(true)}>
          <Trans>Circulate…</Trans>
        </Button>
      </div>
    );
  }
  const circulate = async (name: string) => {
    // What is still being written has gone out as well.
    await flushAll().catch(() => undefined);
    const { attribution, key } = draft;
    const result = await run({ draft: key, attribution, name });
    if (!result.ok) return;
    announce(t`Kept as ${name}`);
    setIsOpen(false);
  };
  return (
    <NameForm
      initialName=""
      description={t`Kept with the text as it is now; nothing is sent.`}
      submitLabel={t`Keep this version`}
      {...{ error, isRunning }}
      onSubmit={(name) => void circulate(name)}
      onCancel={() => setIsOpen(false)}
    />
  );
}
