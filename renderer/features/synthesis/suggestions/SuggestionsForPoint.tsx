import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import type { BoardPoint } from '../../../api/use-board-points';
import type { PointId } from '../../../../shared/domain/ids';
import { Button } from '../../../ui/Button';
import type { BoardData } from '../board/board-data';
import { AnswerDialog } from './AnswerDialog';
import { AnswerSection } from './AnswerSection';
import { KeyHint, KeyLine } from './KeyLine';
import { PointWords } from './PointWords';
import { SharedWords } from './SharedWords';
import { SuggestedAreas } from './SuggestedAreas';
import { SuggestedThemes } from './SuggestedThemes';
import { useAnswer } from './use-answer';
import { useLinking } from './use-linking';
import { useTagging } from './use-tagging';
import styles from './Rows.module.css';

export interface SuggestionsForPointProps {
  readonly pointId: PointId;
  readonly data: BoardData;
  /** Goes to these points on the board. */
  readonly onChoose: (ids: readonly PointId[]) => void;
  readonly onClose: () => void;
}

/**
 * Themes and areas that a point may belong to, and points like it, in a dialog; asked for when it opens. To be drawn
 * outside of lists that listen to keys.
 */
export function SuggestionsForPoint(props: SuggestionsForPointProps) {
  const { pointId, data, onChoose, onClose } = props;
  const asking = useAnswer('suggestions.forPoint', { pointId });
  const linking = useLinking();
  const tagging = useTagging();
  const points = useMemo(() => new Map(data.points.map((each) => [each.id, each])), [data]);
  const point = points.get(pointId);
  const choose = (ids: readonly PointId[]) => {
    onClose();
    onChoose(ids);
  };
  const { answer } = asking;
  return (
    <AnswerDialog
      title={t`Suggestions for a point`}
      about={point && <PointWords point={point} isLarge />}
      asking={asking}
      refusal={linking.error ?? tagging.error}
      onClose={onClose}
    >
      {point && answer && (
        <>
          <KeyLine>
            <KeyHint keys="Enter" text={t`tag, or show on the board`} />
          </KeyLine>
          <SuggestedThemes point={point} suggested={answer.themes} data={data} tagging={tagging} />
          <SuggestedAreas point={point} suggested={answer.areas} data={data} linking={linking} />
          <LikePoints
            rows={answer.similar.flatMap(({ pointId: id, words }) => {
              const like = points.get(id);
              return like ? [{ id, point: like, words }] : [];
            })}
            onChoose={choose}
            onChooseAll={(ids) => choose([pointId, ...ids])}
          />
        </>
      )}
    </AnswerDialog>
  );
}

interface LikePointsProps {
  readonly rows: readonly {
    readonly id: PointId;
    readonly point: BoardPoint;
    readonly words: readonly string[];
  }[];
  readonly onChoose: (ids: readonly PointId[]) => void;
  /** These, with the point that they are like. */
  readonly onChooseAll: (ids: readonly PointId[]) => void;
}

function LikePoints({ rows, onChoose, onChooseAll }: LikePointsProps) {
  return (
    <AnswerSection
      title={t`Points like this one`}
      emptyState={<Trans>No point shares enough words with it.</Trans>}
      rows={rows}
      action={
        <Button variant="quiet" onPress={() => onChooseAll(rows.map(({ id }) => id))}>
          <Trans>Choose them all on the board, with this one</Trans>
        </Button>
      }
      onRowKey={({ id }, key) => {
        if (key !== 'enter') return false;
        onChoose([id]);
        return true;
      }}
      renderRow={({ id, point, words }, isCurrent) => (
        <>
          <div className={styles.body}>
            <PointWords point={point} />
            <SharedWords words={words} />
          </div>
          <div className={styles.side}>
            <Button variant="quiet" excludeFromTabOrder={!isCurrent} onPress={() => onChoose([id])}>
              <Trans>Show on the board</Trans>
            </Button>
          </div>
        </>
      )}
    />
  );
}
