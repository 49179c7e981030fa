import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { createPortal } from 'react-dom';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { useCommandRegistry } from '../ui/keyboard-commands';
import { usePointSigns } from '../ui/point-signs';
import { commandGroups, listGroup, signGroup, writingGroup, type KeyGroup } from './key-groups';
import styles from './KeyMap.module.css';

interface KeyMapProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** False where nobody writes: in the chair's window. */
  readonly hasText?: boolean;
}

/** All keys of the screen, of the text and of the speaker list, on one page that can be printed. */
export function KeyMap({ isOpen, onClose, hasText = false }: KeyMapProps) {
  return (
    <>
      <Dialog
        title={t`Keys`}
        isOpen={isOpen}
        onClose={onClose}
        size="large"
        actions={
          <Button onPress={() => window.print()}>
            <Trans>Print</Trans>
          </Button>
        }
      >
        {/* Takes the focus, so that the arrow keys scroll it. */}
        <div role="group" aria-label={t`Keys`} tabIndex={0}>
          <KeySheet hasText={hasText} />
        </div>
      </Dialog>
      {isOpen && createPortal(<PrintedKeys hasText={hasText} />, document.body)}
    </>
  );
}

// The dialog scrolls, and paper does not: what is printed is a page of its own, which the screen never shows.
function PrintedKeys({ hasText }: Pick<KeyMapProps, 'hasText'>) {
  return (
    <div className={styles.printed} data-printed="keys">
      <h1>
        <Trans>Rapporteur: keys</Trans>
      </h1>
      <KeySheet hasText={hasText} />
    </div>
  );
}

function KeySheet({ hasText = false }: Pick<KeyMapProps, 'hasText'>) {
  const registry = useCommandRegistry();
  const signs = usePointSigns();
  const ofText = hasText ? [writingGroup(), signGroup(signs), listGroup()] : [];
  return (
    <div className={styles.keys}>
      {[...commandGroups(registry.offered()), ...ofText].map((group) => (
        <Group key={group.title} {...group} />
      ))}
    </div>
  );
}

function Group({ title, rows }: KeyGroup) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ label, keys, typed }) => (
          <li key={`${label} ${typed ?? ''}`} className={styles.row}>
            <span className={styles.label}>{label}</span>
            <span className={styles.hints}>
              {keys.map((each) => (
                <Kbd key={each} keys={each} />
              ))}
              {typed !== undefined && <kbd className={styles.typed}>{typed}</kbd>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
