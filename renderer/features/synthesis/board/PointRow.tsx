import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { memo, type MouseEvent, type ReactNode } from 'react';
import type { BoardPoint } from '../../../api/use-board-points';
import type { AreaId, PointId, ThemeId } from '../../../../shared/domain/ids';
import type { Theme } from '../../../../shared/domain/themes';
import { classNames } from '../../../ui/class-names';
import { pointKindWord } from '../../../ui/point-words';
import { StanceMark, stanceWord } from '../../../ui/StanceMark';
import { themeColour } from '../../../ui/theme-colour';
import { NotCounted } from '../NotCounted';
import { stateOf } from './accounting';
import { dragPoints } from './drag';
import type { SelectionAction } from './point-selection';
import styles from './Points.module.css';

interface PointRowProps {
  readonly point: BoardPoint;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  /** Numbers of the areas as the other side shows them. */
  readonly numbers: ReadonlyMap<AreaId, number>;
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
  /** The chosen points, which are dragged together. */
  readonly dragged: () => readonly PointId[];
  readonly onSelect: (action: SelectionAction) => void;
  /** In the corner of the row that one is on. */
  readonly menu: ReactNode;
}

/** One point: what it is evidence for, who said it, and its words. Drawn again only when something of it changes. */
export const PointRow = memo(function PointRow(props: PointRowProps) {
  const { point, isSelected, isCurrent, dragged, onSelect, menu } = props;
  const { id, text, isVerbatim } = point;
  return (
    <div
      className={classNames(styles.row, isSelected && styles.selected, isCurrent && styles.current)}
      draggable
      onDragStart={(event) => {
        dragPoints(event, isSelected ? dragged() : [id]);
      }}
      onMouseDown={(event) => chooseByMouse(event, props)}
      // A press without moving chooses this one alone; what was chosen stays for as long as it may be dragged.
      onClick={(event) => {
        const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
        if (isPlain && event.button === 0) onSelect({ type: 'only', id });
      }}
    >
      <input
        type="checkbox"
        className={styles.check}
        aria-label={t`Choose: ${text}`}
        tabIndex={-1}
        checked={isSelected}
        onMouseDown={focusRow}
        onClick={(event) => event.stopPropagation()}
        onChange={() => onSelect({ type: 'toggle', id })}
      />
      <div className={styles.body}>
        <Speaker point={point} numbers={props.numbers} />
        <p className={styles.text} dir="auto">
          {isVerbatim ? <q>{text}</q> : text}
        </p>
        <Remarks point={point} themes={props.themes} />
      </div>
      {menu !== null && (
        // What is pressed in the menu is about the points that are chosen already.
        <div
          className={styles.menu}
          onMouseDown={(event) => event.stopPropagation()}
          onClick={(event) => event.stopPropagation()}
        >
          {menu}
        </div>
      )}
    </div>
  );
});

function Speaker({ point, numbers }: Pick<PointRowProps, 'point' | 'numbers'>) {
  const { speakerName, delegationName, onBehalfOfName } = point;
  const speaker = speakerName ?? t`Unknown speaker`;
  return (
    <p className={styles.speaker}>
      <Links point={point} numbers={numbers} />
      <span className={styles.delegation} dir="auto" title={delegationName ?? speaker}>
        {delegationName ?? speaker}
      </span>
      {delegationName !== null && (
        <span className={styles.person} dir="auto" title={speaker}>
          {speaker}
        </span>
      )}
      {onBehalfOfName !== null && (
        <span className={styles.person} title={onBehalfOfName}>
          <Trans>
            for <bdi>{onBehalfOfName}</bdi>
          </Trans>
        </span>
      )}
    </p>
  );
}

function Links({ point, numbers }: Pick<PointRowProps, 'point' | 'numbers'>) {
  return (
    <>
      {point.links.map(({ areaId, stance }) => {
        const word = stanceWord(stance);
        const number = numbers.get(areaId) ?? 0;
        return (
          <span key={areaId} className={styles.link} title={t`${word} area ${number}`}>
            <StanceMark stance={stance} />
            <span className="tabular">{number}</span>
          </span>
        );
      })}
    </>
  );
}

/** Whether it counts, why it was set aside, its kind and its themes. */
function Remarks({ point, themes }: Pick<PointRowProps, 'point' | 'themes'>) {
  const known = point.themeIds.flatMap((id) => themes.get(id) ?? []);
  const isAside = stateOf(point) === 'set-aside';
  const isPlain = point.kind === 'observation' && point.voice !== null;
  if (known.length === 0 && !isAside && isPlain) return null;
  return (
    <p className={styles.remarks}>
      <NotCounted point={point} />
      {isAside && (
        <span className={styles.aside}>
          <Trans>
            Set aside: <bdi>{point.setAside}</bdi>
          </Trans>
        </span>
      )}
      {point.kind !== 'observation' && <span>{pointKindWord(point.kind)}</span>}
      {known.map(({ id, name, hue }) => (
        <span key={id} className={styles.theme} dir="auto">
          <span
            aria-hidden="true"
            className={styles.hue}
            style={{ background: themeColour(hue) }}
          />
          {name}
        </span>
      ))}
    </p>
  );
}

function chooseByMouse(event: MouseEvent, { point, isSelected, onSelect }: PointRowProps): void {
  if (event.target instanceof HTMLInputElement || event.button !== 0) return;
  if (event.shiftKey) onSelect({ type: 'range', id: point.id });
  else if (event.ctrlKey || event.metaKey) onSelect({ type: 'toggle', id: point.id });
  else if (!isSelected) onSelect({ type: 'only', id: point.id });
}

// The row keeps the focus, and with it the arrow keys.
function focusRow(event: MouseEvent<HTMLElement>): void {
  event.preventDefault();
  event.currentTarget.closest<HTMLElement>('[role=listitem]')?.focus({ preventScroll: true });
}
