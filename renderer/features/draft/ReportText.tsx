import { memo, useMemo, type ReactNode } from 'react';
import type { Run } from '../../../shared/report/report';
import { classNames } from '../../ui/class-names';
import { writePassage } from './passage-words';
import type { ReportUnit } from './report-unit';
import { UnitBody, type WordDecoration } from './UnitBody';
import type { UnitSlice } from './unit-slice';
import type { WordMark, WordPiece } from './word-marks';
import styles from './Draft.module.css';

/** What one can do at a unit; the same object as long as the page is there. */
export interface UnitActions {
  readonly setCursor: (key: string, run: number | null) => void;
  readonly open: (unit: ReportUnit) => void;
  /** Goes to the block that a cross-reference leads to. */
  readonly follow: (key: string) => void;
}

interface ReportTextProps {
  readonly unit: ReportUnit;
  readonly slice?: UnitSlice | undefined;
  readonly isCurrent: boolean;
  /** Index of the run under the cursor; null for the paragraph as a whole, or where the cursor is elsewhere. */
  readonly run: number | null;
  /** Whether Tab comes here. */
  readonly isTabStop: boolean;
  readonly marks: readonly WordMark[];
  /** What stands in the margin beside it. */
  readonly margin?: ReactNode;
  readonly actions: UnitActions;
}

/** One paragraph, heading, table or place to write, as it will be printed. */
export const ReportText = memo(function ReportText(props: ReportTextProps) {
  const { actions, isCurrent, isTabStop, margin, slice, unit } = props;
  const decoration = useDecoration(props);
  // The rest of a unit on a further page belongs to the cursor's place on the first.
  const isFirst = slice?.isContinued !== true;
  return (
    <div
      {...(isFirst ? { 'data-unit': unit.key } : { 'data-rest-of': unit.key })}
      aria-current={isCurrent}
      tabIndex={isFirst && isTabStop ? 0 : -1}
      {...(unit.type === 'missing' ? { role: 'button' } : {})}
      className={classNames(
        styles.unit,
        unit.type === 'missing' && styles.missing,
        isCurrent && styles.current,
      )}
      onFocus={() => {
        if (!isCurrent) actions.setCursor(unit.key, null);
      }}
      onClick={() => {
        if (unit.type === 'missing') actions.open(unit);
      }}
      onDoubleClick={() => actions.open(unit)}
    >
      {unit.type === 'missing' ? (
        writePassage(unit.slot)
      ) : (
        <UnitBody unit={unit} slice={slice} decoration={decoration} />
      )}
      {isFirst && margin !== undefined && <div className={styles.margin}>{margin}</div>}
    </div>
  );
});

function useDecoration({ actions, marks, run, unit }: ReportTextProps): WordDecoration {
  return useMemo(() => {
    const decorate = (
      { run: index, tones }: WordPiece,
      { evidence, marker }: Run,
      words: ReactNode,
    ) => (
      <span
        className={classNames(
          evidence && styles.backed,
          marker && styles.unbacked,
          run === index && styles.run,
          ...tones.map((tone) => styles[tone]),
        )}
        onClick={() => actions.setCursor(unit.key, evidence ? index : null)}
      >
        {words}
      </span>
    );
    return { marks, decorate, onFollow: actions.follow };
  }, [actions, marks, run, unit.key]);
}
