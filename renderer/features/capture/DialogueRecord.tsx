import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { SessionId } from '../../../shared/domain/ids';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useKeyboardCommands } from '../../ui/keyboard-commands';
import type { CaptureContext } from './capture-context';
import type { CaptureTarget } from './CaptureScreen';
import { noFilter } from './filter/FilterBar';
import { RecordPane } from './record/RecordPane';
import { useRecord } from './record/use-record';
import { queryFor, useFilter } from './use-filter';
import styles from './CaptureScreen.module.css';

interface DialogueRecordProps {
  readonly context: CaptureContext;
  readonly order: ReadonlyMap<SessionId, number>;
  readonly target: CaptureTarget | null;
  readonly onProgramme: () => void;
}

const everything = { sessionId: null, speakerId: null, delegationId: null, themeId: null };

/** The record of all sessions, while none is chosen to write in. */
export function DialogueRecord({ context, order, target, onProgramme }: DialogueRecordProps) {
  const [filter, setFilter] = useFilter(target);
  const [problem, setProblem] = useState<string | null>(null);
  const record = useRecord(queryFor(filter, null) ?? everything, order);
  useKeyboardCommands([
    {
      id: 'capture.filter',
      label: t`Filter the record`,
      group: t`Capture`,
      keys: 'Mod+F',
      run: () => setFilter(noFilter),
    },
  ]);
  const choose = (
    <Button onPress={onProgramme} keys="Alt+1">
      <Trans>Choose a session in the programme</Trans>
    </Button>
  );
  return (
    <div className={styles.column}>
      <RecordPane
        context={context}
        record={record}
        hiddenId={null}
        target={target?.kind === 'intervention' ? target : null}
        showsSession
        filter={filter}
        onFilter={setFilter}
        sessions={context.allSessions}
        title={
          <>
            <span>
              <Trans>The whole dialogue. Choose a session to write in.</Trans>
            </span>
            {choose}
          </>
        }
        emptyState={
          <EmptyState action={choose}>
            <Trans>Nothing was said yet. Choose a session to write in.</Trans>
          </EmptyState>
        }
        onLeave={() => undefined}
        onProblem={setProblem}
      />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
