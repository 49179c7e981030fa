import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { CountedVoice } from '../../../../shared/domain/evidence-summary';
import type { AreaId } from '../../../../shared/domain/ids';
import type { Event } from '../../../../shared/domain/programme';
import type { Stance } from '../../../../shared/domain/vocabulary';
import { Button } from '../../../ui/Button';
import { StanceMark, stanceWord } from '../../../ui/StanceMark';
import type { BoardArea } from '../board/board-data';
import { joinedSince, type AreaPair } from './pair-areas';
import styles from './Events.module.css';

export type Side = 'left' | 'right';

export interface PairRowProps {
  readonly pair: AreaPair;
  readonly left: Event;
  readonly right: Event;
  readonly isBusy: boolean;
  readonly onCarry: (side: Side, area: BoardArea) => void;
  readonly onShow: (id: AreaId) => void;
}

/** An area at both events, or a place where it could be carried over to. */
export function PairRow({ pair, left, right, isBusy, onCarry, onShow }: PairRowProps) {
  return (
    <li className={styles.pair}>
      <div className={styles.side}>
        {pair.left ? (
          <Area area={pair.left} event={left} other={pair.right} />
        ) : (
          <CarryButton
            to={left}
            area={pair.right}
            isBusy={isBusy}
            onCarry={(area) => onCarry('right', area)}
          />
        )}
      </div>
      <div className={styles.side}>
        {pair.right ? (
          <Area area={pair.right} event={right} other={pair.left} onShow={onShow} />
        ) : (
          <CarryButton
            to={right}
            area={pair.left}
            isBusy={isBusy}
            onCarry={(area) => onCarry('left', area)}
          />
        )}
      </div>
    </li>
  );
}

interface AreaProps {
  readonly area: BoardArea;
  readonly event: Event;
  /** What stands beside it. */
  readonly other: BoardArea | null;
  readonly onShow?: (id: AreaId) => void;
}

function Area({ area, event, other, onShow }: AreaProps) {
  const { summary, lead } = area;
  return (
    <article aria-label={`${event.title}: ${lead}`} className={styles.area}>
      <h3 className={styles.lead} dir="auto">
        {lead}
      </h3>
      <p className={styles.counts}>
        {summary.wording === null ? (
          <Trans>Nobody supports this yet.</Trans>
        ) : (
          <>
            <strong dir="auto">{summary.wording}</strong>{' '}
            <Plural value={summary.supporters.length} one="# delegation" other="# delegations" />
          </>
        )}
      </p>
      <Names stance="supports" voices={summary.supporters} />
      <Names stance="qualifies" voices={summary.qualifiers} />
      <Names stance="opposes" voices={summary.opposers} />
      {onShow && (
        <Button variant="quiet" onPress={() => onShow(area.id)}>
          <Trans>Show on the board</Trans>
        </Button>
      )}
      {other !== null && area.carriedFromId === other.id && <Since earlier={other} later={area} />}
    </article>
  );
}

function Names({
  stance,
  voices,
}: {
  readonly stance: Stance;
  readonly voices: readonly CountedVoice[];
}) {
  if (voices.length === 0) return null;
  return (
    <p className={styles.names}>
      <StanceMark stance={stance} />{' '}
      <span dir="auto">{voices.map(({ name }) => name).join(', ')}</span>
    </p>
  );
}

/** What is new at the later event: silence there is not assent, and takes nothing away. */
function Since({ earlier, later }: { readonly earlier: BoardArea; readonly later: BoardArea }) {
  const stances = [
    {
      stance: 'supports',
      voices: joinedSince(earlier.summary.supporters, later.summary.supporters),
    },
    {
      stance: 'qualifies',
      voices: joinedSince(earlier.summary.qualifiers, later.summary.qualifiers),
    },
    { stance: 'opposes', voices: joinedSince(earlier.summary.opposers, later.summary.opposers) },
  ] as const;
  const fresh = stances.filter(({ voices }) => voices.length > 0);
  return (
    <p className={styles.since}>
      {fresh.length === 0 ? (
        <Trans>Nobody new since.</Trans>
      ) : (
        fresh.map(({ stance, voices }) => (
          <span key={stance}>
            {t`New`}: <StanceMark stance={stance} isDecorative /> {stanceWord(stance)}:{' '}
            <span dir="auto">{voices.map(({ name }) => name).join(', ')}</span>{' '}
          </span>
        ))
      )}
    </p>
  );
}

interface CarryButtonProps {
  readonly to: Event;
  readonly area: BoardArea | null;
  readonly isBusy: boolean;
  readonly onCarry: (area: BoardArea) => void;
}

function CarryButton({ to, area, isBusy, onCarry }: CarryButtonProps) {
  if (area === null) return null;
  const label = t`Carry over to ${to.title}: ${area.lead}`;
  return (
    <Button isDisabled={isBusy} onPress={() => onCarry(area)} aria-label={label}>
      <Trans>Carry over, with its evidence</Trans>
    </Button>
  );
}
