import { v7 } from 'uuid';

/** A new UUIDv7, in ascending order within this process. */
export function newId<Id extends string>(): Id {
  return v7() as Id;
}
