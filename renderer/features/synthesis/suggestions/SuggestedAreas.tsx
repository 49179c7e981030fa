import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { BoardPoint } from '../../../api/use-board-points';
import type { SuggestedArea } from '../../../../shared/suggestions/suggestion';
import type { BoardData } from '../board/board-data';
import { stanceByKey } from '../stance-keys';
import { AnswerSection } from './AnswerSection';
import { SharedWords } from './SharedWords';
import { StanceChoice } from './StanceChoice';
import type { useLinking } from './use-linking';
import styles from './Rows.module.css';

interface SuggestedAreasProps {
  readonly point: BoardPoint;
  readonly suggested: readonly SuggestedArea[];
  readonly data: BoardData;
  readonly linking: ReturnType<typeof useLinking>;
}

/** Areas that a point may be evidence for, with the stances to link it by. */
export function SuggestedAreas({ point, suggested, data, linking }: SuggestedAreasProps) {
  const rows = suggested.flatMap(({ areaId, words }) => {
    const index = data.areas.findIndex(({ id }) => id === areaId);
    const area = data.areas[index];
    return area ? [{ id: areaId, area, number: index + 1, words }] : [];
  });
  type Row = (typeof rows)[number];
  const stanceIn = ({ id }: Row) => point.links.find(({ areaId }) => areaId === id)?.stance ?? null;
  return (
    <AnswerSection
      title={t`Areas`}
      emptyState={<Trans>No area comes close to this point.</Trans>}
      rows={rows}
      onRowKey={(row, key) => {
        const stance = stanceByKey(key);
        if (stance !== null) linking.link(row.id, point.id, stance);
        else if (key === 'u' && stanceIn(row) !== null) linking.unlink(row.id, point.id);
        else return false;
        return true;
      }}
      renderRow={(row, isCurrent) => (
        <>
          <div className={styles.body}>
            <p dir="auto">
              <span className={styles.number}>{row.number}</span> {row.area.lead}
            </p>
            <SharedWords words={row.words} />
          </div>
          <div className={styles.side}>
            <StanceChoice
              label={t`Link as`}
              value={stanceIn(row)}
              onChange={(stance) => linking.link(row.id, point.id, stance)}
              isReached={isCurrent}
            />
          </div>
        </>
      )}
    />
  );
}
