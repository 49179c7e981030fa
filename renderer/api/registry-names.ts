import { useMemo } from 'react';
import { NameIndex } from '../../shared/matching/name-index';
import type { NameEntry } from '../../shared/matching/prepared-name';
import { registryEntries, stateEntries } from '../../shared/matching/registry-names';
import type { RegistryThing } from '../../shared/matching/registry-names';
import type { Registry } from '../../shared/registry/registry';
import type { State } from '../../shared/registry/state';
import { useEndpointQuery } from './use-endpoint';

/** The registry with its names made ready to be searched. */
export interface RegistryNames {
  readonly registry: Registry;
  readonly entries: readonly NameEntry<RegistryThing>[];
  readonly index: NameIndex<RegistryThing>;
  /** States alone. */
  readonly states: NameIndex<State>;
}

// The same answer serves every field that asks: thousands of names are prepared once.
const prepared = new WeakMap<Registry, RegistryNames>();

/** States and organizations that the app knows; null until they are there. */
export function useRegistryNames(): RegistryNames | null {
  const { data } = useEndpointQuery('registry.get', {});
  return useMemo(() => (data === undefined ? null : prepare(data)), [data]);
}

function prepare(registry: Registry): RegistryNames {
  const known = prepared.get(registry);
  if (known !== undefined) return known;
  const entries = registryEntries(registry);
  const states = new NameIndex(stateEntries(registry.states));
  const names = { registry, entries, index: new NameIndex(entries), states };
  prepared.set(registry, names);
  return names;
}
