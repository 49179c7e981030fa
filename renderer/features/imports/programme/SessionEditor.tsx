import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import type {
  ProgrammeImportOptions,
  SessionEdit,
} from '../../../../shared/imports/programme/programme-plan';
import { nameLimit } from '../../../../shared/domain/text';
import { roles, sessionKinds, type Role } from '../../../../shared/domain/vocabulary';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { TimeField } from '../../../ui/TimeField';
import { roleWord, sessionKindWord } from '../../../ui/words';
import { editOf, withEdit, withoutEdit, type SessionRow } from './plan-rows';
import styles from './ProgrammeImport.module.css';

export interface RowWays {
  readonly onToggleLeftOut: () => void;
  /** Null where the item cannot be moved so. */
  readonly onIndent: (() => void) | null;
  readonly onOutdent: (() => void) | null;
}

interface SessionEditorProps extends RowWays {
  readonly row: SessionRow;
  readonly options: ProgrammeImportOptions;
  readonly isLeftOut: boolean;
  readonly onCorrect: (change: (options: ProgrammeImportOptions) => ProgrammeImportOptions) => void;
  readonly onClose: () => void;
}

/** Title, kind and times of one item, corrected before it is taken. Enter applies it, Esc does not. */
export function SessionEditor(props: SessionEditorProps) {
  const { row, onCorrect, onClose } = props;
  const { key } = row.session;
  const [edit, setEdit] = useState<SessionEdit>({});
  const [roleEdits, setRoleEdits] = useState<Readonly<Record<string, Role>>>({});
  const title = edit.title ?? row.session.title;
  const fault = titleFault(title);
  const take = () => {
    if (edit.title !== undefined && fault !== undefined) return;
    onCorrect((before) => ({
      ...withEdit(before, key, edit),
      roles: { ...before.roles, ...roleEdits },
    }));
    onClose();
  };
  return (
    <form
      className={styles.editor}
      aria-label={t`Correct “${row.session.title}”`}
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
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <TextField
        label={t`Title`}
        autoFocus
        value={title}
        error={edit.title === undefined ? undefined : fault}
        onChange={(next) => setEdit({ ...edit, title: next })}
      />
      <Details row={row} edit={edit} onEdit={(part) => setEdit({ ...edit, ...part })} />
      <Roles
        row={row}
        edits={roleEdits}
        onEdit={(person, role) => setRoleEdits({ ...roleEdits, [person]: role })}
      />
      <Actions {...props} />
    </form>
  );
}

function titleFault(title: string): string | undefined {
  if (title.trim() === '') return t`An item needs a title.`;
  return title.length > nameLimit ? t`A title has at most ${nameLimit} characters.` : undefined;
}

interface DetailsProps {
  readonly row: SessionRow;
  readonly edit: SessionEdit;
  readonly onEdit: (part: SessionEdit) => void;
}

function Details({ row: { session }, edit, onEdit }: DetailsProps) {
  const value = <Field extends 'day' | 'startsAt' | 'endsAt'>(field: Field) =>
    edit[field] === undefined ? session[field] : edit[field];
  return (
    <div className={styles.fields}>
      <Select
        label={t`Kind`}
        options={sessionKinds.map((id) => ({ id, label: sessionKindWord(id) }))}
        value={edit.kind ?? session.kind}
        onChange={(kind) => onEdit({ kind })}
      />
      <DateField label={t`Day`} value={value('day')} onChange={(day) => onEdit({ day })} />
      <TimeField
        label={t`Start`}
        value={value('startsAt')}
        onChange={(startsAt) => onEdit({ startsAt })}
      />
      <TimeField label={t`End`} value={value('endsAt')} onChange={(endsAt) => onEdit({ endsAt })} />
    </div>
  );
}

interface RolesProps {
  readonly row: SessionRow;
  readonly edits: Readonly<Record<string, Role>>;
  readonly onEdit: (person: string, role: Role) => void;
}

function Roles({ row: { session }, edits, onEdit }: RolesProps) {
  if (session.people.length === 0) return null;
  return (
    <div className={styles.fields}>
      {session.people.map(({ key, name, role }) => (
        <Select
          key={key}
          label={name}
          options={roles.map((id) => ({ id, label: roleWord(id) }))}
          value={edits[key] ?? role}
          onChange={(next) => onEdit(key, next)}
        />
      ))}
    </div>
  );
}

function Actions(props: SessionEditorProps) {
  const { row, options, isLeftOut, onToggleLeftOut, onIndent, onOutdent } = props;
  const { onCorrect, onClose } = props;
  const { key } = row.session;
  const closeAfter = (act: () => void) => () => {
    act();
    onClose();
  };
  const isCorrected = Object.keys(editOf(options, key)).length > 0;
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
      {onIndent !== null && (
        <Button variant="quiet" onPress={closeAfter(onIndent)}>
          <Trans>Make it a segment of the one above</Trans>
        </Button>
      )}
      {onOutdent !== null && (
        <Button variant="quiet" onPress={closeAfter(onOutdent)}>
          <Trans>Make it a session of its own</Trans>
        </Button>
      )}
      {isCorrected && (
        <Button
          variant="quiet"
          onPress={closeAfter(() => onCorrect((before) => withoutEdit(before, key)))}
        >
          <Trans>As in the file</Trans>
        </Button>
      )}
    </div>
  );
}
