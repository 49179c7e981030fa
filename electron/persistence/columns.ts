import { z } from 'zod';

/** How one column is read and written. STRICT tables hold only text, integers, reals and null. */
export interface Column<T> {
  read: z.ZodType<T>;
  write: (value: T) => string | number | null;
}

/** A column whose stored value is the domain value. */
export function plain<S extends z.ZodType<string | number | null>>(schema: S): Column<z.output<S>> {
  return { read: schema as unknown as z.ZodType<z.output<S>>, write: (value) => value };
}

export function boolean(): Column<boolean> {
  return {
    read: z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1),
    write: (value) => (value ? 1 : 0),
  };
}

/** A column that may hold nothing. */
export function nullable<T>(column: Column<T>): Column<T | null> {
  return {
    read: column.read.nullable(),
    write: (value) => (value === null ? null : column.write(value)),
  };
}

/** A column that holds JSON, checked against its schema when read. */
export function json<T>(schema: z.ZodType<T>): Column<T> {
  return {
    read: z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(schema),
    write: (value) => JSON.stringify(value),
  };
}

/** `startsAt` → `starts_at`: the only place that knows how names in SQL and in code differ. */
export function sqlName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
