import { t } from '@lingui/core/macro';
import { assertNever } from '../../shared/assert-never';
import type { FloorState } from '../../shared/domain/vocabulary';
import type { ListEntry } from '../../shared/speakers/list-entry';

/** What has become of a request. */
export function floorStateWord(state: FloorState): string {
  switch (state) {
    case 'requested':
      return t`waiting`;
    case 'called':
      return t`called`;
    case 'speaking':
      return t`speaking`;
    case 'spoken':
      return t`has spoken`;
    case 'withdrawn':
      return t`withdrawn`;
    case 'not-reached':
      return t`not reached`;
    default:
      return assertNever(state);
  }
}

type Named = Pick<
  ListEntry,
  | 'speakerName'
  | 'speakerTitle'
  | 'speakerPosition'
  | 'isSpeakerIdentified'
  | 'delegationName'
  | 'onBehalfOfName'
>;

/** Who it is, in the fewest words: the person, else the delegation. */
export function entryName({ speakerName, speakerTitle, delegationName }: Named): string {
  if (speakerName !== null) return [speakerTitle, speakerName].filter(Boolean).join(' ');
  return delegationName ?? t`Speaker not yet named`;
}

/** Behind the name: position, delegation, and the group spoken for. */
export function entryCapacity(entry: Named): string {
  const { speakerName, speakerPosition, delegationName, onBehalfOfName } = entry;
  return [
    speakerName !== null && speakerPosition,
    speakerName !== null && delegationName,
    onBehalfOfName !== null && t`on behalf of ${onBehalfOfName}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
