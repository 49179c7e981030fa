import { z } from 'zod';
import { pausedMs } from './speaking-time';
import { sheetSchema, type Sheet, type SheetEntry } from './sheet';

const changedFields = [
  'speaker',
  'position',
  'delegation',
  'onBehalfOf',
  'category',
  'region',
  'segment',
  'type',
  'attribution',
  'state',
  'requestedAt',
  'calledAt',
  'withdrawnAt',
  'notReachedAt',
  'startedAt',
  'endedAt',
  'pauses',
] as const;

const valueSchema = z.union([z.string(), z.number()]).nullable();

/** One thing that differs between a signed sheet and the sheet as it is. */
export const sheetChangeSchema = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  key: z.string(),
  person: sheetSchema.shape.turns.element.shape.person,
  /** For `changed`; null otherwise. */
  field: z.enum(changedFields).nullable(),
  /** Instants for times, milliseconds for the length of pauses, keys of the vocabulary or words for the rest. */
  before: valueSchema,
  after: valueSchema,
});
export type SheetChange = z.infer<typeof sheetChangeSchema>;
export type ChangedField = (typeof changedFields)[number];

/** What is compared of a sheet. */
type SheetLines = Pick<Sheet, 'turns' | 'requests'>;

/** What of a sheet differs from the one that was signed, in the order of the new one; what is gone comes last. */
export function compareSheets(signed: SheetLines, now: SheetLines): SheetChange[] {
  const before = new Map([...signed.turns, ...signed.requests].map((each) => [each.key, each]));
  const current = [...now.turns, ...now.requests];
  const keys = new Set(current.map(({ key }) => key));
  const gone = [...before.values()].filter(({ key }) => !keys.has(key));
  return [
    ...current.flatMap((each) => changesOf(before.get(each.key), each)),
    ...gone.map((each) => wholeChange('removed', each)),
  ];
}

function wholeChange(kind: 'added' | 'removed', { key, person }: SheetEntry): SheetChange {
  return { kind, key, person, field: null, before: null, after: null };
}

function changesOf(before: SheetEntry | undefined, after: SheetEntry): SheetChange[] {
  if (!before) return [wholeChange('added', after)];
  const { key, person } = after;
  return changedFields
    .filter((field) => identity(before, field) !== identity(after, field))
    .map((field) => ({
      ...{ kind: 'changed', key, person, field },
      before: shown(before, field),
      after: shown(after, field),
    }));
}

/** What may not differ; more than is shown of it. */
function identity(entry: SheetEntry, field: ChangedField): string {
  const { name, isIdentified, title } = entry.person;
  if (field === 'speaker') return JSON.stringify([title, name, isIdentified]);
  return JSON.stringify(field === 'pauses' ? entry.pauses : shown(entry, field));
}

function shown(entry: SheetEntry, field: ChangedField): string | number | null {
  switch (field) {
    case 'speaker':
      return [entry.person.title, entry.person.name].filter(Boolean).join(' ') || null;
    case 'position':
    case 'delegation':
    case 'onBehalfOf':
      return entry.person[field];
    case 'pauses':
      return pausedMs(
        entry.pauses.filter(({ to }) => to !== null),
        entry.endedAt ?? Infinity,
      );
    default:
      return entry[field];
  }
}
