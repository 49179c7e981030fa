import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { organizationsTableSchema } from '../../../shared/registry/organization';
import { statesTableSchema, type State } from '../../../shared/registry/state';

const resources = join(import.meta.dirname, '../../../resources');

export const rawStatesTable = read('states/states.json');
export const rawOrganizationsTable = read('organizations/organizations.json');
export const statesTable = statesTableSchema.parse(rawStatesTable);
export const organizationsTable = organizationsTableSchema.parse(rawOrganizationsTable);

export function stateOf(iso3: string): State {
  const state = statesTable.states.find((each) => each.iso3 === iso3);
  if (!state) throw new Error(`no State ${iso3}`);
  return state;
}

/** Every name that a State has, in every language and form. */
export function ownNames(state: State): string[] {
  return Object.values(state.names).flatMap(({ short, formal, running }) => [
    short,
    formal,
    running,
  ]);
}

/** As two names look alike to somebody who types in a hurry: without case, accents and punctuation. */
export function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(resources, file), 'utf8'));
}
