import { useMemo } from 'react';
import type { Delegation } from '../../../shared/domain/participants';
import { NameIndex } from '../../../shared/matching/name-index';
import { delegationEntries } from '../../../shared/matching/registry-names';
import type { DelegationThing, RegistryThing } from '../../../shared/matching/registry-names';
import type { State } from '../../../shared/registry/state';
import { useRegistryNames } from '../../api/registry-names';
import type { DelegationRow } from './roster';

/** The dialogue's delegations together with the States and organizations that could be made one. */
export function useDelegationNames(
  delegations: readonly DelegationRow[],
): NameIndex<DelegationThing<DelegationRow>> {
  const known = useRegistryNames();
  return useMemo(
    () =>
      new NameIndex(delegationEntries(delegations, known?.entries ?? [], known?.index ?? nobody)),
    [delegations, known],
  );
}

const nobody = new NameIndex<RegistryThing>([]);

/** What tells a State or organization from all others, in the list of a picker. */
export function idOfKnown(thing: RegistryThing): string {
  return thing.kind === 'state'
    ? `state ${thing.state.iso3}`
    : `organization ${thing.organization.key}`;
}

/** The delegation that speaks for a State or an organization. */
export function delegationOf(thing: RegistryThing): Omit<Delegation, 'id'> {
  if (thing.kind === 'organization') {
    const { names, abbreviation, category, region, isGroup } = thing.organization;
    return { name: names.en, shortName: abbreviation, category, state: null, region, isGroup };
  }
  const name = thing.state.names.en.short;
  return {
    ...{ name, category: 'government', isGroup: false },
    ...fieldsOfState(thing.state, { name, shortName: '' }),
  };
}

/** What a delegation has of its State. A short name that was typed stays; one that is the name is left out. */
export function fieldsOfState(
  { iso3, region, names }: State,
  { name, shortName }: Pick<Delegation, 'name' | 'shortName'>,
): Pick<Delegation, 'state' | 'region' | 'shortName'> {
  // "Iran (Islamic Republic of)": the brackets are for alphabetical lists.
  const short = names.en.short.replace(/\s*\(.*\)$/u, '');
  return { state: iso3, region, shortName: shortName === '' && short !== name ? short : shortName };
}
