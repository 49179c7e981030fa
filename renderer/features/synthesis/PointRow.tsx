import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { MouseEvent } from 'react';
import type { BoardPoint } from '../../api/use-board-points';
import type { AreaId, ThemeId } from '../../../shared/domain/ids';
import type { Theme } from '../../../shared/domain/themes';
import { Badge } from '../../ui/Badge';
import { classNames } from '../../ui/class-names';
import { StanceMark, stanceWord } from '../../ui/StanceMark';
import { dragPoints } from './drag';
import type { PointSelection, SelectionAction } from './point-selection';
import styles from './Points.module.css';

interface PointRowProps {
  readonly point: BoardPoint;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  /** Numbers of the areas as the other side shows them. */
  readonly numbers: ReadonlyMap<AreaId, number>;
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
  readonly selection: PointSelection;
  readonly onSelect: (action: SelectionAction) => void;
}

/** One point: what it is evidence for, who said it, and its words. */
export function PointRow(props: PointRowProps) {
  const { point, isSelected, isCurrent, selection, onSelect } = props;
  const { id, text, isVerbatim } = point;
  return (
    <div
      className={classNames(styles.row, isSelected && styles.selected, isCurrent && styles.current)}
      draggable
      onDragStart={(event) => {
        dragPoints(event, isSelected ? [...selection.selected] : [id]);
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
        <Themes ids={point.themeIds} themes={props.themes} />
      </div>
    </div>
  );
}

function Speaker({ point, numbers }: Pick<PointRowProps, 'point' | 'numbers'>) {
  const { speakerName, delegationName, isOffTheRecord } = point;
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
      {isOffTheRecord && (
        <Badge>
          <Trans>off the record, does not count</Trans>
        </Badge>
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

function Themes({ ids, themes }: Pick<PointRowProps, 'themes'> & { readonly ids: ThemeId[] }) {
  const known = ids.flatMap((id) => themes.get(id) ?? []);
  if (known.length === 0) return null;
  return (
    <p className={styles.themes}>
      {known.map(({ id, name, hue }) => (
        <span key={id} className={styles.theme} dir="auto">
          <span
            aria-hidden="true"
            className={styles.hue}
            style={{ background: `var(--theme-${hue + 1})` }}
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
