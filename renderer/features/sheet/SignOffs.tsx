import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { z } from 'zod';
import type { speakers } from '../../../shared/contract/speakers';
import type { SessionId } from '../../../shared/domain/ids';
import type { Sheet } from '../../../shared/speakers/sheet';
import { describeErrorBriefly } from '../../api/describe-error';
import { useCommand } from '../../api/use-endpoint';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { formatClock, formatDay } from '../../ui/format-time';
import { TextField } from '../../ui/TextField';
import { changeText, personName } from './sheet-words';
import styles from './Sheet.module.css';

type SignOff = z.output<(typeof speakers.sheet)['output']>['signOffs'][number];

interface SignOffsProps {
  readonly sessionId: SessionId;
  readonly sheet: Sheet;
  /** Newest first. */
  readonly signOffs: readonly SignOff[];
}

/** Who has found the sheet right, when, and what has changed since; and where one says so. */
export function SignOffs({ sessionId, sheet, signOffs }: SignOffsProps) {
  return (
    <section>
      <h3>
        <Trans>Sign-off</Trans>
      </h3>
      <SignOffForm sessionId={sessionId} />
      {signOffs.length === 0 ? (
        <p className={styles.muted}>
          <Trans>Nobody has signed this list off yet.</Trans>
        </p>
      ) : (
        <ul className={styles.signOffs} aria-label={t`Sign-offs`}>
          {signOffs.map((each) => (
            <SignedOff key={each.id} signOff={each} timeZone={sheet.timeZone} />
          ))}
        </ul>
      )}
    </section>
  );
}

function SignOffForm({ sessionId }: Pick<SignOffsProps, 'sessionId'>) {
  const [name, setName] = useState('');
  const { run, isRunning, error, clearError } = useCommand('speakers.signOff');
  const signOff = async () => {
    if (isRunning) return;
    const result = await run({ sessionId, name });
    if (!result.ok) return;
    setName('');
    announce(t`Signed off`);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void signOff();
      }}
    >
      <TextField
        label={t`Name of whoever finds it right`}
        value={name}
        autoFocus
        onChange={(value) => {
          setName(value);
          clearError();
        }}
        {...(error !== null && { error: describeErrorBriefly(error) })}
      />
      <Button variant="primary" type="submit" isDisabled={isRunning || name.trim() === ''}>
        <Trans>Sign off</Trans>
      </Button>
    </form>
  );
}

interface SignedOffProps {
  readonly signOff: SignOff;
  readonly timeZone: string;
}

function SignedOff({ signOff: { id, name, at, changes }, timeZone }: SignedOffProps) {
  const { run, isRunning, error } = useCommand('speakers.takeBackSignOff');
  const day = formatDay(at, timeZone);
  const time = formatClock(at, timeZone, true);
  return (
    <li>
      <div className={styles.signedLine}>
        <span>
          <strong dir="auto">{name}</strong>
          <span className={styles.capacity}>
            {day}, {time}
          </span>
        </span>
        <Button
          variant="quiet"
          isDisabled={isRunning}
          aria-label={t`Take back the sign-off by ${name}`}
          onPress={() => void run({ id })}
        >
          <Trans>Take back</Trans>
        </Button>
      </div>
      {error !== null && <p role="alert">{describeErrorBriefly(error)}</p>}
      <Since changes={changes} timeZone={timeZone} />
    </li>
  );
}

function Since({ changes, timeZone }: Pick<SignOff, 'changes'> & { readonly timeZone: string }) {
  if (changes === null) {
    return (
      <p className={styles.muted}>
        <Trans>What was signed cannot be read any more, so it cannot be compared.</Trans>
      </p>
    );
  }
  if (changes.length === 0) {
    return (
      <p className={styles.muted}>
        <Trans>Unchanged since</Trans>
      </p>
    );
  }
  return (
    <>
      <p className={styles.warning}>
        <Trans>Changed since:</Trans>
      </p>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={`${change.key} ${change.field ?? change.kind}`}>
            <bdi>{personName(change.person)}</bdi>: {changeText(change, timeZone)}
          </li>
        ))}
      </ul>
    </>
  );
}
