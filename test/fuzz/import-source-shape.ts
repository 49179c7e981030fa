import { z } from 'zod';
import { importRowLimit, type ImportSource } from '../../shared/imports/import-source';

const whole = z.number().int();
const text = z
  .string()
  .refine((value) => !/\p{Surrogate}|\0/u.test(value), 'half a sign or a zero byte');
const trimmed = text.refine((value) => value === value.trim(), 'not trimmed');
const table = z
  .strictObject({
    name: text,
    rows: z.array(z.array(trimmed)),
    lines: z.array(whole.min(1)),
    merged: z
      .array(z.strictObject({ line: whole.min(1), column: whole.min(0), lines: whole.min(2) }))
      .optional(),
  })
  .refine(({ rows, lines }) => rows.length === lines.length, 'rows and lines differ')
  .refine(({ lines }) => lines.every((line, at) => at === 0 || line > lines[at - 1]!), 'lines fall')
  .refine(({ rows }) => rows.at(-1)!.some((cell) => cell !== ''), 'ends with a blank row')
  .refine(
    ({ rows }) => rows.filter((row) => row.length > 0).length <= importRowLimit + 1,
    'too many rows',
  );
const remark = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('unreadable-characters'), count: whole.min(1) }),
  z.strictObject({ code: z.literal('encoding-guessed'), encoding: z.string() }),
  z.strictObject({ code: z.literal('left-out'), what: z.string() }),
  z.strictObject({ code: z.literal('broken-quotes'), line: whole.min(1) }),
  z.strictObject({ code: z.literal('header-missing') }),
  z.strictObject({ code: z.literal('overlapping-times'), count: whole.min(1) }),
  z.strictObject({ code: z.literal('unreadable-cues'), count: whole.min(1), firstLine: whole }),
]);
const remarks = z.array(remark);
const moment = z.number().nullable();
const day = z.iso.date().nullable();

const importSource = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('tables'), tables: z.array(table).min(1), remarks }),
  z.strictObject({
    type: z.literal('document'),
    blocks: z
      .array(
        z.discriminatedUnion('type', [
          z.strictObject({
            type: z.literal('paragraph'),
            text: trimmed.min(1),
            heading: whole.min(1).max(9).nullable(),
            isListItem: z.boolean(),
            isBold: z.boolean(),
          }),
          z.strictObject({ type: z.literal('table'), table }),
        ]),
      )
      .min(1),
    remarks,
  }),
  z.strictObject({
    type: z.literal('calendar'),
    name: text,
    entries: z.array(
      z.strictObject({
        uid: text,
        title: trimmed,
        description: text,
        location: trimmed,
        startsAt: moment,
        endsAt: moment,
        startsOn: day,
        endsOn: day,
        timeZone: text,
        people: z.array(trimmed.min(1)),
      }),
    ),
    remarks,
  }),
  z.strictObject({
    type: z.literal('transcript'),
    format: z.enum(['webvtt', 'srt', 'teams-docx', 'otter', 'zoom-txt']),
    cues: z
      .array(z.strictObject({ label: text, text, startsAt: moment, endsAt: moment }))
      .max(importRowLimit),
    remarks,
  }),
]);

/** Throws where a source is not what the types and their comments promise. */
export function expectImportSource(source: ImportSource): void {
  importSource.parse(source);
}
