import { z } from 'zod';

/** Fields that every part of a dialogue file uses. */

/** A short readable name by which things in the file refer to each other. */
export const refSchema = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\s{},=]+$/, 'a ref has no spaces, braces, commas or equals signs');

/** Local date and time with its offset from UTC, to the second or finer. */
export const timeSchema = z.iso.datetime({ offset: true });

/** The instant of a time in a file, epoch milliseconds. */
export function instantOf(time: string): number;
export function instantOf(time: string | null): number | null;
export function instantOf(time: string | null): number | null {
  return time === null ? null : Date.parse(time);
}

/** What is said of a ref that nothing answers to. */
export function unknownRef(ref: string): string {
  return `nothing in the file has the ref “${ref}”`;
}

/** What is said of a ref that may stand only once. */
export function usedTwice(ref: string): string {
  return `the ref “${ref}” is used twice`;
}

/** What is wrong with a file. */
export interface FileFault {
  /** Where in the file, e.g. `events.0.sessions.2.interventions.4.speaker`. */
  path: string;
  message: string;
}
