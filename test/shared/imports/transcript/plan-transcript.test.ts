import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DelegationId, InterventionId, ParticipantId } from '../../../../shared/domain/ids';
import type { Cue, TranscriptSource } from '../../../../shared/imports/import-source';
import type { SuggestSpeaker } from '../../../../shared/imports/transcript/labels';
import { planTranscript } from '../../../../shared/imports/transcript/plan-transcript';
import { recognizeTranscript } from '../../../../shared/imports/transcript/recognize-transcript';
import type {
  ExistingTurn,
  KnownPerson,
  LabelChoice,
  TranscriptImportOptions,
  TranscriptPlan,
} from '../../../../shared/imports/transcript/transcript-plan';

const start = Date.UTC(2017, 3, 18, 14);
const person = (n: number) => `person-${n}` as ParticipantId;
const delegation = (n: number) => `delegation-${n}` as DelegationId;

interface Session {
  existing: ExistingTurn[];
  participants: KnownPerson[];
}

const people: KnownPerson[] = [1, 2, 3].map((n) => ({
  id: person(n),
  name: `Person ${n}`,
  delegationId: delegation(Math.min(n, 2)),
}));
const nothing: Session = { existing: [], participants: people };

function plan(
  session: Session,
  source: TranscriptSource,
  options: TranscriptImportOptions,
): TranscriptPlan {
  const suggest: SuggestSpeaker = () => ({ kind: 'none', candidates: [] });
  return planTranscript({ source, options, ...session, suggest });
}

/** What a commit does with a plan: adds, updates, and never deletes. */
function apply({ existing, participants }: Session, { rows }: TranscriptPlan): Session {
  const known = [...participants];
  const turns = new Map(existing.map((turn) => [turn.id, turn]));
  for (const row of rows) {
    if (row.status === 'left-out' || row.status === 'same') continue;
    let speakerId: ParticipantId | null = null;
    if (row.speaker && 'participantId' in row.speaker) speakerId = row.speaker.participantId;
    else if (row.speaker) {
      const { newPerson } = row.speaker;
      speakerId = known.find(({ name }) => name === newPerson)?.id ?? null;
      if (speakerId === null) {
        speakerId = person(known.length + 1);
        known.push({ id: speakerId, name: newPerson, delegationId: null });
      }
    }
    const id =
      row.interventionId ?? (`turn-${String(turns.size).padStart(6, '0')}` as InterventionId);
    const before = turns.get(id);
    const written = {
      speakerId,
      startedAt: row.startsAt,
      endedAt: row.endsAt,
      transcript: row.text,
    };
    const position = row.startsAt ?? before?.position ?? turns.size + 1;
    const fresh = { id, delegationId: null, source: 'transcript', points: 0 } as const;
    turns.set(id, { ...fresh, ...before, ...written, position });
  }
  return { existing: [...turns.values()], participants: known };
}

function sourceOf(
  ...cues: [label: string, text: string, startsAt: number | null][]
): TranscriptSource {
  return {
    type: 'transcript',
    format: 'webvtt',
    cues: cues.map(([label, text, startsAt]): Cue => ({
      label,
      text,
      startsAt,
      endsAt: startsAt === null ? null : startsAt + 5000,
    })),
    remarks: [],
  };
}

const options = (
  labels: Record<string, LabelChoice> = {},
  startsAt: number | null = start,
  leaveOutShorterThanWords = 0,
): TranscriptImportOptions => ({ startsAt, labels, leaveOutShorterThanWords });

const labels = ['', 'Participant 1', 'Participant 2', 'Room 7', '__proto__'];
const texts = fc.oneof(
  fc.constantFrom('Thank you.', 'Yes.', 'No.', 'Thank you.\nYes.'),
  fc.lorem({ mode: 'words', maxCount: 14 }),
);
const sources = fc
  .array(fc.tuple(fc.constantFrom(...labels), texts, fc.nat({ max: 200_000 })), { maxLength: 15 })
  .chain((cues) =>
    fc.boolean().map((isTimed) => {
      const ordered = cues.toSorted((a, b) => a[2] - b[2]);
      return sourceOf(
        ...ordered.map(([label, text, at]): [string, string, number | null] => [
          label,
          text,
          isTimed ? at : null,
        ]),
      );
    }),
  );
const choice = fc.constantFrom<LabelChoice>(
  { participantId: person(1) },
  { participantId: person(2) },
  { newPerson: 'Person 3' },
  { newPerson: 'Person 44' },
  'unknown',
  'leave-out',
);
const optionSets = fc.record({
  startsAt: fc.constantFrom(null, start, start + 300_000),
  labels: fc
    .array(fc.tuple(fc.constantFrom(...labels), choice))
    .map((entries) => Object.fromEntries(entries) as Record<string, LabelChoice>),
  leaveOutShorterThanWords: fc.nat({ max: 4 }),
});
/** The same transcript as a person corrects it: cues gone, words gone or added, another name. */
const corrections = fc.array(
  fc.tuple(fc.nat(), fc.constantFrom('drop', 'shorten', 'lengthen', 'rename')),
  { maxLength: 4 },
);
function corrected(source: TranscriptSource, list: [number, string][]): TranscriptSource {
  const cues = [...source.cues];
  for (const [where, kind] of list) {
    const at = where % Math.max(1, cues.length);
    const cue = cues[at];
    if (!cue) continue;
    if (kind === 'drop') cues.splice(at, 1);
    else if (kind === 'rename') cues[at] = { ...cue, label: 'Participant 1' };
    else if (kind === 'lengthen') cues[at] = { ...cue, text: `${cue.text} and more` };
    else cues[at] = { ...cue, text: cue.text.split(' ').slice(0, -1).join(' ') || 'Yes.' };
  }
  return { ...source, cues };
}
const independent = fc.array(fc.tuple(sources, optionSets), { minLength: 1, maxLength: 3 });
const successive = fc
  .tuple(sources, fc.array(fc.tuple(corrections, optionSets), { minLength: 1, maxLength: 3 }))
  .map(([source, steps]) =>
    steps.map(([list, chosen]): [TranscriptSource, TranscriptImportOptions] => [
      corrected(source, list),
      chosen,
    ]),
  );
const imports = fc.oneof(independent, successive);

describe('a plan that was carried out', () => {
  test('finds only the same turns when it is made again', () => {
    fc.assert(
      fc.property(imports, fc.array(fc.nat({ max: 3 })), (list, points) => {
        let session = nothing;
        for (const [source, chosen] of list) {
          session = apply(session, plan(session, source, chosen));
          const again = plan(session, source, chosen);
          expect(
            again.rows.filter(({ status }) => status === 'new' || status === 'changed'),
          ).toEqual([]);
          expect(apply(session, again)).toEqual(session);
          // Between imports a person makes points of some turns.
          session = {
            ...session,
            existing: session.existing.map((turn, at) => ({
              ...turn,
              points: points[at] ?? turn.points,
            })),
          };
        }
      }),
    );
  });

  test('has lost no turn, and shortened none of which points were made', () => {
    fc.assert(
      fc.property(imports, fc.array(fc.nat({ max: 3 })), (list, points) => {
        let session = nothing;
        for (const [source, chosen] of list) {
          const made = plan(session, source, chosen);
          const after = apply(session, made);
          const turns = new Map(after.existing.map((turn) => [turn.id, turn]));
          for (const turn of session.existing) {
            const now = turns.get(turn.id);
            expect(now).toBeDefined();
            if (turn.speakerId !== null) expect(now?.speakerId).not.toBeNull();
            if (turn.points > 0) {
              expect(now?.transcript.length).toBeGreaterThanOrEqual(turn.transcript.length);
            }
          }
          const { added, changed, unchanged, leftOut, peopleAdded } = made.counts;
          expect(added + changed + unchanged + leftOut).toBe(made.rows.length);
          expect(after.existing.length - session.existing.length).toBe(added);
          expect(after.participants.length - session.participants.length).toBe(peopleAdded);
          session = {
            ...after,
            existing: after.existing.map((turn, at) => ({
              ...turn,
              points: points[at] ?? turn.points,
            })),
          };
        }
      }),
    );
  });

  test('is the same whatever the order in which the session is read', () => {
    fc.assert(
      fc.property(imports, sources, optionSets, (list, source, chosen) => {
        const session = list.reduce(
          (state, [each, own]) => apply(state, plan(state, each, own)),
          nothing,
        );
        const reversed = { ...session, existing: session.existing.toReversed() };
        expect(plan(reversed, source, chosen)).toEqual(plan(session, source, chosen));
      }),
    );
  });
});

describe('importing a corrected transcript', () => {
  const long = 'Several States expressed a need for using common and agreed terminology.';
  const first = sourceOf(
    ['Participant 1', long, 0],
    ['Room 7', 'Yes.', 6000],
    [
      'Participant 1',
      'Political will is crucial in strengthening collective approaches to migration.',
      12_000,
    ],
  );
  const known = { 'Participant 1': { participantId: person(1) } };
  const session = apply(nothing, plan(nothing, first, options(known)));
  const statuses = ({ rows }: TranscriptPlan): string[] =>
    rows.map(({ status, changes }) => [status, ...changes].join(' '));

  test('updates text and speaker of the same turn', () => {
    const corrected = sourceOf(
      ['Participant 1', long.replace('agreed', 'accepted'), 0],
      ['Room 7', 'No.', 6000],
      [
        'Participant 1',
        'Quite another thing was said here by the machine, as it turns out to be.',
        12_000,
      ],
    );
    const next = plan(
      session,
      corrected,
      options({ ...known, 'Room 7': { newPerson: 'Person 9' } }),
    );
    expect(statuses(next)).toEqual(['changed text', 'changed speaker text', 'new']);
    expect(next.counts).toMatchObject({ notInFile: 1, peopleAdded: 1 });
  });

  test('moves all turns when the start of the recording was corrected', () => {
    const next = plan(session, first, options(known, start + 120_000));
    expect(statuses(next)).toEqual(['changed times', 'changed times', 'changed times']);
  });

  test('adds the times that were not known before, and does not take them away again', () => {
    const untimed = apply(nothing, plan(nothing, first, options(known, null)));
    expect(untimed.existing.map((turn) => turn.startedAt)).toEqual([null, null, null]);
    expect(statuses(plan(untimed, first, options(known)))).toEqual([
      'changed times',
      'changed times',
      'changed times',
    ]);
    expect(statuses(plan(session, first, options(known, null)))).toEqual(['same', 'same', 'same']);
  });

  test('does not take the second part of a meeting for a correction of the first', () => {
    const second = sourceOf(
      ['Participant 1', 'Remittances connect migration with the development of many countries.', 0],
      ['Room 7', 'Yes.', 6000],
    );
    const later = options(known, start + 3_600_000);
    expect(statuses(plan(session, second, later))).toEqual(['new', 'new']);
    expect(plan(session, second, later).counts.notInFile).toBe(3);
  });

  test('keeps the text of which points were made', () => {
    const noted = {
      ...session,
      existing: session.existing.map((turn) => ({ ...turn, points: 1 })),
    };
    const shorter = sourceOf([
      'Participant 1',
      'Several States expressed a need for common terminology.',
      0,
    ]);
    const [row] = plan(noted, shorter, options(known)).rows;
    expect(row).toMatchObject({ status: 'same', keepsText: true, text: long });
  });
});

describe('a turn stands beside', () => {
  const note = (
    id: string,
    who: number | null,
    from: number,
    to: number | null,
    of?: number,
  ): ExistingTurn => ({
    id: id as InterventionId,
    speakerId: who === null ? null : person(who),
    delegationId: of === undefined ? null : delegation(of),
    startedAt: start + from,
    endedAt: to === null ? null : start + to,
    source: 'notes',
    transcript: '',
    position: start + from,
    points: 1,
  });
  const aligned = (...notes: ExistingTurn[]): string | null => {
    const source = sourceOf(
      ['Participant 1', 'Words.', 10_000],
      ['Participant 1', 'More.', 20_000],
    );
    const chosen = options({ 'Participant 1': { participantId: person(3) } });
    return (
      plan({ existing: notes, participants: people }, source, chosen).rows[0]?.alignedWith ?? null
    );
  };

  test('the note by the same speaker that overlaps longest', () => {
    expect(
      aligned(note('a', 3, 0, 12_000), note('b', 3, 12_000, 30_000), note('c', 1, 0, 30_000)),
    ).toBe('b');
  });

  test('else a note by the same delegation, else none', () => {
    expect(aligned(note('a', 2, 0, 30_000), note('b', 1, 0, 30_000))).toBe('a');
    expect(aligned(note('a', null, 0, 30_000, 2))).toBe('a');
    expect(aligned(note('a', 1, 0, 30_000), note('b', null, 0, 30_000))).toBeNull();
    expect(aligned(note('a', 3, 60_000, 90_000))).toBeNull();
  });

  test('a note that was never closed, until the next begins', () => {
    expect(aligned(note('a', 3, 0, null), note('b', 1, 40_000, null))).toBe('a');
    expect(aligned(note('a', 3, 0, null), note('b', 1, 5000, null))).toBeNull();
  });
});

// Takes about 0.3 s; the limit leaves room for a busy machine, and none for work that grows with the square.
test('10,000 cues become a plan at once', () => {
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  const stamp = (s: number): string => `${two(s / 3600)}:${two((s / 60) % 60)}:${two(s % 60)}.000`;
  const cues = Array.from(
    { length: 10_000 },
    (_, at) =>
      `${stamp(at * 3)} --> ${stamp(at * 3 + 3)}\n<v Participant ${Math.floor(at / 7) % 40}>Political will is ` +
      `crucial in strengthening collective approaches to migration, number ${at} &amp; more.</v>\n`,
  );
  const text = `WEBVTT\n\n${cues.join('\n')}`;
  const before = performance.now();
  const source = recognizeTranscript(text);
  const chosen = options({ 'Participant 1': { participantId: person(1) } });
  const first = source && plan(nothing, source, chosen);
  const between = performance.now();
  expect(first?.counts.added).toBe(1429);
  if (!first || !source) return;
  const again = plan(apply(nothing, first), source, chosen);
  const after = performance.now();
  expect(again.counts.unchanged).toBe(1429);
  expect(between - before).toBeLessThan(5000);
  expect(after - between).toBeLessThan(5000);
});
