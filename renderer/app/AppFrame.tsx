import { t } from '@lingui/core/macro';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { ariaKeys, formatKeys, type Keys } from '../ui/keys';
import { Region } from '../ui/Region';
import { LiveRegion } from './LiveRegion';
import styles from './AppFrame.module.css';

export interface RailItem {
  readonly id: string;
  readonly label: string;
  readonly keys?: Keys;
  readonly onPress: () => void;
}

interface AppFrameProps {
  /** The screens, in the order of the day; the foot holds what is not about the dialogue. */
  readonly rail: readonly RailItem[];
  readonly railFoot: readonly RailItem[];
  readonly currentRailId: string;
  /** Where one is: dialogue › session. */
  readonly title: ReactNode;
  /** Clock and save state. */
  readonly status: ReactNode;
  /** Problems that concern everything; nothing in good times. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

/** What surrounds every screen: rail, header, banner, and the place for announcements. */
export function AppFrame(props: AppFrameProps) {
  const { rail, railFoot, currentRailId, title, status, banner, children } = props;
  return (
    <div className={styles.frame}>
      <nav aria-label={t`Screens`} data-region="" tabIndex={-1} className={styles.rail}>
        <RailItems items={rail} currentRailId={currentRailId} />
        <div className={styles.railFoot}>
          <RailItems items={railFoot} currentRailId={currentRailId} />
        </div>
      </nav>
      <div className={styles.column}>
        <header className={styles.header} data-region="" tabIndex={-1} aria-label={t`Header`}>
          <div className={styles.title}>{title}</div>
          <div className={styles.status}>{status}</div>
        </header>
        {banner}
        <main className={styles.main}>
          <Region label={t`Content`}>
            <Suspense fallback={null}>{children}</Suspense>
          </Region>
        </main>
      </div>
      <LiveRegion />
    </div>
  );
}

interface RailItemsProps {
  readonly items: readonly RailItem[];
  readonly currentRailId: string;
}

function RailItems({ items, currentRailId }: RailItemsProps) {
  return items.map(({ id, label, keys, onPress }) => (
    <button
      key={id}
      type="button"
      className={styles.railItem}
      aria-current={id === currentRailId ? 'page' : undefined}
      {...(keys !== undefined && {
        'aria-keyshortcuts': ariaKeys(keys),
        title: `${label} (${formatKeys(keys)})`,
      })}
      onClick={onPress}
    >
      <span className={styles.railLabel}>{label}</span>
    </button>
  ));
}
