import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { Finding } from '../../../../shared/report/finding';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { describeFinding } from '../describe-finding';
import { partWord } from './format-words';
import type { Leak } from './use-export-check';
import styles from './ExportDialog.module.css';

interface LeakListProps {
  readonly leaks: readonly Leak[];
  readonly isOverridden: boolean;
  readonly onOverride: (isOverridden: boolean) => void;
  readonly onGoTo: (finding: Finding) => void;
}

/** What would give somebody away, where it stands, and the deliberate way past it. */
export function LeakList({ leaks, isOverridden, onOverride, onGoTo }: LeakListProps) {
  if (leaks.length === 0) {
    return (
      <p className={styles.clean} role="status">
        <Trans>Checked: the file tells no more than the attribution allows.</Trans>
      </p>
    );
  }
  return (
    <section className={styles.leaks} aria-label={t`Would give somebody away`}>
      <h3 role="status">
        <Plural
          value={leaks.length}
          one="One expression tells more than the attribution allows"
          other="# expressions tell more than the attribution allows"
        />
      </h3>
      <ul>
        {leaks.map((leak) => (
          <li key={`${leak.what} ${leak.words}`} className={styles.leak}>
            <span dir="auto">
              {describeFinding(leak)} <span className={styles.where}>{placesOf(leak)}</span>
            </span>
            {leak.places.some(({ block }) => block !== null) && (
              <Button variant="quiet" onPress={() => onGoTo(leak)}>
                <Trans>Show</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Checkbox isSelected={isOverridden} onChange={onOverride}>
        <Trans>I have looked at each of them, and want the file all the same</Trans>
      </Checkbox>
    </section>
  );
}

function placesOf({ places }: Leak): string {
  const parts = [...new Set(places.map(({ part }) => partWord(part)))];
  return parts.join(', ');
}
