import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributions } from '../../../shared/domain/vocabulary';
import { discloseSheet, type OutputLevel } from '../../../shared/speakers/disclosed-sheet';
import { listTable } from '../../../shared/speakers/list-table';
import { withOverlaps, type SheetEntry } from '../../../shared/speakers/sheet';
import { compareSheets } from '../../../shared/speakers/sheet-changes';
import { anySheet, person, sheetOf, tenOClock, turnOf } from '../../support/sheet-arbitrary';

const levels = attributions.filter((level): level is OutputLevel => level !== 'off-the-record');
const disclose = (sheet: ReturnType<typeof sheetOf>, level: OutputLevel) =>
  discloseSheet({ sheet, signOffs: [], persons: [] }, level);

describe('what has changed since a sheet was signed', () => {
  it.each([
    ['speaker', { person: { ...person, name: 'Speaker 2' } }, 'Ms Speaker 1', 'Ms Speaker 2'],
    ['speaker', { person: { ...person, isIdentified: false } }, 'Ms Speaker 1', 'Ms Speaker 1'],
    ['position', { person: { ...person, position: '' } }, 'Director of Office 1', ''],
    ['delegation', { person: { ...person, delegation: null } }, 'Delegation 1', null],
    ['onBehalfOf', { person: { ...person, onBehalfOf: 'Group 1' } }, null, 'Group 1'],
    ['category', { category: null }, 'government', null],
    ['region', { region: 'asia' }, 'americas', 'asia'],
    ['segment', { segment: 'Part 1' }, null, 'Part 1'],
    ['type', { type: 'answer' }, 'statement', 'answer'],
    ['attribution', { attribution: 'none' }, 'name', 'none'],
    ['state', { state: 'speaking' }, 'spoken', 'speaking'],
    ['requestedAt', { requestedAt: null }, tenOClock - 60_000, null],
    ['calledAt', { calledAt: 1 }, null, 1],
    ['withdrawnAt', { withdrawnAt: 1 }, null, 1],
    ['notReachedAt', { notReachedAt: 1 }, null, 1],
    ['startedAt', { startedAt: tenOClock + 1 }, tenOClock, tenOClock + 1],
    ['endedAt', { endedAt: null }, tenOClock + 185_500, null],
    ['pauses', { pauses: [{ from: tenOClock, to: tenOClock + 2000 }] }, 0, 2000],
  ] as const)('%s', (field, changed, before, after) => {
    const entry = turnOf({ ...(changed as Partial<SheetEntry>) });
    const changes = compareSheets(sheetOf({ turns: [turnOf()] }), sheetOf({ turns: [entry] }));
    expect(changes).toEqual([
      { kind: 'changed', key: 'turn-1', person: entry.person, field, before, after },
    ]);
  });

  it('tells what is new, what is gone, and a request that became a turn', () => {
    const [gone, came] = [turnOf({ key: 'gone' }), turnOf({ key: 'came' })];
    const asked = turnOf({ state: 'requested', startedAt: null, endedAt: null });
    const changes = compareSheets(
      sheetOf({ turns: [gone], requests: [asked] }),
      sheetOf({ turns: [came, turnOf()] }),
    );
    expect(changes.map(({ kind, key, field }) => [kind, key, field])).toEqual([
      ['added', 'came', null],
      ['changed', 'turn-1', 'state'],
      ['changed', 'turn-1', 'startedAt'],
      ['changed', 'turn-1', 'endedAt'],
      ['removed', 'gone', null],
    ]);
  });

  it('is nothing where nothing differs', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const stored = JSON.parse(JSON.stringify(sheet)) as typeof sheet;
        expect(compareSheets(stored, sheet)).toEqual([]);
      }),
    );
  });
});

describe('overlaps', () => {
  const at = (startedAt: number | null, endedAt: number | null) => ({
    ...turnOf(),
    startedAt,
    endedAt,
  });
  it.each([
    ['side by side', [at(0, 9_000), at(9_000, 20_000)], [0, 0]],
    ['into the next', [at(0, 9_000), at(5_000, 20_000)], [4, 0]],
    [
      'around one and into another',
      [at(0, 60_000), at(5_000, 9_000), at(50_000, null)],
      [14, 0, 0],
    ],
    ['two at once, counted once', [at(0, 60_000), at(0, 9_000), at(3_000, 10_000)], [10, 6, 0]],
    ['past a turn without times', [at(0, 9_000), at(null, null), at(5_000, 6_000)], [1, 0, 0]],
  ])('%s', (_, turns, expected) => {
    expect(withOverlaps(turns).map(({ overlap }) => overlap)).toEqual(expected);
  });
});

describe('a sheet at a level', () => {
  const told = (level: OutputLevel, fields: Partial<SheetEntry> = {}) => {
    const group = { ...person, onBehalfOf: 'Group 1' };
    const [turn] = disclose(
      sheetOf({ turns: [turnOf({ person: group, ...fields })] }),
      level,
    ).turns;
    const { name, position, delegation, onBehalfOf, category, region } = turn!;
    return [name, position, delegation, onBehalfOf, category, region];
  };
  it.each([
    [
      'name',
      ['Ms Speaker 1', 'Director of Office 1', 'Delegation 1', 'Group 1', 'government', 'americas'],
    ],
    ['delegation', ['', '', 'Delegation 1', 'Group 1', 'government', 'americas']],
    ['category', ['', '', '', '', 'government', null]],
    ['none', ['', '', '', '', null, null]],
  ] as const)('%s, whether asked for or its own', (level, expected) => {
    expect(told(level)).toEqual(expected);
    expect(told('name', { attribution: level })).toEqual(expected);
  });

  it('names no expert by the delegation that is the person alone', () => {
    const alone = { ...person, delegation: 'Speaker 1' };
    expect(told('delegation', { person: alone })[2]).toBe('');
  });

  it('leaves what is off the record out of rows, numbers, overlaps and totals', () => {
    const secret = turnOf({
      key: 'secret',
      attribution: 'off-the-record',
      startedAt: tenOClock + 1000,
    });
    const after = turnOf({
      key: 'after',
      startedAt: tenOClock + 200_000,
      endedAt: tenOClock + 201_000,
      seconds: 1,
    });
    const sheet = sheetOf({ turns: [turnOf(), secret, after] });
    expect(sheet.turns[0]?.overlap).toBe(184);
    const without = sheetOf({ turns: [turnOf(), after] });
    for (const level of levels) expect(disclose(sheet, level)).toEqual(disclose(without, level));
    // Nor does a count of changes tell that something was put off the record.
    const signOffs = [
      {
        name: 'Chair 1',
        at: 0,
        sheet: sheetOf({ turns: [turnOf(), turnOf({ key: 'secret' }), after] }),
      },
    ];
    expect(discloseSheet({ sheet, signOffs, persons: [] }, 'name').signOffs[0]?.changes).toBe(0);
  });

  it('keeps a title that names only whom the rows name, and withholds one that tells more', () => {
    const titled = (title: string, level: OutputLevel, attribution: OutputLevel = 'name') =>
      disclose(sheetOf({ sessionTitle: title, turns: [turnOf({ attribution })] }), level).session;
    expect(titled('Panel with Speaker 1', 'name')).toBe('Panel with Speaker 1');
    expect(titled('Panel with Speaker 1', 'delegation')).toBe('Session');
    expect(titled('Panel with SPEAKER 1', 'name', 'none')).toBe('Session');
    expect(titled('Panel on delegation 10', 'none')).toBe('Panel on delegation 10');
    expect(titled('Panel on Delegation 1', 'delegation')).toBe('Panel on Delegation 1');
    expect(titled('Panel on Delegation 1', 'category')).toBe('Session');
  });

  it('adds up to the rows that it shows', () => {
    fc.assert(
      fc.property(anySheet, fc.constantFrom(...levels), (sheet, level) => {
        const { turns, requests, seconds } = disclose(sheet, level);
        expect(seconds).toBe(turns.reduce((sum, turn) => sum + turn.seconds, 0));
        expect([...turns, ...requests].map(({ number }) => number)).toEqual(
          [...turns, ...requests].map((_, index) => index + 1),
        );
      }),
    );
  });
});

it('is a table with times of the event in ISO 8601', () => {
  const { columns, rows } = listTable(disclose(sheetOf({ turns: [turnOf()] }), 'name'));
  expect(Object.fromEntries(columns.map(({ title }, at) => [title, rows[0]?.[at]]))).toEqual({
    Order: 1,
    Session: 'Panel 1',
    Segment: null,
    Name: 'Ms Speaker 1',
    Position: 'Director of Office 1',
    Delegation: 'Delegation 1',
    'On behalf of': null,
    Category: 'Government',
    Region: 'Americas',
    Type: 'Statement',
    State: 'Spoken',
    Requested: '2017-04-18T09:59:00-04:00',
    Called: null,
    Started: '2017-04-18T10:00:00-04:00',
    Ended: '2017-04-18T10:03:05-04:00',
    'Paused, seconds': 0,
    'Speaking, seconds': 185,
    Corrected: 'no',
  });
});
