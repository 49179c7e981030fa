import type { Participant } from '../../domain/participants';
import { emailKey } from './cell-values';
import type { ExistingPeople } from './participant-plan';
import { areAkin } from './personal-names';
import type { ListedPerson } from './read-person';

export type ExistingPerson = ExistingPeople['participants'][number];

/**
 * How surely a row is a person of the dialogue, 1 the surest; null where it is not. The name has to be the same, or
 * nearly so with the same e-mail; then the e-mail tells, then the delegation; what one of the two leaves open does not
 * tell them apart.
 */
export function closeness(
  person: ListedPerson,
  existing: ExistingPerson,
  existingKeys: readonly string[],
  isOnlyOfEmail: boolean,
): 1 | 2 | 3 | 4 | 5 | 6 | null {
  const hasEmails = person.emailKey !== '' && existing.email !== '';
  const isEmail = hasEmails && emailKey(existing.email) === person.emailKey;
  const isDelegation =
    existing.delegationId !== null && delegationIdOf(person) === existing.delegationId;
  if (shareKey(person.keys, existingKeys)) {
    if (isEmail) return isDelegation ? 1 : 2;
    if (isDelegation) return hasEmails ? 4 : 3;
    return !hasEmails && mayShareDelegation(person, existing) ? 5 : null;
  }
  if (!isEmail) return null;
  // Somebody corrected the name here; the file still has the old one.
  const isCorrected = isOnlyOfEmail && existing.typed.includes('name');
  return areAkin(person.name, existing.name) || isCorrected ? 6 : null;
}

/** Whether two rows of one file are one person, by the same rules. */
export function areOne(a: ListedPerson, b: ListedPerson): boolean {
  const hasEmails = a.emailKey !== '' && b.emailKey !== '';
  const isEmail = hasEmails && a.emailKey === b.emailKey;
  if (shareKey(a.keys, b.keys)) {
    if (isEmail || (a.delegationKey !== '' && a.delegationKey === b.delegationKey)) return true;
    return !hasEmails && (a.delegationKey === '' || b.delegationKey === '');
  }
  return isEmail && areAkin(a.name, b.name);
}

export function shareKey(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}

function delegationIdOf({ decision: { to } }: ListedPerson): Participant['delegationId'] {
  return to.type === 'own' ? to.id : null;
}

function mayShareDelegation(
  { delegationKey, decision }: ListedPerson,
  { delegationId }: Participant,
) {
  if (delegationKey === '' || delegationId === null) return true;
  return (
    decision.question?.candidates.some(
      ({ choice }) => choice.type === 'existing' && choice.id === delegationId,
    ) ?? false
  );
}

/** People by name and e-mail, in the order in which they were added. */
export class PeopleIndex<T> {
  readonly #byKey = new Map<string, T[]>();
  readonly #byEmail = new Map<string, T[]>();

  add(person: T, keys: readonly string[], email: string): void {
    for (const key of keys) push(this.#byKey, key, person);
    this.addEmail(person, email);
  }

  addEmail(person: T, email: string): void {
    if (email !== '') push(this.#byEmail, email, person);
  }

  named(keys: readonly string[]): T[] {
    return keys.flatMap((key) => this.#byKey.get(key) ?? []);
  }

  withEmail(email: string): readonly T[] {
    return email === '' ? [] : (this.#byEmail.get(email) ?? []);
  }

  /** Everybody of the name or e-mail, each once. */
  candidates(keys: readonly string[], email: string): Set<T> {
    return new Set([...this.named(keys), ...this.withEmail(email)]);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
