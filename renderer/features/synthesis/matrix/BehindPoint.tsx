import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { BoardPoint } from '../../../api/use-board-points';
import { Button } from '../../../ui/Button';
import { EventTime } from '../../../ui/EventTime';
import { StanceMark, stanceWord } from '../../../ui/StanceMark';
import { NotCounted } from '../NotCounted';
import { saidBy } from '../said-by';
import type { ShownLink } from './shown-links';
import styles from './Behind.module.css';

interface BehindPointProps {
  readonly point: BoardPoint;
  readonly links: readonly ShownLink[];
  readonly timeZone: string;
  readonly onOpen: () => void;
}

/** One point: whose, how it stands, where and when, and its words. */
export function BehindPoint({ point, links, timeZone, onOpen }: BehindPointProps) {
  const { text, isVerbatim, panelTitle, startedAt } = point;
  const { name, speaker } = saidBy(point);
  return (
    <div className={styles.point}>
      <p className={styles.who}>
        <strong dir="auto">{name}</strong>
        {speaker !== null && (
          <span className={styles.muted} dir="auto">
            {speaker}
          </span>
        )}
        <NotCounted point={point} />
      </p>
      {links.length > 0 && <Links links={links} />}
      <p className={styles.text} dir="auto">
        {isVerbatim ? <q>{text}</q> : text}
      </p>
      <p className={styles.where}>
        <span className={styles.muted} dir="auto">
          {panelTitle}
          {startedAt !== null && (
            <>
              {' · '}
              <EventTime at={startedAt} timeZone={timeZone} />
            </>
          )}
        </span>
        <Button variant="quiet" onPress={onOpen}>
          <Trans>Open</Trans>
        </Button>
      </p>
    </div>
  );
}

function Links({ links }: Pick<BehindPointProps, 'links'>) {
  return (
    <p className={styles.links}>
      {links.map(({ stance, areaNumber }) => {
        const word = stanceWord(stance);
        return (
          <span key={areaNumber} className={styles.link}>
            <StanceMark stance={stance} isDecorative />
            {areaNumber === null ? word : t`${word} area ${areaNumber}`}
          </span>
        );
      })}
    </p>
  );
}
