import fc from 'fast-check';
import {
  attributions,
  categories,
  interventionTypes,
  regions,
} from '../../shared/domain/vocabulary';
import {
  totalSeconds,
  withOverlaps,
  type Sheet,
  type SheetEntry,
  type SheetPerson,
} from '../../shared/speakers/sheet';

/** 18 April 2017, 10:00 in New York. */
export const tenOClock = 1_492_524_000_000;

export const person: SheetPerson = {
  name: 'Speaker 1',
  isIdentified: true,
  title: 'Ms',
  position: 'Director of Office 1',
  delegation: 'Delegation 1',
  onBehalfOf: null,
};

export function turnOf(fields: Partial<SheetEntry> = {}): SheetEntry {
  return {
    key: 'turn-1',
    person,
    category: 'government',
    region: 'americas',
    segment: null,
    type: 'statement',
    attribution: 'name',
    state: 'spoken',
    requestedAt: tenOClock - 60_000,
    calledAt: null,
    withdrawnAt: null,
    notReachedAt: null,
    startedAt: tenOClock,
    endedAt: tenOClock + 185_500,
    pauses: [],
    pausedSeconds: 0,
    seconds: 185,
    overlap: 0,
    ...fields,
  };
}

export function sheetOf(fields: Partial<Sheet> = {}): Sheet {
  const turns = withOverlaps(fields.turns ?? []);
  return {
    dialogueTitle: 'Dialogue 1',
    eventTitle: 'Event 1',
    startsOn: '2017-04-18',
    endsOn: '2017-04-19',
    sessionTitle: 'Panel 1',
    timeZone: 'America/New_York',
    startsAt: tenOClock,
    endsAt: tenOClock + 5_400_000,
    attribution: 'name',
    requests: [],
    corrections: [],
    ...fields,
    turns,
    seconds: totalSeconds(turns),
  };
}

/** Names that no phrase of ours contains; each field of a person gets one of its own. */
const secretName = fc
  .array(fc.constantFrom(...'qxzäßيخЖ漢'), { minLength: 3, maxLength: 8 })
  .map((letters) => `Zq${letters.join('')}`);

const anyPerson = fc.record({
  name: fc.option(fc.tuple(secretName, secretName).map((words) => words.join(' '))),
  isIdentified: fc.boolean(),
  title: secretName,
  position: fc.tuple(secretName, secretName).map((words) => words.join(' of ')),
  delegation: fc.option(secretName),
  onBehalfOf: fc.option(secretName),
});

const anyEntry = fc
  .record({
    person: anyPerson,
    category: fc.option(fc.constantFrom(...categories)),
    region: fc.option(fc.constantFrom(...regions)),
    type: fc.constantFrom(...interventionTypes),
    attribution: fc.constantFrom(...attributions),
    startsAfter: fc.nat(5000),
    lasts: fc.nat(600),
    paused: fc.nat(60),
  })
  .map(({ startsAfter, lasts, paused, ...fields }) => {
    const startedAt = tenOClock + startsAfter * 1000;
    const pauses = paused > 0 ? [{ from: startedAt, to: startedAt + paused * 1000 }] : [];
    const endedAt = startedAt + (paused + lasts) * 1000;
    return turnOf({ ...fields, startedAt, endedAt, pauses, pausedSeconds: paused, seconds: lasts });
  });

/** A sheet of turns and requests with names in every field, some of them in the titles as well, and corrections. */
export const anySheet: fc.Arbitrary<Sheet> = fc
  .record({
    entries: fc.array(anyEntry, { maxLength: 8 }),
    waiting: fc.array(anyEntry, { maxLength: 3 }),
    titled: fc.nat(),
    segmented: fc.boolean(),
  })
  .map(({ entries, waiting, titled, segmented }) => {
    const all = [...entries, ...waiting];
    const named = all[titled % Math.max(1, all.length)]?.person;
    const title = (text: string) => `${text}: ${named?.name ?? named?.delegation ?? 'on things'}`;
    const segment = segmented ? title('Part') : null;
    const turns = entries
      .map((entry, index) => ({ ...entry, key: `turn-${index}`, segment }))
      .sort((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0));
    const requests = waiting.map((entry, index) =>
      turnOf({
        ...{ ...entry, key: `request-${index}`, segment, state: 'not-reached' },
        ...{ startedAt: null, endedAt: null, pauses: [], pausedSeconds: 0, seconds: 0 },
        notReachedAt: tenOClock + 5_000_000,
      }),
    );
    return sheetOf({
      turns,
      requests,
      dialogueTitle: title('Dialogue'),
      eventTitle: title('Event'),
      sessionTitle: title('Panel'),
      corrections: turns.map(({ key, person: of, startedAt }) => ({
        ...{ key, person: of, at: tenOClock + 6_000_000, field: 'startedAt' as const },
        ...{ before: tenOClock, after: startedAt },
      })),
    });
  });
