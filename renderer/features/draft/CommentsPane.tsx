import { t } from '@lingui/core/macro';
import type { Report } from '../../../shared/report/report';
import { Region } from '../../ui/Region';
import type { Draft } from './use-draft';
import styles from './Side.module.css';

interface CommentsPaneProps {
  readonly report: Report;
  readonly draft: Draft;
}

export function CommentsPane(_props: CommentsPaneProps) {
  return (
    <Region label={t`Comments`} className={styles.pane}>
      {null}
    </Region>
  );
}
