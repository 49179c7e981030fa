import fc from 'fast-check';
import { expect, test } from 'vitest';
import type {
  DelegationId,
  InterventionId,
  ParticipantId,
  SessionId,
} from '../../../../shared/domain/ids';
import { besideNotes, type RecordedTurn } from '../../../../shared/imports/transcript/beside-notes';

const panel = 'panel' as SessionId;
const inOnePanel = () => panel;
const minute = 60_000;

/** Minutes from the start of the day; `speaker` empty for nobody. */
function turn(
  id: string,
  source: 'notes' | 'transcript',
  speaker: string,
  from: number | null,
  to: number | null,
): RecordedTurn {
  return {
    id: id as InterventionId,
    source,
    speakerId: speaker === '' ? null : (speaker as ParticipantId),
    delegationId: null,
    startedAt: from === null ? null : from * minute,
    endedAt: to === null ? null : to * minute,
    sessionId: panel,
  };
}

const idsOf = (turns: readonly RecordedTurn[]) => turns.map(({ id }) => id);

test('a turn stands below the note of its speaker that it overlaps with most', () => {
  const entries = [
    turn('heard early', 'transcript', 'A', 9, 14),
    turn('note 1', 'notes', 'A', 10, 11),
    turn('note 2', 'notes', 'A', 11, 15),
    turn('note 3', 'notes', 'B', 15, 20),
    turn('heard late', 'transcript', 'B', 16, 21),
  ];
  expect(idsOf(besideNotes(entries, inOnePanel))).toEqual([
    ...['note 1', 'note 2', 'heard early', 'note 3', 'heard late'],
  ]);
});

test('a turn of somebody without a note stands below the note that had begun last', () => {
  const entries = [
    turn('note 1', 'notes', 'A', 10, 12),
    turn('note 2', 'notes', 'B', 14, 16),
    turn('chair', 'transcript', 'C', 13, 14),
    turn('before all', 'transcript', 'C', 8, 9),
  ];
  expect(idsOf(besideNotes(entries, inOnePanel))).toEqual([
    ...['before all', 'note 1', 'chair', 'note 2'],
  ]);
});

test('the transcript of a panel goes among the notes of its parts', () => {
  const [part, other] = ['part', 'other'] as SessionId[];
  const entries = [
    turn('heard', 'transcript', 'A', 30, 31),
    { ...turn('note 1', 'notes', 'B', 10, 12), sessionId: part! },
    { ...turn('note 2', 'notes', 'A', 29, 32), sessionId: part! },
    { ...turn('elsewhere', 'notes', 'A', 28, 40), sessionId: other! },
  ];
  const panelOf = (id: SessionId) => (id === part ? panel : id);
  expect(idsOf(besideNotes(entries, panelOf))).toEqual(['note 1', 'note 2', 'heard', 'elsewhere']);
});

test('turns without times stay where the record has them', () => {
  const entries = [
    turn('note 1', 'notes', 'A', null, null),
    turn('heard 1', 'transcript', 'A', null, null),
    turn('heard 2', 'transcript', '', null, null),
  ];
  expect(idsOf(besideNotes(entries, inOnePanel))).toEqual(['note 1', 'heard 1', 'heard 2']);
});

test('a record without a transcript stays the same array', () => {
  const entries = [turn('note 1', 'notes', 'A', 1, 2)];
  expect(besideNotes(entries, inOnePanel)).toBe(entries);
});

test('a State without a named speaker is found by its delegation', () => {
  const kenya = 'kenya' as DelegationId;
  const entries = [
    { ...turn('note 1', 'notes', '', 10, 12), delegationId: kenya },
    turn('note 2', 'notes', 'B', 11, 12),
    { ...turn('heard', 'transcript', 'A', 11, 12), delegationId: kenya },
  ];
  expect(idsOf(besideNotes(entries, inOnePanel))).toEqual(['note 1', 'heard', 'note 2']);
});

const anyTurn = fc.record({
  source: fc.constantFrom<'notes' | 'transcript'>('notes', 'transcript'),
  speaker: fc.constantFrom('', 'A', 'B'),
  from: fc.option(fc.integer({ min: 0, max: 60 })),
  length: fc.option(fc.integer({ min: 0, max: 10 })),
});

test('notes keep their order, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(anyTurn, { maxLength: 30 }), (turns) => {
      const entries = turns.map(({ source, speaker, from, length }, index) =>
        turn(String(index), source, speaker, from, from === null ? null : from + (length ?? 0)),
      );
      const laid = besideNotes(entries, inOnePanel);
      const notesOf = (all: readonly RecordedTurn[]) =>
        idsOf(all.filter(({ source }) => source === 'notes'));
      expect(notesOf(laid)).toEqual(notesOf(entries));
      expect(idsOf(laid).toSorted()).toEqual(idsOf(entries).toSorted());
    }),
  );
});

test('ten thousand turns beside two thousand notes take no longer than a blink', () => {
  const entries = Array.from({ length: 12_000 }, (_, index) =>
    turn(
      String(index),
      index % 6 === 0 ? 'notes' : 'transcript',
      `Speaker ${index % 40}`,
      index,
      index + 2,
    ),
  );
  const before = performance.now();
  besideNotes(entries, inOnePanel);
  expect(performance.now() - before).toBeLessThan(500);
});
