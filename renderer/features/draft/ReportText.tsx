import type { ReactNode } from 'react';
import type { Run } from '../../../shared/report/report';
import { classNames } from '../../ui/class-names';
import { writePassage } from './passage-words';
import type { ReportUnit, TextUnit } from './report-units';
import type { Draft } from './use-draft';
import styles from './Draft.module.css';

interface ReportTextProps {
  readonly unit: ReportUnit;
  readonly draft: Draft;
  /** Whether Tab comes here. */
  readonly isTabStop: boolean;
}

/** One paragraph, heading or place to write, as it will be printed. */
export function ReportText({ unit, draft, isTabStop }: ReportTextProps) {
  const isCurrent = draft.current?.key === unit.key;
  const shared = {
    'data-unit': unit.key,
    'aria-current': isCurrent,
    tabIndex: isTabStop ? 0 : -1,
    dir: 'auto',
    onFocus: () => {
      if (!isCurrent) draft.setCursor(unit.key, null);
    },
    onDoubleClick: () => draft.open(unit),
  } as const;
  const current = isCurrent && styles.current;
  switch (unit.type) {
    case 'heading': {
      const Heading = unit.level === 1 ? 'h2' : 'h3';
      return (
        <Heading {...shared} className={classNames(styles.unit, styles.heading, current)}>
          {unit.text}
        </Heading>
      );
    }
    case 'missing':
      return (
        <p
          {...shared}
          role="button"
          className={classNames(styles.unit, styles.missing, current)}
          onClick={() => draft.open(unit)}
        >
          {writePassage(unit.slot)}
        </p>
      );
    case 'text':
      return (
        <p
          {...shared}
          className={classNames(
            styles.unit,
            unit.isListItem && styles.item,
            unit.isOfArea && styles.area,
            current,
          )}
        >
          <Runs unit={unit} draft={draft} isCurrent={isCurrent} />
        </p>
      );
  }
}

interface RunsProps {
  readonly unit: TextUnit;
  readonly draft: Draft;
  readonly isCurrent: boolean;
}

function Runs({ unit, draft, isCurrent }: RunsProps) {
  return (
    <>
      {unit.number !== null && <b>{`${unit.number}) `}</b>}
      {unit.runs.map((run, index) => (
        <span
          key={index}
          className={classNames(
            run.evidence && styles.backed,
            run.marker && styles.unbacked,
            isCurrent && draft.run === index && styles.run,
          )}
          onClick={() => draft.setCursor(unit.key, run.evidence ? index : null)}
        >
          {emphasized(run)}
        </span>
      ))}
    </>
  );
}

function emphasized({ text, bold, italic }: Run): ReactNode {
  const slanted = italic === true ? <i>{text}</i> : text;
  return bold === true ? <b>{slanted}</b> : slanted;
}
