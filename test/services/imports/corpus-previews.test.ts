import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportKind } from '../../../shared/imports/import-source';
import type { ParticipantPlan } from '../../../shared/imports/participants/participant-plan';
import { readPlan } from '../../../shared/imports/plan-text';
import type {
  PlannedSession,
  ProgrammePlan,
} from '../../../shared/imports/programme/programme-plan';
import type { TranscriptPlan } from '../../../shared/imports/transcript/transcript-plan';
import { readCorpus } from '../../fuzz/corpus';
import { createPopulated, type Populated } from '../../support/populated-dialogue';
import type { DialogueCalls } from '../../support/dialogue-calls';
import { createTestApplication, type TestApplication } from '../../support/test-application';

let app: TestApplication;
let dialogue: DialogueCalls & { ids: Populated };
beforeAll(async () => {
  app = createTestApplication();
  dialogue = await createPopulated(app);
});
afterAll(() => app.close());

const jobId = 'job';
const expectedFile = resolve(import.meta.dirname, '../../fixtures/imports/previews.json');

/** What a person sees first of a file, in a few lines. */
async function previewOf(fileName: string, bytes: Uint8Array): Promise<unknown> {
  const staged = await dialogue.call('imports.stage', { jobId, fileName, bytes });
  if (!staged.ok) return staged.error;
  const { importId, kinds, remarks } = staged.value;
  const [kind] = kinds;
  const seen = await planOf(kind!, importId);
  return { kinds: kinds.join(' '), remarks: remarks.map(({ code }) => code), ...seen };
}

async function planOf(kind: ImportKind, importId: string): Promise<object> {
  const input = { jobId, importId, options: null };
  if (kind === 'participants') {
    const result = await dialogue.call('imports.previewParticipants', input);
    return result.ok ? peopleIn(readPlan(result.value)) : result.error;
  }
  if (kind === 'programme') {
    const result = await dialogue.call('imports.previewProgramme', { ...input, eventId: null });
    return result.ok ? sessionsIn(readPlan(result.value)) : result.error;
  }
  const sessionId = dialogue.ids.segment;
  const result = await dialogue.call('imports.previewTranscript', { ...input, sessionId });
  return result.ok ? turnsIn(readPlan(result.value)) : result.error;
}

const few = <T>(list: readonly T[]): T[] => list.slice(0, 6);

function peopleIn({ columns, rows, counts, questions }: ParticipantPlan) {
  return {
    columns: few(columns.map(({ title, field }) => `${title.slice(0, 40)} → ${field ?? '–'}`)),
    rows: few(
      rows.map(({ line, status, cells, notes }) =>
        [
          `${line} ${status}:`,
          cells.fullName?.value.slice(0, 60),
          cells.delegation && `(${cells.delegation.value.slice(0, 60)})`,
          ...notes.map(({ code }) => code),
        ]
          .filter(Boolean)
          .join(' '),
      ),
    ),
    questions: few(questions.map(({ text, why }) => `${text.slice(0, 40)}: ${why}`)),
    counts,
  };
}

function sessionsIn({ sessions, counts, newPeople }: ProgrammePlan) {
  const line = (session: PlannedSession): string[] => [
    [
      `${session.outcome} ${session.kind}:`,
      session.day,
      [session.startsAt, session.endsAt].filter(Boolean).join('–'),
      session.title.slice(0, 60),
      ...session.notes.map(({ code }) => code),
    ]
      .filter(Boolean)
      .join(' '),
    ...session.segments.flatMap(line).map((below) => `  ${below}`),
  ];
  return {
    sessions: few(sessions.flatMap(line)),
    newPeople: few(newPeople.map(({ name }) => name)),
    counts,
  };
}

function turnsIn({ labels, rows, counts }: TranscriptPlan) {
  return {
    labels: few(
      labels.map(({ label, turns, match }) => `${label}: ${turns} ${match?.kind ?? '–'}`),
    ),
    turns: few(rows.map(({ offset, label, text }) => `${offset} ${label}: ${text.slice(0, 60)}`)),
    counts,
  };
}

test(
  'every file of the corpus has the preview on record; `vitest -u` writes it anew',
  { timeout: 120_000 },
  async () => {
    const corpus = readCorpus();
    expect(corpus.length).toBeGreaterThanOrEqual(40);
    const previews: Record<string, unknown> = {};
    for (const { fileName, bytes } of corpus) previews[fileName] = await previewOf(fileName, bytes);
    await expect(`${JSON.stringify(previews, null, 2)}\n`).toMatchFileSnapshot(expectedFile);
  },
);
