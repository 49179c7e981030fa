import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { organizationsTableSchema } from '../../../shared/registry/organization';
import type { Registry } from '../../../shared/registry/registry';
import { statesTableSchema } from '../../../shared/registry/state';
import type { RegistryThing } from '../../../shared/matching/registry-names';

/** The registry as it is delivered. */
export function deliveredRegistry(): Registry {
  const states = statesTableSchema.parse(readTable('states/states.json')).states;
  const table = readTable('organizations/organizations.json');
  const organizations = table === null ? [] : organizationsTableSchema.parse(table).organizations;
  return { states, organizations };
}

/** A short word for a thing: the State's code or the organization's key. */
export function keyOf(thing: RegistryThing): string {
  return thing.kind === 'state' ? thing.state.iso3 : thing.organization.key;
}

function readTable(path: string): unknown {
  const file = resolve(import.meta.dirname, '../../../resources', path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
