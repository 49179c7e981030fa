import { useState } from 'react';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { isHiddenByDefault, shownAs, shownPerson, type ShownPerson } from './shown-person';
import { useSpeakerNumbers } from './speaker-numbers';
import type { ChairList } from './use-chair-list';

export interface ShownPeople {
  readonly hidesNames: boolean;
  /** Hidden without anybody having asked for it, or shown in this window alone because somebody did. */
  readonly isUnattributed: boolean;
  readonly personOf: (entry: ListEntry) => ShownPerson;
  /** Whether delegations may be named. */
  readonly namesDelegations: boolean;
  readonly toggle: () => void;
}

/**
 * How people are shown. The decision is kept with the list; only where nothing may be traced are names hidden anyway,
 * and then shown for as long as this window stays and no longer.
 */
export function useShownPeople(list: ChairList, save: (hidesNames: boolean) => void): ShownPeople {
  const [isRevealed, setIsRevealed] = useState(false);
  const { attribution, settings, speaking, queue } = list;
  const numbers = useSpeakerNumbers(list.sessionId, [...(speaking ? [speaking] : []), ...queue]);
  const isUnattributed = isHiddenByDefault(attribution);
  const hidesNames = isUnattributed ? !isRevealed : settings.hidesNames;
  const toggle = () => {
    if (isUnattributed) setIsRevealed(!isRevealed);
    else save(!hidesNames);
  };
  return {
    hidesNames,
    isUnattributed,
    namesDelegations: ['name', 'delegation'].includes(shownAs(hidesNames, attribution)),
    personOf: (entry) =>
      shownPerson(
        entry,
        shownAs(hidesNames, attribution, entry.attribution),
        numbers?.of(entry) ?? null,
      ),
    toggle,
  };
}
