import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo, useState, type DragEvent } from 'react';
import type { BoardPoint } from '../../api/use-board-points';
import type { InterventionId, SessionId } from '../../../shared/domain/ids';
import { categories } from '../../../shared/domain/vocabulary';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { classNames } from '../../ui/class-names';
import { AreaHeader } from './AreaHeader';
import { AreaSummary } from './AreaSummary';
import { placeBeside } from './area-order';
import type { BoardArea } from './board-data';
import { draggedKind, droppedArea, droppedPoints } from './drag';
import { EvidenceList } from './EvidenceList';
import { NarrativeEditor } from './narrative/NarrativeEditor';
import type { FieldChoices } from './narrative/FieldPopover';
import type { AreaBoard } from './use-area-board';
import type { WordsOfArea } from './use-words-of-area';
import styles from './Areas.module.css';

interface AreaCardProps {
  readonly area: BoardArea;
  readonly number: number;
  readonly board: AreaBoard;
  readonly wordsOf: WordsOfArea;
  readonly showsNarratives: boolean;
  readonly onOpenIntervention: (id: InterventionId, sessionId: SessionId) => void;
}

/** One area: its lead, what its evidence adds up to, who supports and who reserves, and its narrative. */
export function AreaCard(props: AreaCardProps) {
  const { area, number, board, wordsOf, showsNarratives } = props;
  const isCurrent = board.currentArea?.id === area.id;
  const points = useMemo(
    () =>
      [...board.data.points, ...board.data.carried].filter(({ links }) =>
        links.some(({ areaId }) => areaId === area.id),
      ),
    [board.data.points, board.data.carried, area.id],
  );
  const words = useMemo(() => wordsOf(area), [wordsOf, area]);
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
      <AreaSummary summary={area.summary} />
      {showsNarratives && (
        <NarrativeEditor
          area={area}
          label={t`Narrative of area ${number}`}
          wordsOf={words}
          choices={fieldChoices(points, board)}
          isCurrent={isCurrent}
          onLeave={() => focusCard(area.id)}
        />
      )}
      <AreaFoot {...props} points={points} />
    </article>
  );
}

/** What the card has below its text: the evidence, and the rapporteur's word that the room agreed. */
function AreaFoot(props: AreaCardProps & { readonly points: readonly BoardPoint[] }) {
  const { area, board, points, onOpenIntervention } = props;
  const [isOpen, setIsOpen] = useState(false);
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
          onOpenIntervention={onOpenIntervention}
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
  };
}

type Over = 'points' | 'upper' | 'lower';

const dropStyles: Readonly<Record<Over, string | undefined>> = {
  points: styles.takesPoints,
  upper: styles.dropAbove,
  lower: styles.dropBelow,
};

/** Points that are dropped become support; an area that is dropped takes the place above or below. */
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
      if (kind === null) return;
      event.preventDefault();
      if (kind === 'points') {
        board.chooseArea(area.id);
        board.link('supports', area.id, droppedPoints(event));
        return;
      }
      const id = droppedArea(event);
      const place = placeBeside(board.data.areas, area.id, halfUnder(event));
      if (place && id !== area.id && place.before !== id) void board.changes.moveArea(id, place);
    },
  };
  return { over, handlers };
}

function halfUnder(event: DragEvent<HTMLElement>): 'upper' | 'lower' {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'upper' : 'lower';
}
