import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { InterventionId, SessionId } from '../../../../shared/domain/ids';
import { areaSections, type AreaSection } from '../../../../shared/domain/vocabulary';
import { describeErrorBriefly } from '../../../api/describe-error';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { EmptyState } from '../../../ui/EmptyState';
import { Region } from '../../../ui/Region';
import { AreaCard, type PointById } from './AreaCard';
import { NewAreaForm } from './NewAreaForm';
import type { AreaBoard } from '../board/use-area-board';
import { useWordsOfArea, type AreaWording } from './use-words-of-area';
import styles from './Areas.module.css';

interface AreasPaneProps {
  readonly board: AreaBoard;
  readonly onOpenIntervention: (id: InterventionId, sessionId: SessionId) => void;
}

/** The areas of convergence and of further action, in the order of the report. */
export const AreasPane = memo(function AreasPane({ board, onOpenIntervention }: AreasPaneProps) {
  const { data, changes } = board;
  const wording = useWordsOfArea(data.points, data.carried);
  const pointById = useMemo(
    () => new Map([...data.points, ...data.carried].map((point) => [point.id, point])),
    [data.points, data.carried],
  );
  const [showsNarratives, setShowsNarratives] = useState(true);
  const scroller = useScrollToArea(board);
  return (
    <Region label={t`Areas`} className={styles.pane}>
      {changes.error !== null && (
        <p role="alert" className={styles.problem}>
          {describeErrorBriefly(changes.error)}{' '}
          <Button variant="quiet" onPress={changes.clearError}>
            <Trans>Close</Trans>
          </Button>
        </p>
      )}
      <header className={styles.paneHeader}>
        <Plural value={data.areas.length} one="# area" other="# areas" />
        <Checkbox isSelected={showsNarratives} onChange={setShowsNarratives}>
          <Trans>Narratives</Trans>
        </Checkbox>
      </header>
      <div ref={scroller} className={styles.scroller} onKeyDown={(event) => walk(event, board)}>
        {areaSections.map((section) => (
          <AreaSectionPart
            key={section}
            section={section}
            board={board}
            wording={wording}
            pointById={pointById}
            showsNarratives={showsNarratives}
            onOpenIntervention={onOpenIntervention}
          />
        ))}
      </div>
    </Region>
  );
});

// Space left above a card that is brought into view.
const marginPx = 8;

/** Brings an area into view when it becomes the current one, by its upper edge: cards may be taller than the window. */
function useScrollToArea({ currentArea, data, initialAreaId }: AreaBoard) {
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useRef(initialAreaId === null ? data.areas[0]?.id : null);
  const id = currentArea?.id;
  useEffect(() => {
    if (id === undefined || shown.current === id) return;
    const last = shown.current;
    shown.current = id;
    const view = scroller.current;
    const card = view?.querySelector<HTMLElement>(`[data-area="${id}"]`);
    if (!view || !card) return;
    // A card that goes leaves the focus to nobody; its neighbour is where one goes on.
    const isGone = view.querySelector(`[data-area="${last}"]`) === null;
    if (isGone && document.activeElement === document.body) card.focus({ preventScroll: true });
    // What is being pressed in a card must not move away from under the pointer.
    if (card !== document.activeElement && card.contains(document.activeElement)) return;
    const { top } = card.getBoundingClientRect();
    const bounds = view.getBoundingClientRect();
    // A card whose beginning can be seen stays where it is.
    const isInView = top >= bounds.top && top < bounds.bottom - bounds.height / 3;
    // By hand: scrollIntoView would move the frame around the list as well.
    if (!isInView) view.scrollTop += top - bounds.top - marginPx;
  }, [id]);
  return scroller;
}

interface AreaSectionPartProps extends AreasPaneProps {
  readonly section: AreaSection;
  readonly wording: AreaWording;
  readonly pointById: PointById;
  readonly showsNarratives: boolean;
}

function AreaSectionPart({ section, ...shared }: AreaSectionPartProps) {
  const { board } = shared;
  const { data, newAreaIn } = board;
  const areas = data.areas.filter((area) => area.section === section);
  const name = sectionName(section);
  return (
    <section aria-label={name} className={styles.section}>
      <header className={styles.sectionHeader}>
        <h2>{name}</h2>
        <Button variant="quiet" keys="n" onPress={() => board.beginArea(section)}>
          <Trans>New area</Trans>
        </Button>
      </header>
      {areas.map((area) => (
        <AreaCard key={area.id} area={area} number={data.areas.indexOf(area) + 1} {...shared} />
      ))}
      {areas.length === 0 && newAreaIn !== section && (
        <EmptyState keys="n">
          {section === 'convergence' ? (
            <Trans>
              No area of convergence yet. Choose points on the left and make one of them.
            </Trans>
          ) : (
            <Trans>No idea for further action yet. Choose points and make one of them.</Trans>
          )}
        </EmptyState>
      )}
      {newAreaIn === section && (
        <NewAreaForm points={board.newAreaPoints} onFinish={board.finishArea} />
      )}
    </section>
  );
}

function sectionName(section: AreaSection): string {
  return section === 'convergence' ? t`Areas of convergence` : t`Ideas for further action`;
}

// Up and down go from card to card, as long as the card itself has the focus and nothing in it.
function walk(event: KeyboardEvent<HTMLElement>, { data, chooseArea }: AreaBoard): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const id = (event.target as HTMLElement).dataset.area;
  if (step === 0 || id === undefined || event.altKey) return;
  const next = data.areas[data.areas.findIndex((area) => area.id === id) + step];
  if (!next) return;
  event.preventDefault();
  chooseArea(next.id);
  event.currentTarget.querySelector<HTMLElement>(`[data-area="${next.id}"]`)?.focus();
}
