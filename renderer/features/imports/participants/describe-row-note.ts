import { t } from '@lingui/core/macro';
import { assertNever } from '../../../../shared/assert-never';
import type { ParticipantId } from '../../../../shared/domain/ids';
import { nameLimit } from '../../../../shared/domain/text';
import type { PlannedRow, RowNote } from '../../../../shared/imports/participants/participant-plan';

/** What a person of the dialogue is called, with the delegation; null for one who is not there. */
export type NameOf = (id: ParticipantId) => string | null;

/** A note of the plan as a sentence. It says what happens, and what to do where that may be wrong. */
export function describeRowNote(note: RowNote, { cells }: PlannedRow, nameOf: NameOf): string {
  const cell = note.field === null ? undefined : cells[note.field];
  switch (note.code) {
    case 'name-missing':
      return t`A name is missing. The row stays out until there is one.`;
    case 'too-long':
      return t`This is too long: up to ${nameLimit} characters fit. The row stays out until it is shorter.`;
    case 'more-cells-than-columns':
      return t`The row has more cells than there are columns. Look whether something has moved to the side.`;
    case 'not-an-email':
      return t`This is not an e-mail address; it is not taken in.`;
    case 'unknown-category':
      return t`This is none of the categories; the delegation gets the one that its name suggests.`;
    case 'unknown-gender':
      return t`It is not clear which gender this means; it stays open.`;
    case 'ambiguous-delegation':
      return t`May mean several, and stays empty until you choose under “Delegations to decide”.`;
    case 'likely-delegation':
      return t`Probably meant; choose otherwise under “Delegations to decide” if not.`;
    case 'state-unknown':
      return t`There is no State of this name.`;
    case 'repeated': {
      const { line } = note;
      return t`The same person as in line ${line}, which takes over what is missing there.`;
    }
    case 'same-name':
      return describeSameName(note, nameOf);
    case 'typed-kept': {
      const kept = cell?.before ?? '';
      const offered = cell?.value ?? '';
      return t`“${kept}” was typed here and is kept; the file has “${offered}”.`;
    }
    case 'email-of-other-name':
      return describeOtherName(note, nameOf);
    case 'capitals': {
      const { offered } = note;
      return t`In other capitals: ${offered}.`;
    }
    case 'unreadable-characters':
      return t`Characters that could not be read show as �.`;
    default:
      return assertNever(note);
  }
}

type NoteOf<Code extends RowNote['code']> = Extract<RowNote, { code: Code }>;

function describeSameName({ id, line }: NoteOf<'same-name'>, nameOf: NameOf): string {
  const name = id === null ? null : nameOf(id);
  if (name !== null) return t`Somebody of this name is here: ${name}. Choose who this is.`;
  return line === null
    ? t`Somebody of this name is here already.`
    : t`Line ${line} has somebody of this name, with another delegation or e-mail.`;
}

function describeOtherName({ id, line }: NoteOf<'email-of-other-name'>, nameOf: NameOf): string {
  const name = id === null ? null : nameOf(id);
  if (name !== null) return t`This e-mail belongs to ${name}. Choose who this is.`;
  return line === null
    ? t`This e-mail belongs to somebody of another name.`
    : t`Line ${line} has this e-mail with another name.`;
}
