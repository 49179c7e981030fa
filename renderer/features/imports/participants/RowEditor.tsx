import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent, RefObject } from 'react';
import type { ParticipantId } from '../../../../shared/domain/ids';
import type {
  ParticipantField,
  PlannedRow,
  RowNote,
} from '../../../../shared/imports/participants/participant-plan';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { RadioGroup } from '../../../ui/RadioGroup';
import { TextField } from '../../../ui/TextField';
import {
  hasRowCorrection,
  rowCorrection,
  withRowCorrection,
  type RowCorrection,
} from './correct-options';
import { describeRowNote } from './describe-row-note';
import { fieldWord } from './field-word';
import { editableFields, valueWord } from './row-cells';
import type { CorrectionProps } from './correction-props';
import type { Names } from './use-names';
import styles from './Rows.module.css';

interface RowEditorProps extends Omit<CorrectionProps, 'plan'> {
  readonly row: PlannedRow;
  readonly names: Names;
  readonly isLeftOut: boolean;
  readonly onToggleLeftOut: () => void;
  readonly onClose: () => void;
}

/** The cells of one row, to be corrected, and who the row is where that is not clear. Enter applies it, Esc does not. */
export function RowEditor(props: RowEditorProps) {
  const { row, options, names, onCorrect, onClose } = props;
  const { line } = row;
  const [before] = useState(() => rowCorrection(options, line));
  const [draft, setDraft] = useState<RowCorrection>(before);
  const fields = editableFields(options);
  const take = () => {
    if (draft !== before) onCorrect((current) => withRowCorrection(current, line, draft));
    onClose();
  };
  const change = (part: Partial<RowCorrection>) => setDraft((now) => ({ ...now, ...part }));
  const start = faultyField(row, fields);
  const form = useRef<HTMLFormElement>(null);
  useInView(form);
  return (
    <form
      ref={form}
      className={styles.editor}
      aria-label={t`Line ${line}`}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        take();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        // Otherwise the dialog would close.
        event.stopPropagation();
        onClose();
      }}
      // What lies behind the fields is a row, which has keys of its own.
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <div className={styles.fields}>
        {fields.map((field) => (
          <EditedCell
            key={field}
            {...{ row, field, names }}
            notes={row.notes.filter((note) => isAbout(note, field, fields))}
            autoFocus={field === start}
            edit={draft.edits[field]}
            onEdit={(text) => change({ edits: { ...draft.edits, [field]: text } })}
          />
        ))}
      </div>
      <WhoChoice {...{ row, names, draft }} onChoose={(match) => change({ match })} />
      <TypedChoices {...{ row, draft }} onChoose={(replaceTyped) => change({ replaceTyped })} />
      <EditorActions {...props} />
    </form>
  );
}

// At the foot of the list, its lower half would open out of sight. The list takes a moment to make room for it.
function useInView(form: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const timer = setTimeout(() => form.current?.scrollIntoView?.({ block: 'nearest' }), 50);
    return () => clearTimeout(timer);
  }, [form]);
}

const asInFile: RowCorrection = { edits: {}, match: undefined, replaceTyped: [] };

function EditorActions(props: RowEditorProps) {
  const { row, options, isLeftOut, onCorrect, onToggleLeftOut, onClose } = props;
  const { line } = row;
  const closeAfter = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <div className={styles.actions}>
      <Button type="submit" keys="Enter">
        <Trans>Apply</Trans>
      </Button>
      <Button keys="Escape" onPress={onClose}>
        <Trans>Cancel</Trans>
      </Button>
      <Button variant="quiet" onPress={closeAfter(onToggleLeftOut)}>
        {isLeftOut ? t`Take in` : t`Leave out`}
      </Button>
      {hasRowCorrection(options, line) && (
        <Button
          variant="quiet"
          onPress={closeAfter(() =>
            onCorrect((current) => withRowCorrection(current, line, asInFile)),
          )}
        >
          <Trans>As in the file</Trans>
        </Button>
      )}
    </div>
  );
}

// The cell at fault, or where one begins to read.
function faultyField({ notes }: PlannedRow, fields: readonly ParticipantField[]) {
  const faulty = notes.filter(({ severity }) => severity !== 'hint');
  return fields.find((field) => faulty.some((note) => isAbout(note, field, fields))) ?? fields[0];
}

// A name in two columns has notes about the whole of it; they belong to the first of the two.
function isAbout(note: RowNote, field: ParticipantField, fields: readonly ParticipantField[]) {
  const isWholeName = note.field === 'fullName' && !fields.includes('fullName');
  if (!isWholeName) return note.field === field;
  return field === fields.find((each) => each === 'givenName' || each === 'familyName');
}

// What these say is asked below the fields, or for all rows at once.
const choiceCodes: readonly RowNote['code'][] = [
  ...(['capitals', 'typed-kept', 'same-name', 'email-of-other-name', 'repeated'] as const),
];

interface EditedCellProps {
  readonly row: PlannedRow;
  readonly field: ParticipantField;
  readonly names: Names;
  readonly notes: readonly RowNote[];
  /** Undefined for as long as it is what the plan has. */
  readonly edit: string | undefined;
  readonly autoFocus: boolean;
  readonly onEdit: (text: string) => void;
}

function EditedCell(props: EditedCellProps) {
  const { row, field, names, edit, autoFocus, onEdit } = props;
  const planned = row.cells[field]?.value ?? '';
  const notes = props.notes.filter(({ code }) => !choiceCodes.includes(code));
  // Once it is being changed, what was wrong before may no longer be.
  const textOf = (isError: boolean) =>
    notes
      .filter(({ severity }) => edit === undefined && (severity === 'error') === isError)
      .map((note) => describeRowNote(note, row, names.nameOf))
      .join(' ') || undefined;
  return (
    <TextField
      label={fieldWord(field)}
      value={edit ?? (planned === '' ? '' : valueWord(field, planned))}
      onChange={onEdit}
      autoFocus={autoFocus}
      description={textOf(false)}
      error={textOf(true)}
    />
  );
}

interface WhoChoiceProps {
  readonly row: PlannedRow;
  readonly names: Names;
  readonly draft: RowCorrection;
  readonly onChoose: (match: ParticipantId | null | undefined) => void;
}

const whoCodes: readonly RowNote['code'][] = ['same-name', 'email-of-other-name', 'repeated'];

const newPerson = 'new';
const asPlanned = 'as-planned';

/** Asked where somebody else may be meant, or where it was decided before. */
function WhoChoice({ row, names, draft, onChoose }: WhoChoiceProps) {
  const others = row.notes.flatMap(otherPerson);
  const repeated = row.notes.find((note) => note.code === 'repeated');
  if (others.length === 0 && repeated === undefined && draft.match === undefined) return null;
  const ids = [...new Set([row.matchedId, draft.match, ...others])].filter(
    (id): id is ParticipantId => typeof id === 'string',
  );
  const planned = repeated === undefined ? (row.matchedId ?? newPerson) : asPlanned;
  return (
    <RadioGroup
      label={t`Who is this?`}
      description={row.notes
        .filter(({ code }) => whoCodes.includes(code))
        .map((note) => describeRowNote(note, row, names.nameOf))
        .join(' ')}
      options={[
        ...(repeated === undefined
          ? []
          : [{ id: asPlanned, label: t`The same person as in line ${repeated.line}` }]),
        ...ids.map((id) => ({ id, label: names.nameOf(id) ?? t`Somebody who is here` })),
        { id: newPerson, label: t`Somebody new` },
      ]}
      value={draft.match === undefined ? planned : (draft.match ?? newPerson)}
      onChange={(id) => {
        if (id === asPlanned) onChoose(undefined);
        else onChoose(id === newPerson ? null : (id as ParticipantId));
      }}
    />
  );
}

function otherPerson(note: RowNote): ParticipantId[] {
  const hasOther = note.code === 'same-name' || note.code === 'email-of-other-name';
  return hasOther && note.id !== null ? [note.id] : [];
}

interface TypedChoicesProps {
  readonly row: PlannedRow;
  readonly draft: RowCorrection;
  readonly onChoose: (replaceTyped: readonly ParticipantField[]) => void;
}

/** Whether the file's value shall replace what a person typed. */
function TypedChoices({ row, draft, onChoose }: TypedChoicesProps) {
  const { replaceTyped } = draft;
  const kept = row.notes.flatMap(({ code, field }) =>
    code === 'typed-kept' && field !== null ? [field] : [],
  );
  return [...new Set([...kept, ...replaceTyped])].map((field) => {
    const value = valueWord(field, row.cells[field]?.value ?? '');
    const before = valueWord(field, row.cells[field]?.before ?? '');
    const word = fieldWord(field);
    return (
      <Checkbox
        key={field}
        isSelected={replaceTyped.includes(field)}
        onChange={(isSelected) =>
          onChoose(
            isSelected ? [...replaceTyped, field] : replaceTyped.filter((each) => each !== field),
          )
        }
      >
        <Trans>
          {word}: use the file’s “{value}” instead of “{before}”, which was typed here
        </Trans>
      </Checkbox>
    );
  });
}
