import { t } from '@lingui/core/macro';
import type { Report } from '../../../shared/report/report';
import { Region } from '../../ui/Region';
import type { Draft } from './use-draft';
import styles from './Side.module.css';

interface VersionsPaneProps {
  readonly report: Report;
  readonly draft: Draft;
}

export function VersionsPane(_props: VersionsPaneProps) {
  return (
    <Region label={t`Versions`} className={styles.pane}>
      {null}
    </Region>
  );
}
