import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { KeyboardEvent } from 'react';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { leaveField } from '../../ui/leave-field';
import { DelegationEditor } from './DelegationEditor';
import { PersonEditor } from './PersonEditor';
import type { DelegationRow, RosterRow } from './roster';
import styles from './Participants.module.css';

/** Marks the pane for the focus; it is on the screen once. */
export const paneAttribute = 'data-participants-pane';

interface RosterPaneProps {
  readonly row: RosterRow | null;
  readonly delegations: readonly DelegationRow[];
  readonly markedCount: number;
  readonly deleteFault: string | null;
  readonly onMerge: () => void;
  readonly onUnmark: () => void;
  readonly onDelete: () => void;
  /** Back to the list. */
  readonly onLeave: () => void;
}

/** The current person or delegation, and what can be done with it. */
export function RosterPane(props: RosterPaneProps) {
  const { row, delegations, markedCount, deleteFault } = props;
  if (row === null) {
    return <EmptyState>{t`Choose somebody in the list to see and edit what is known.`}</EmptyState>;
  }
  return (
    <div
      className={styles.pane}
      {...{ [paneAttribute]: '' }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        leaveField();
        props.onLeave();
      }}
    >
      {markedCount > 0 && <Marked {...props} />}
      <div key={row.id}>
        {row.person !== null ? (
          <PersonEditor person={row.person} delegations={delegations} />
        ) : (
          row.delegation !== null && <DelegationEditor delegation={row.delegation} />
        )}
      </div>
      {deleteFault !== null && (
        <p role="alert" className={styles.fault}>
          {deleteFault}
        </p>
      )}
      <div className={styles.buttons}>
        <Button variant="quiet" keys="Delete" onPress={props.onDelete}>
          <Trans>Delete</Trans>
        </Button>
      </div>
    </div>
  );
}

function Marked({ markedCount, onMerge, onUnmark }: RosterPaneProps) {
  return (
    <div className={styles.marked}>
      <span>
        <Plural value={markedCount} one="# marked" other="# marked" />
        {markedCount === 1 && <Trans>; mark the other one to merge</Trans>}
      </span>
      <Button keys="Mod+J" isDisabled={markedCount !== 2} onPress={onMerge}>
        <Trans>Merge…</Trans>
      </Button>
      <Button variant="quiet" onPress={onUnmark}>
        <Trans>Unmark</Trans>
      </Button>
    </div>
  );
}
