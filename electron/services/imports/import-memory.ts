import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import {
  delegationChoiceSchema,
  participantFieldSchema,
} from '../../../shared/imports/participants/participant-plan';
import { programmeFieldSchema } from '../../../shared/imports/programme/programme-plan';
import { labelChoiceSchema } from '../../../shared/imports/transcript/transcript-plan';

const mappingsSchema = z.object({
  /** Fields by column, under the signature of the column titles. */
  participants: z.record(z.string(), z.array(participantFieldSchema.nullable())),
  programme: z.record(z.string(), z.array(programmeFieldSchema.nullable())),
  /** Who a speaker's label is, under the id of the dialogue and then the label. */
  labels: z.record(z.string(), z.record(z.string(), labelChoiceSchema)),
  /** Which delegation a name is that asked, under the id of the dialogue and then the name. */
  delegations: z.record(z.string(), z.record(z.string(), delegationChoiceSchema)),
});
export type RememberedMappings = z.infer<typeof mappingsSchema>;

const nothing = (): RememberedMappings => ({
  participants: {},
  programme: {},
  labels: {},
  delegations: {},
});
/** Shapes of files that are remembered of each kind; the oldest go first. */
const keptShapes = 200;

/** What people decided about files of one shape, so that the next one comes in as they want it. Kept beside the dialogues. */
export class ImportMemory {
  readonly #file: string;

  constructor(dataFolder: string) {
    this.#file = join(dataFolder, 'import-memory.json');
  }

  /** A file that is missing or unreadable is an empty memory: it costs a person some clicks and nothing else. */
  read(): RememberedMappings {
    try {
      return mappingsSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      return nothing();
    }
  }

  remember(news: Partial<RememberedMappings>): void {
    const known = this.read();
    const merged: RememberedMappings = {
      participants: newest(known.participants, news.participants),
      programme: newest(known.programme, news.programme),
      labels: newest(known.labels, within(known.labels, news.labels)),
      delegations: newest(known.delegations, within(known.delegations, news.delegations)),
    };
    writeFileAtomic.sync(this.#file, `${JSON.stringify(merged, null, 2)}\n`);
  }
}

/** What is known of each dialogue, with the news of it. */
function within<T>(
  known: Record<string, Record<string, T>>,
  news: Record<string, Record<string, T>> = {},
): Record<string, Record<string, T>> {
  return Object.fromEntries(
    Object.entries(news).map(([dialogue, own]) => [dialogue, { ...known[dialogue], ...own }]),
  );
}

function newest<T>(known: Record<string, T>, news: Record<string, T> = {}): Record<string, T> {
  const others = Object.entries(known).filter(([key]) => !Object.hasOwn(news, key));
  return Object.fromEntries([...others, ...Object.entries(news)].slice(-keptShapes));
}
