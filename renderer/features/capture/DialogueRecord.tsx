import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState, type ReactNode } from 'react';
import type { SessionId } from '../../../shared/domain/ids';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useKeyboardCommands } from '../../ui/keyboard-commands';
import type { CaptureContext } from './capture-context';
import type { CaptureTarget } from './capture-target';
import { noFilter } from './filter/FilterBar';
import { RecordPane } from './record/RecordPane';
import { useRecord } from './record/use-record';
import { everything } from './record/use-record-view';
import { queryFor, useFilter } from './use-filter';
import styles from './CaptureScreen.module.css';

interface DialogueRecordProps {
  readonly context: CaptureContext;
  readonly order: ReadonlyMap<SessionId, number>;
  readonly target: CaptureTarget | null;
  readonly onProgramme: () => void;
}

/** The record of all sessions, while none is chosen to write in. */
export function DialogueRecord({ context, order, target, onProgramme }: DialogueRecordProps) {
  const [filter, setFilter] = useFilter(target);
  const [problem, setProblem] = useState<string | null>(null);
  const record = useRecord(queryFor(filter, null) ?? everything, order);
  useFilterCommand(() => setFilter(filter ?? noFilter));
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
        showsSession="panel"
        filter={filter}
        onFilter={setFilter}
        sessions={context.allSessions}
        title={<WholeTitle choose={choose} />}
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

function WholeTitle({ choose }: { readonly choose: ReactNode }) {
  return (
    <>
      <span>
        <Trans>The whole dialogue. Choose a session to write in.</Trans>
      </span>
      {choose}
    </>
  );
}

function useFilterCommand(run: () => void): void {
  const label = t`Filter the record`;
  useKeyboardCommands([{ id: 'capture.filter', label, group: t`Capture`, keys: 'Mod+F', run }]);
}
