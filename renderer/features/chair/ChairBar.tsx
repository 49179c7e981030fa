import { t } from '@lingui/core/macro';
import { isPaused } from '../../../shared/speakers/speaking-time';
import { Button } from '../../ui/Button';
import type { Keys } from '../../ui/keys';
import { useCommandRegistry } from '../../ui/keyboard-commands';
import type { Notice } from './use-acts';
import type { ChairList } from './use-chair-list';
import { classNames } from '../../ui/class-names';
import styles from './ChairBar.module.css';

interface ChairBarProps {
  readonly list: ChairList;
  readonly hasChosen: boolean;
  readonly hidesNames: boolean;
  readonly notice: Notice | null;
}

interface BarAction {
  /** Of the keyboard command that it runs. */
  readonly id: string;
  readonly label: string;
  readonly keys: Keys;
  readonly isOff?: boolean;
}

/** What can be done, quietly at the foot of the window, and what came of it. */
export function ChairBar({ list, hasChosen, hidesNames, notice }: ChairBarProps) {
  const registry = useCommandRegistry();
  return (
    <>
      <p className={classNames(styles.notice, notice?.isProblem === true && styles.problem)}>
        {notice?.text}
      </p>
      <footer className={styles.actions}>
        {actionsOf(list, hasChosen, hidesNames).map(({ id, label, keys, isOff }) => (
          <Button
            key={id}
            variant={id === 'chair.next' ? 'plain' : 'quiet'}
            keys={keys}
            isDisabled={isOff === true}
            // The next Enter must mean the next speaker, and not this button again.
            preventFocusOnPress
            onPress={() => registry.runById(id)}
          >
            {label}
          </Button>
        ))}
      </footer>
    </>
  );
}

function actionsOf(list: ChairList, hasChosen: boolean, hidesNames: boolean): BarAction[] {
  const { speaking, queue, closedAt } = list;
  const isFree = speaking === null;
  const paused = speaking !== null && isPaused(speaking);
  return [
    { id: 'chair.next', label: t`Next`, keys: 'Enter', isOff: queue.length === 0 },
    { id: 'chair.pause', label: paused ? t`Go on` : t`Pause`, keys: 'P', isOff: isFree },
    { id: 'chair.stop', label: t`Stop`, keys: 'S', isOff: isFree },
    { id: 'chair.call', label: t`Call`, keys: 'C', isOff: queue.length === 0 },
    { id: 'chair.withdraw', label: t`Withdraw`, keys: 'Delete', isOff: !hasChosen },
    { id: 'chair.up', label: t`Up`, keys: 'Alt+ArrowUp', isOff: !hasChosen },
    { id: 'chair.down', label: t`Down`, keys: 'Alt+ArrowDown', isOff: !hasChosen },
    { id: 'chair.point-of-order', label: t`Point of order`, keys: 'O' },
    { id: 'chair.close', label: closedAt === null ? t`Close list` : t`Open list`, keys: 'L' },
    { id: 'chair.names', label: hidesNames ? t`Show names` : t`Hide names`, keys: 'N' },
    { id: 'history.undo', label: t`Undo`, keys: 'Mod+Z' },
    { id: 'chair.full-screen', label: t`Full screen`, keys: 'F11' },
    { id: 'app.keys', label: t`Keys`, keys: 'F1' },
  ];
}
