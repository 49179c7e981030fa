import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo, type ReactNode } from 'react';
import type { BoardPoint } from '../../../api/use-board-points';
import type { AreaId, PointId } from '../../../../shared/domain/ids';
import type { Stance } from '../../../../shared/domain/vocabulary';
import type { SuggestedEvidence } from '../../../../shared/suggestions/suggestion';
import type { BoardData } from '../board/board-data';
import { stanceByKey } from '../stance-keys';
import { AnswerDialog } from './AnswerDialog';
import { AnswerSection } from './AnswerSection';
import { EvidenceRow } from './EvidenceRow';
import { KeyLine } from './KeyLine';
import { useAnswer } from './use-answer';
import { useLinking } from './use-linking';

export interface SuggestionsForAreaProps {
  readonly areaId: AreaId;
  readonly data: BoardData;
  readonly onClose: () => void;
}

/**
 * Points that may be evidence for an area or contradict it, in a dialog; asked for when it opens. To be drawn outside of
 * lists that listen to keys.
 */
export function SuggestionsForArea({ areaId, data, onClose }: SuggestionsForAreaProps) {
  const asking = useAnswer('suggestions.forArea', { areaId });
  const linking = useLinking();
  const points = useMemo(() => new Map(data.points.map((point) => [point.id, point])), [data]);
  const area = data.areas.find(({ id }) => id === areaId);
  const rowsOf = (suggested: readonly SuggestedEvidence[] | undefined) =>
    (suggested ?? []).flatMap(({ pointId, ...reason }) => {
      const point = points.get(pointId);
      return point ? [{ id: point.id, point, ...reason }] : [];
    });
  const shared = {
    stanceOf: (point: BoardPoint) =>
      point.links.find((link) => link.areaId === areaId)?.stance ?? null,
    onLink: (id: PointId, stance: Stance) => linking.link(areaId, id, stance),
    onUnlink: (id: PointId) => linking.unlink(areaId, id),
  };
  return (
    <AnswerDialog
      title={t`Points that may belong here`}
      about={<strong dir="auto">{area?.lead}</strong>}
      asking={asking}
      refusal={linking.error}
      onClose={onClose}
    >
      <KeyLine />
      <EvidenceSection
        title={t`May be evidence`}
        emptyState={<Trans>No other point comes close to this area.</Trans>}
        rows={rowsOf(asking.answer?.evidence)}
        {...shared}
      />
      <EvidenceSection
        title={t`May contradict it`}
        emptyState={<Trans>No point near this area has words of opposition or reservation.</Trans>}
        rows={rowsOf(asking.answer?.contradictions)}
        {...shared}
      />
    </AnswerDialog>
  );
}

interface EvidenceSectionProps {
  readonly title: string;
  readonly emptyState: ReactNode;
  readonly rows: readonly (Omit<SuggestedEvidence, 'pointId'> & {
    readonly id: PointId;
    readonly point: BoardPoint;
  })[];
  readonly stanceOf: (point: BoardPoint) => Stance | null;
  readonly onLink: (id: PointId, stance: Stance) => void;
  readonly onUnlink: (id: PointId) => void;
}

function EvidenceSection(props: EvidenceSectionProps) {
  const { title, emptyState, rows, stanceOf, onLink, onUnlink } = props;
  return (
    <AnswerSection
      title={title}
      emptyState={emptyState}
      rows={rows}
      onRowKey={({ id, point }, key) => {
        const stance = stanceByKey(key);
        if (stance !== null) onLink(id, stance);
        else if (key === 'u' && stanceOf(point) !== null) onUnlink(id);
        else return false;
        return true;
      }}
      renderRow={({ id, point, words, cue }, isCurrent) => (
        <EvidenceRow
          point={point}
          words={words}
          cue={cue}
          stance={stanceOf(point)}
          isCurrent={isCurrent}
          onStance={(stance) => onLink(id, stance)}
        />
      )}
    />
  );
}
