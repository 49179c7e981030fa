import type { Participant } from '../../domain/participants';
import type { ExistingPerson } from './match-people';
import type { ParticipantField, PlannedRow } from './participant-plan';
import { offerCapitals } from './personal-names';
import type { ListedPerson } from './read-person';

/** A value of the file that differs from the dialogue's. */
interface Difference {
  readonly field: ParticipantField;
  readonly key: keyof Participant;
  /** A person typed the dialogue's, and it stays. */
  readonly isKept: boolean;
}

/** What writing a row to an existing person means; an empty cell never erases. */
export interface PlannedWrite {
  readonly write: PlannedRow['write'];
  readonly differences: readonly Difference[];
}

/** What a row changes about a person. `replaceTyped` names fields whose typed value gives way. */
export function writeTo(
  person: ListedPerson,
  existing: ExistingPerson,
  replaceTyped: readonly ParticipantField[],
): PlannedWrite {
  const differences: Difference[] = [];
  const fields: NonNullable<PlannedRow['write']>['fields'] = {};
  const differs = (key: keyof Participant, field: ParticipantField): boolean => {
    const isReplaced = replaceTyped.some((each) => keyOf(each) === key);
    const isKept = existing.typed.includes(key) && !isReplaced;
    differences.push({ field, key, isKept });
    return !isKept;
  };
  if (!isSameName(person, existing) && differs('name', 'fullName')) fields.name = person.name;
  if (isNews(person.title, existing.title) && differs('title', 'title'))
    fields.title = person.title;
  const isGap = !person.isPositionWeak || existing.position === '';
  if (isGap && isNews(person.position, existing.position) && differs('position', 'position'))
    fields.position = person.position;
  if (isNews(person.email, existing.email) && differs('email', 'email'))
    fields.email = person.email;
  if (person.gender !== null && person.gender !== existing.gender && differs('gender', 'gender'))
    fields.gender = person.gender;
  const delegation = delegationOf(person);
  const isMoved =
    delegation !== null && !('id' in delegation && delegation.id === existing.delegationId);
  const isWritten = isMoved && differs('delegationId', 'delegation');
  if (Object.keys(fields).length === 0 && !isWritten) return { write: null, differences };
  return { write: { fields, delegation: isWritten ? delegation : undefined }, differences };
}

/** Everything that a row says of somebody new. */
export function writeNew(person: ListedPerson): NonNullable<PlannedRow['write']> {
  const { name, title, position, email, gender } = person;
  return {
    fields: { name, isIdentified: true, title, position, email, gender },
    delegation: delegationOf(person),
  };
}

function delegationOf({
  decision: { to },
}: ListedPerson): { id: Participant['delegationId'] & string } | { key: string } | null {
  if (to.type === 'none') return null;
  return to.type === 'own' ? { id: to.id } : { key: to.key };
}

function isNews(value: string, present: string): boolean {
  return value !== '' && value !== present;
}

// Capitals that were adjusted, then or by hand, are not brought back by a file that still has them.
function isSameName({ name }: ListedPerson, existing: ExistingPerson): boolean {
  return existing.name === name || existing.name === offerCapitals(name);
}

function keyOf(field: ParticipantField): keyof Participant | null {
  switch (field) {
    case 'fullName':
    case 'givenName':
    case 'familyName':
      return 'name';
    case 'delegation':
    case 'state':
      return 'delegationId';
    case 'category':
      return null;
    case 'title':
    case 'position':
    case 'email':
    case 'gender':
      return field;
  }
}
