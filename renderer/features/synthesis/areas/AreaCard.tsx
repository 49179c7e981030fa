import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo, useState, type DragEvent } from 'react';
import type { BoardPoint } from '../../../api/use-board-points';
import type { InterventionId, PointId, SessionId } from '../../../../shared/domain/ids';
import { categories, type Stance } from '../../../../shared/domain/vocabulary';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { classNames } from '../../../ui/class-names';
import { AreaHeader } from './AreaHeader';
import { AreaSummary } from './AreaSummary';
import { placeBeside } from './area-order';
import type { BoardArea } from '../board/board-data';
import { draggedKind, droppedArea } from '../board/drag';
import { AreaOrigin } from './AreaOrigin';
import { citableOf } from './citable-points';
import { EvidenceList } from './EvidenceList';
import { LeadNotes } from './LeadNotes';
import { NarrativeEditor } from '../narrative/NarrativeEditor';
import type { FieldChoices } from '../narrative/FieldPopover';
import { SuggestionsForArea } from '../suggestions/SuggestionsForArea';
import { StanceDropZones } from './StanceDropZones';
import type { AreaBoard } from '../board/use-area-board';
import type { AreaWording } from './use-words-of-area';
import styles from './Areas.module.css';

const noPoints: readonly BoardPoint[] = [];

/** The points of the event, and those of others that its areas rest on. */
export type PointById = ReadonlyMap<PointId, BoardPoint>;

interface AreaCardProps {
  readonly area: BoardArea;
  readonly number: number;
  readonly board: AreaBoard;
  readonly wording: AreaWording;
  readonly pointById: PointById;
  readonly showsNarratives: boolean;
  readonly onOpenIntervention: (id: InterventionId, sessionId: SessionId) => void;
}

/** One area: its lead, what its evidence adds up to, who supports and who reserves, and its narrative. */
export function AreaCard(props: AreaCardProps) {
  const { area, number, board, wording, pointById, showsNarratives } = props;
  const { wordsOf } = wording;
  const isCurrent = board.currentArea?.id === area.id;
  const points = board.data.pointsOfArea.get(area.id) ?? noPoints;
  const words = useMemo(() => wordsOf(area), [wordsOf, area]);
  const citable = useMemo(
    () => citableOf(area.id, points, pointById, board.chosenPoints),
    [area.id, points, pointById, board.chosenPoints],
  );
  const drop = useDropTarget(area, board);
  return (
    <article
      data-area={area.id}
      aria-label={`${number} ${area.lead}`}
      aria-current={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      className={classNames(
        styles.card,
        isCurrent && styles.current,
        drop.over !== null && dropStyles[drop.over],
      )}
      onFocus={() => board.chooseArea(area.id)}
      {...drop.handlers}
    >
      <AreaHeader area={area} number={number} board={board} />
      <LeadNotes lead={area.lead} counts={words.counts} />
      <AreaOrigin area={area} points={points} eventTitle={wording.eventTitle} />
      <AreaSummary
        summary={area.summary}
        ladder={words.counts?.ladder ?? null}
        several={board.data.several}
      />
      {showsNarratives && (
        <NarrativeEditor
          area={area}
          label={t`Narrative of area ${number}`}
          words={words}
          choices={fieldChoices(points, board)}
          citable={citable}
          isCurrent={isCurrent}
          onLeave={() => focusCard(area.id)}
        />
      )}
      <AreaFoot {...props} points={points} />
      {drop.over === 'points' && <StanceDropZones onDrop={drop.onPoints} />}
    </article>
  );
}

/** What the card has below its text: the evidence, and the rapporteur's word that the room agreed. */
function AreaFoot(props: AreaCardProps & { readonly points: readonly BoardPoint[] }) {
  const { area, board, points, wording, onOpenIntervention } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [isSuggesting, setIsSuggesting] = useState(false);
  return (
    <>
      <div className={styles.row}>
        <Button
          variant="quiet"
          aria-expanded={isOpen}
          isDisabled={points.length === 0}
          onPress={() => setIsOpen(!isOpen)}
        >
          <Trans>Evidence: {points.length}</Trans>{' '}
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
        </Button>
        <Button variant="quiet" onPress={() => setIsSuggesting(true)}>
          <Trans>Suggest evidence</Trans>
        </Button>
        <Checkbox
          isSelected={area.isAgreementConfirmed}
          onChange={(isAgreementConfirmed) =>
            void board.changes.editArea(area.id, { isAgreementConfirmed })
          }
        >
          <Trans>I confirm general agreement</Trans>
        </Checkbox>
      </div>
      {isOpen && (
        <EvidenceList
          area={area}
          points={points}
          board={board}
          eventTitle={wording.eventTitle}
          onOpenIntervention={onOpenIntervention}
        />
      )}
      {isSuggesting && (
        <SuggestionsForArea
          areaId={area.id}
          data={board.data}
          onClose={() => setIsSuggesting(false)}
        />
      )}
    </>
  );
}

function focusCard(id: string): void {
  document.querySelector<HTMLElement>(`[data-area="${id}"]`)?.focus();
}

function fieldChoices(points: readonly BoardPoint[], { data }: AreaBoard): FieldChoices {
  const present = new Set(points.map(({ category }) => category));
  const themeIds = new Set(points.flatMap((point) => point.themeIds));
  return {
    categories: categories.filter((category) => present.has(category)),
    themes: data.themes.filter(({ id }) => themeIds.has(id)),
    isTheme: (wanted) => data.themes.some(({ id }) => id === wanted),
  };
}

type Over = 'points' | 'upper' | 'lower';

const dropStyles: Readonly<Record<Over, string | undefined>> = {
  points: styles.takesPoints,
  upper: styles.dropAbove,
  lower: styles.dropBelow,
};

/** Points are dropped on the zone of a stance; an area that is dropped takes the place above or below. */
function useDropTarget(area: BoardArea, board: AreaBoard) {
  const [over, setOver] = useState<Over | null>(null);
  const handlers = {
    onDragOver: (event: DragEvent<HTMLElement>) => {
      const kind = draggedKind(event);
      if (kind === null) return;
      event.preventDefault();
      setOver(kind === 'points' ? 'points' : halfUnder(event));
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      const to = event.relatedTarget;
      if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(null);
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      const kind = draggedKind(event);
      setOver(null);
      if (kind !== 'area') return;
      event.preventDefault();
      const id = droppedArea(event);
      const place = placeBeside(board.data.areas, area.id, halfUnder(event));
      if (place && id !== area.id && place.before !== id) void board.changes.moveArea(id, place);
    },
  };
  const onPoints = (stance: Stance, ids: readonly PointId[]) => {
    board.chooseArea(area.id);
    board.link(stance, area.id, ids);
  };
  return { over, handlers, onPoints };
}

function halfUnder(event: DragEvent<HTMLElement>): 'upper' | 'lower' {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'upper' : 'lower';
}
