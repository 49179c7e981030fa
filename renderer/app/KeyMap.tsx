import { t } from '@lingui/core/macro';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { keysOf, useCommandRegistry, type KeyboardCommand } from '../ui/keyboard-commands';
import styles from './CommandPalette.module.css';

interface KeyMapProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All keys that do something now, by group. */
export function KeyMap({ isOpen, onClose }: KeyMapProps) {
  const registry = useCommandRegistry();
  const groups = isOpen ? groupsWithKeys(registry.commands()) : [];
  return (
    <Dialog title={t`Keys`} isOpen={isOpen} onClose={onClose} size="large">
      <div className={styles.keys}>
        {groups.map(([group, commands]) => (
          <section key={group}>
            <h3>{group}</h3>
            <ul>
              {commands.map((command) => (
                <li key={command.id} className={styles.keyRow}>
                  <span>{command.label}</span>
                  <span>
                    {keysOf(command)[0] !== undefined && <Kbd keys={keysOf(command)[0]!} />}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function groupsWithKeys(commands: readonly KeyboardCommand[]): [string, KeyboardCommand[]][] {
  const groups = new Map<string, KeyboardCommand[]>();
  for (const command of commands) {
    if (keysOf(command).length === 0) continue;
    groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return [...groups];
}
