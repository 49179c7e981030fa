import { z } from 'zod';
import { delegationIdSchema, type DelegationId } from '../domain/ids';
import {
  categories,
  categorySchema,
  genders,
  genderSchema,
  regions,
  regionSchema,
  type Category,
  type Region,
} from '../domain/vocabulary';
import type { ListEntry } from './list-entry';
import { spokenSeconds } from './speaking-time';

const shareOf = <K extends z.ZodType>(key: K) =>
  z.array(
    z.object({
      /** Null where it is not known. */
      key: key.nullable(),
      /** Finished turns. */
      turns: z.int(),
      /** Speaking time of the finished turns, the sum of `spokenSeconds`. */
      seconds: z.int(),
      /** Requests that wait. */
      waiting: z.int(),
    }),
  );

/** How the floor is spread over a session or an event. Lists are in the order of the vocabulary, unknown last. */
export const balanceSchema = z.object({
  turns: z.int(),
  seconds: z.int(),
  byCategory: shareOf(categorySchema),
  byRegion: shareOf(regionSchema),
  byGender: shareOf(genderSchema),
  /** Delegations that take part and have not had the floor, by name. */
  silent: z.array(
    z.object({
      id: delegationIdSchema,
      name: z.string(),
      category: categorySchema,
      region: regionSchema.nullable(),
      isWaiting: z.boolean(),
    }),
  ),
});
export type Balance = z.infer<typeof balanceSchema>;

/** A delegation that takes part. */
export interface AttendingDelegation {
  id: DelegationId;
  name: string;
  /** As the event lists it. */
  category: Category;
  region: Region | null;
}

type Share<K> = { key: K | null; turns: number; seconds: number; waiting: number };

/**
 * How the floor was spread over what is given.
 * @param entries of one or several lists; only finished turns and those who wait count
 * @param delegations in the order in which the silent ones are shown
 */
export function balanceOf(
  entries: readonly ListEntry[],
  delegations: readonly AttendingDelegation[],
): Balance {
  const spoken = entries.filter(({ state }) => state === 'spoken');
  const waiting = entries.filter(({ state }) => state === 'requested' || state === 'called');
  const share = <K extends string>(keys: readonly K[], keyOf: (entry: ListEntry) => K | null) =>
    [...keys, null].flatMap((key): Share<K>[] => {
      const own = spoken.filter((entry) => keyOf(entry) === key);
      const ownWaiting = waiting.filter((entry) => keyOf(entry) === key).length;
      if (own.length + ownWaiting === 0) return [];
      return [{ key, turns: own.length, seconds: sumOfSeconds(own), waiting: ownWaiting }];
    });
  const heard = new Set(
    entries
      .filter(({ state }) => state === 'spoken' || state === 'speaking')
      .flatMap(({ delegationId, onBehalfOfId }) => [delegationId, onBehalfOfId]),
  );
  const waits = new Set(
    waiting.flatMap(({ delegationId, onBehalfOfId }) => [delegationId, onBehalfOfId]),
  );
  return {
    turns: spoken.length,
    seconds: sumOfSeconds(spoken),
    byCategory: share(categories, ({ category }) => category),
    byRegion: share(regions, ({ region }) => region),
    byGender: share(genders, ({ gender }) => gender),
    silent: delegations
      .filter(({ id }) => !heard.has(id))
      .map((delegation) => ({ ...delegation, isWaiting: waits.has(delegation.id) })),
  };
}

function sumOfSeconds(turns: readonly ListEntry[]): number {
  return turns.reduce((sum, turn) => sum + spokenSeconds(turn), 0);
}
