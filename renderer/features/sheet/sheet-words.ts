import { t } from '@lingui/core/macro';
import {
  attributionSchema,
  categorySchema,
  floorStateSchema,
  interventionTypeSchema,
  regionSchema,
} from '../../../shared/domain/vocabulary';
import type { SheetPerson } from '../../../shared/speakers/sheet';
import type { ChangedField, SheetChange } from '../../../shared/speakers/sheet-changes';
import { floorStateWord } from '../../ui/entry-words';
import { formatClock, formatDuration } from '../../ui/format-time';
import { attributionWord, categoryWord, interventionTypeWord, regionWord } from '../../ui/words';

/** Who it is, in the fewest words: the person, else the delegation. */
export function personName({ title, name, delegation }: SheetPerson): string {
  if (name !== null) return [title, name].filter(Boolean).join(' ');
  return delegation ?? t`Speaker not yet named`;
}

/** Behind the name: position, delegation, and the group spoken for. */
export function capacityOf({ name, position, delegation, onBehalfOf }: SheetPerson): string {
  return [
    name !== null && position,
    name !== null && delegation,
    onBehalfOf !== null && t`on behalf of ${onBehalfOf}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A field whose times were corrected. */
export function correctedField(field: 'startedAt' | 'endedAt' | 'pauses'): string {
  return fieldWord(field);
}

function fieldWord(field: ChangedField): string {
  const words: Record<ChangedField, string> = {
    speaker: t`speaker`,
    position: t`position`,
    delegation: t`delegation`,
    onBehalfOf: t`on behalf of`,
    category: t`category`,
    region: t`region`,
    segment: t`segment`,
    type: t`type`,
    attribution: t`attribution`,
    state: t`state`,
    requestedAt: t`asked`,
    calledAt: t`called`,
    withdrawnAt: t`withdrawn`,
    notReachedAt: t`not reached`,
    startedAt: t`start`,
    endedAt: t`end`,
    pauses: t`pauses`,
  };
  return words[field];
}

/** One value of a field, in words; the clock is that of the event. */
export function fieldValue(
  field: ChangedField,
  value: string | number | null,
  timeZone: string,
): string {
  if (value === null) return t`none`;
  if (typeof value === 'number') {
    return field === 'pauses' ? formatDuration(value) : formatClock(value, timeZone, true);
  }
  switch (field) {
    case 'category':
      return categoryWord(categorySchema.parse(value));
    case 'region':
      return regionWord(regionSchema.parse(value));
    case 'type':
      return interventionTypeWord(interventionTypeSchema.parse(value));
    case 'attribution':
      return attributionWord(attributionSchema.parse(value));
    case 'state':
      return floorStateWord(floorStateSchema.parse(value));
    default:
      return value;
  }
}

/** What differs from what was signed, without the name in front. */
export function changeText({ kind, field, before, after }: SheetChange, timeZone: string): string {
  if (kind === 'added') return t`new on the list`;
  if (kind === 'removed') return t`no longer on the list`;
  if (field === null) return t`changed`;
  const word = fieldWord(field);
  const [was, is] = [fieldValue(field, before, timeZone), fieldValue(field, after, timeZone)];
  // Pauses of the same length elsewhere, or somebody identified under the same name.
  return was === is ? t`${word} changed` : t`${word} ${was} → ${is}`;
}
