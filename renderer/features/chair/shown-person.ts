import { t } from '@lingui/core/macro';
import { effectiveAttribution } from '../../../shared/domain/attribution';
import type { Attribution } from '../../../shared/domain/vocabulary';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { entryCapacity, entryName } from '../../ui/entry-words';
import { categoryWord } from '../../ui/words';

/** What stands for a person. */
export type ShownAs = 'name' | 'delegation' | 'category' | 'number';

/** Who an entry is about, as this window may say it. */
export interface ShownPerson {
  readonly name: string;
  /** Empty where there is nothing more to say. */
  readonly capacity: string;
}

/** Whether names are left out unless somebody asks for them: where nothing said may be traced to a delegation. */
export function isHiddenByDefault(attribution: Attribution): boolean {
  return !['name', 'delegation'].includes(attribution);
}

/** What stands for the person of an entry; with names hidden as much as the levels of session and turn allow. */
export function shownAs(hidesNames: boolean, ...levels: readonly Attribution[]): ShownAs {
  if (!hidesNames) return 'name';
  const level = effectiveAttribution('delegation', ...levels);
  return level === 'delegation' || level === 'category' ? level : 'number';
}

/** @param number of the speaker within the session, from 1; null while it is not known */
export function shownPerson(entry: ListEntry, as: ShownAs, number: number | null): ShownPerson {
  const numbered = { name: number === null ? t`Speaker` : t`Speaker ${number}`, capacity: '' };
  const { delegationName, onBehalfOfName, category } = entry;
  switch (as) {
    case 'name':
      return { name: entryName(entry), capacity: entryCapacity(entry) };
    case 'delegation': {
      const name = delegationName ?? onBehalfOfName;
      if (name === null) return numbered;
      const speaksForAnother = delegationName !== null && onBehalfOfName !== null;
      return { name, capacity: speaksForAnother ? t`on behalf of ${onBehalfOfName}` : '' };
    }
    case 'category':
      return category === null ? numbered : { name: categoryWord(category), capacity: '' };
    case 'number':
      return numbered;
  }
}
