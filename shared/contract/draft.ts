import { z } from 'zod';
import { eventIdSchema } from '../domain/ids';
import { attributionSchema } from '../domain/vocabulary';
import { reportSchema } from '../report/report';
import { action, query } from './endpoint';

export const exportFormatSchema = z.enum(['docx', 'md']);
export type ExportFormat = z.infer<typeof exportFormatSchema>;
export const profileSchema = z.enum(['summary']);
export type Profile = z.infer<typeof profileSchema>;

/** Off the record is a property of what was said, never of a draft. */
export const draftAttributionSchema = attributionSchema.exclude(['off-the-record']);

export const draft = {
  /** The report as the data gives it now. */
  report: query({
    input: z.strictObject({
      eventId: eventIdSchema,
      profile: profileSchema,
      attribution: draftAttributionSchema.default('name'),
    }),
    output: reportSchema,
    reads: [
      'dialogue',
      'event',
      'session',
      'guiding-question',
      'session-role',
      'stated-total',
      'passage',
      'delegation',
      'participant',
      'event-category',
      'theme',
      'intervention',
      'point',
      'area',
      'evidence',
      'set-aside',
    ],
  }),
  /** Asks where to and writes the file; null when the person changes their mind or cancels. */
  export: action({
    input: z.strictObject({
      eventId: eventIdSchema,
      profile: profileSchema,
      attribution: draftAttributionSchema.default('name'),
      format: exportFormatSchema,
      jobId: z.string(),
    }),
    output: z.object({ fileName: z.string(), exportId: z.string() }).nullable(),
  }),
};
