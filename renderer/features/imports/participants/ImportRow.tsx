import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { assertNever } from '../../../../shared/assert-never';
import type {
  ParticipantField,
  PlannedCell,
  PlannedRow,
  RowNote,
} from '../../../../shared/imports/participants/participant-plan';
import { Button } from '../../../ui/Button';
import { classNames } from '../../../ui/class-names';
import { StatusMark, type RowStatus } from '../StatusMark';
import { describeRowNote, type NameOf } from './describe-row-note';
import { fieldWord } from './field-word';
import { otherChanges, shownCell, valueWord } from './row-cells';
import styles from './Rows.module.css';

interface ImportRowProps {
  readonly row: PlannedRow;
  /** As asked for; the plan may not have heard of it yet. */
  readonly isLeftOut: boolean;
  readonly nameOf: NameOf;
  readonly onReplaceTyped: (field: ParticipantField) => void;
  readonly onEdit: () => void;
  /** Shown instead of the notes while the row is corrected. */
  readonly editor: ReactNode;
}

/** One row: what happens to it, its main cells, and below them in words whatever there is to know about it. */
export function ImportRow(props: ImportRowProps) {
  const { row, isLeftOut, nameOf, onReplaceTyped, onEdit, editor } = props;
  const title = shownCell(row, 'title')?.value ?? '';
  const status: RowStatus = isLeftOut ? 'left-out' : row.status;
  const faulty = (...fields: ParticipantField[]) => severityOf(row, fields);
  return (
    <div className={classNames(styles.row, isLeftOut && styles.leftOut)}>
      <div className={styles.columns}>
        <span className={styles.line}>{row.line}</span>
        <span className={styles.status}>
          <StatusMark status={status} />
          <span>{statusWord(row, status)}</span>
        </span>
        <span className={styles.name}>
          {title !== '' && <span className={styles.muted}>{title} </span>}
          <Cell
            cell={shownCell(row, 'fullName')}
            severity={faulty('fullName', 'givenName', 'familyName', 'title')}
          />
        </span>
        <Cell
          cell={shownCell(row, 'delegation') ?? shownCell(row, 'state')}
          severity={faulty('delegation', 'state', 'category')}
        />
        <Cell
          className={styles.second}
          cell={shownCell(row, 'position')}
          severity={faulty('position', 'gender')}
        />
        <Cell className={styles.third} cell={shownCell(row, 'email')} severity={faulty('email')} />
      </div>
      {editor ?? <Notes {...{ row, isLeftOut, nameOf, onReplaceTyped, onEdit }} />}
    </div>
  );
}

interface CellProps {
  readonly cell: PlannedCell | undefined;
  readonly severity: RowNote['severity'] | null;
  readonly className?: string | undefined;
}

function Cell({ cell, severity, className }: CellProps) {
  const { value = '', before = null } = cell ?? {};
  const isFaulty = severity === 'error' || severity === 'warning';
  const shown = value === '' ? (isFaulty ? t`missing` : '–') : value;
  return (
    <span
      // A line that is too long loses its end, in any script. (Within bdi, nothing would decide the direction.)
      dir={before === null ? 'auto' : undefined}
      className={classNames(
        styles.cell,
        className,
        isFaulty && styles[severity],
        before !== null && styles.changed,
      )}
      title={before === null || before === '' ? value : `${before} → ${value}`}
    >
      {before !== null && before !== '' && (
        <>
          <del className={styles.before}>{before}</del>
          {' → '}
        </>
      )}
      {before === null ? shown : <bdi className={styles.after}>{shown}</bdi>}
    </span>
  );
}

// A hint does not mark a cell: nothing is wrong with it.
function severityOf({ notes }: PlannedRow, fields: readonly ParticipantField[]) {
  const severities = notes
    .filter(({ field }) => field !== null && fields.includes(field))
    .map(({ severity }) => severity);
  return severities.find((each) => each === 'error') ?? severities[0] ?? null;
}

type NotesProps = Omit<ImportRowProps, 'editor'>;

function Notes({ row, isLeftOut, nameOf, onReplaceTyped, onEdit }: NotesProps) {
  const notes = isLeftOut ? [] : row.notes.filter(({ code }) => code !== 'capitals');
  const changes = isLeftOut ? [] : otherChanges(row);
  if (notes.length === 0 && changes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map((note, index) => (
        <li key={index} className={styles[note.severity]}>
          {note.severity !== 'hint' && <StatusMark status={note.severity} />}
          <span>
            {note.field !== null && <strong>{fieldWord(note.field)}: </strong>}
            {describeRowNote(note, row, nameOf)}
          </span>
          <NoteAction {...{ note, onReplaceTyped, onEdit }} />
        </li>
      ))}
      {changes.map((field) => (
        <li key={field} className={whereHidden(field)}>
          <StatusMark status="changed" />
          <span>
            <strong>{fieldWord(field)}: </strong>
            <bdi>{valueWord(field, row.cells[field]?.before ?? '')}</bdi> →{' '}
            <bdi>{valueWord(field, row.cells[field]?.value ?? '')}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}

// These two have a column wherever there is room for one.
function whereHidden(field: ParticipantField): string | undefined {
  if (field === 'position') return styles.withoutSecond;
  return field === 'email' ? styles.withoutThird : undefined;
}

interface NoteActionProps extends Pick<ImportRowProps, 'onReplaceTyped' | 'onEdit'> {
  readonly note: RowNote;
}

// For the mouse; from the keyboard, Enter opens the editor of the row, which has the same.
function NoteAction({ note, onReplaceTyped, onEdit }: NoteActionProps) {
  const { code, field } = note;
  if (code === 'typed-kept' && field !== null)
    return (
      <Button variant="quiet" excludeFromTabOrder onPress={() => onReplaceTyped(field)}>
        {t`Use the file’s`}
      </Button>
    );
  if (code === 'same-name' || code === 'email-of-other-name' || code === 'repeated')
    return (
      <Button variant="quiet" excludeFromTabOrder onPress={onEdit}>
        {t`Choose…`}
      </Button>
    );
  return null;
}

function statusWord({ outcome }: PlannedRow, status: RowStatus): string {
  switch (status) {
    case 'new':
      return t`New`;
    case 'changed':
      return t`Changed`;
    case 'same':
      return t`Same`;
    case 'error':
      return t`Error`;
    case 'left-out':
      return t`Left out`;
    case 'warning':
      return warningWord(outcome);
    default:
      return assertNever(status);
  }
}

function warningWord(outcome: PlannedRow['outcome']): string {
  if (outcome === 'added') return t`New, check`;
  return outcome === 'changed' ? t`Changed, check` : t`Same, check`;
}
