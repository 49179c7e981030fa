import type { z } from 'zod';
import type { participants } from '../../../shared/contract/participants';
import type { Category } from '../../../shared/domain/vocabulary';

export type ParticipantsData = z.output<(typeof participants.list)['output']>;
export type Person = ParticipantsData['participants'][number];
export type DelegationRow = ParticipantsData['delegations'][number];

/** A row of either list. */
export interface RosterRow {
  readonly id: string;
  /** Null in the list of delegations. */
  readonly person: Person | null;
  readonly delegation: DelegationRow | null;
  /** What the filter looks in, folded. */
  readonly searched: string;
}

/** The people, each with the delegation that they speak for. */
export function toPeopleRows({ participants: people, delegations }: ParticipantsData): RosterRow[] {
  const byId = new Map(delegations.map((delegation) => [delegation.id, delegation]));
  return byName(people).map((person) => {
    const delegation =
      person.delegationId === null ? null : (byId.get(person.delegationId) ?? null);
    const texts = [person.name, person.title, person.position, ...delegationTexts(delegation)];
    return { id: person.id, person, delegation, searched: fold(texts.join('\n')) };
  });
}

export function toDelegationRows({ delegations }: ParticipantsData): RosterRow[] {
  return byName(delegations).map((delegation) => ({
    id: delegation.id,
    person: null,
    delegation,
    searched: fold(delegationTexts(delegation).join('\n')),
  }));
}

export interface RosterFilter {
  readonly text: string;
  readonly category: Category | null;
}

/** Rows that hold every word of the text, whatever its case and accents, and are of the category. */
export function filterRows(
  rows: readonly RosterRow[],
  { text, category }: RosterFilter,
): readonly RosterRow[] {
  const words = fold(text).split(/\s+/u).filter(Boolean);
  if (words.length === 0 && category === null) return rows;
  return rows.filter(
    ({ searched, delegation }) =>
      (category === null || delegation?.category === category) &&
      words.every((word) => searched.includes(word)),
  );
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function byName<Named extends { readonly name: string }>(all: readonly Named[]): Named[] {
  return [...all].sort((a, b) => collator.compare(a.name, b.name));
}

function delegationTexts(delegation: DelegationRow | null): string[] {
  return delegation === null ? [] : [delegation.name, delegation.shortName, delegation.state ?? ''];
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
