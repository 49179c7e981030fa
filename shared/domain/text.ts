import { z } from 'zod';

/** Longest name, title or position in characters; longer input is refused with the limit, never cut. */
export const nameLimit = 500;
/** Longest free text of one field in characters. */
export const textLimit = 100_000;

/**
 * A one-line text that must say something: trimmed, inner white space folded, NFC, 1 to {@link nameLimit} characters.
 * Length is counted in UTF-16 units, as the database and the input fields do.
 */
export const nameSchema = z.string().transform(foldLine).pipe(z.string().min(1).max(nameLimit));

/** A one-line text that may be empty. */
export const optionalNameSchema = z.string().transform(foldLine).pipe(z.string().max(nameLimit));

/** Running text of any number of lines, NFC, possibly empty. */
export const textSchema = z
  .string()
  .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n'))
  .pipe(z.string().max(textLimit));

/** A text as one line, NFC, every run of white space a single space: how names and titles are kept. */
export function foldLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const daySchema = z.iso.date();

/** Milliseconds since the epoch, before the year 9999: later ones have no ISO 8601 form that everybody reads. */
export const instantSchema = z.int().min(0).max(253_370_764_799_999);

/** BCP 47 tag of the language that a text is written in. */
export const languageSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** IANA name that this runtime knows. */
export const timeZoneSchema = z.string().refine(
  (name) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      return true;
    } catch {
      return false;
    }
  },
  { error: 'not a time zone', params: { rule: 'not-a-time-zone' } },
);
