import { effectiveAttribution, reveals } from '../domain/attribution';
import type { Attribution } from '../domain/vocabulary';
import {
  totalSeconds,
  withOverlaps,
  type Correction,
  type Sheet,
  type SheetEntry,
  type SheetPerson,
} from './sheet';
import { compareSheets } from './sheet-changes';
import { titleWithheld } from './sheet-words';
import { namesSomebody, secretsOf } from './withheld-names';

/** How far a list that leaves the app may be traced; what is off the record never does. */
export type OutputLevel = Exclude<Attribution, 'off-the-record'>;

/** A line as far as it may be told. No id of the dialogue is in it. */
export type DisclosedEntry = Pick<
  SheetEntry,
  | 'category'
  | 'region'
  | 'segment'
  | 'type'
  | 'state'
  | 'requestedAt'
  | 'calledAt'
  | 'withdrawnAt'
  | 'notReachedAt'
  | 'startedAt'
  | 'endedAt'
  | 'pauses'
  | 'pausedSeconds'
  | 'seconds'
  | 'overlap'
> & {
  /** From 1, without gaps. */
  number: number;
  /** Empty where unknown or withheld, as the next three. */
  name: string;
  position: string;
  delegation: string;
  onBehalfOf: string;
  isCorrected: boolean;
};

/** The sheet as far as it may be told: the only thing that a writer of it gets to see. */
export interface DisclosedSheet {
  level: OutputLevel;
  dialogue: string;
  event: string;
  session: string;
  startsOn: string | null;
  endsOn: string | null;
  startsAt: number | null;
  endsAt: number | null;
  timeZone: string;
  turns: DisclosedEntry[];
  /** Numbered on from the turns. */
  requests: DisclosedEntry[];
  /** With the number of the entry that each is about. */
  corrections: (Pick<Correction, 'at' | 'field' | 'before' | 'after'> & { number: number })[];
  /** The sum of the turns shown. */
  seconds: number;
  /** Newest first. */
  signOffs: {
    /** Empty where persons are not named. */
    name: string;
    at: number;
    /** Things shown here that have changed since; null where what was signed cannot be read. */
    changes: number | null;
  }[];
}

interface SignedSheet {
  name: string;
  at: number;
  sheet: Sheet | null;
}

interface Whole {
  sheet: Sheet;
  /** Newest first. */
  signOffs: readonly SignedSheet[];
  /** Names of everybody in the dialogue, for titles that name somebody. */
  persons: readonly string[];
}

/**
 * The sheet at a level: nothing in it tells more than the level asked for, nor more than each entry's own. What is off
 * the record is left out of rows, corrections, overlaps and totals alike, as if it had never been.
 */
export function discloseSheet(
  { sheet, signOffs, persons }: Whole,
  level: OutputLevel,
): DisclosedSheet {
  const shown = recordOf(sheet);
  const secretKeys = new Set(
    linesOf(sheet)
      .filter(isOffTheRecord)
      .map(({ key }) => key),
  );
  const numberOf = new Map(linesOf(shown).map(({ key }, i) => [key, i + 1]));
  const corrected = new Set(shown.corrections.map(({ key }) => key));
  const secrets = secretsOf(sheet, level, persons);
  const title = (text: string, fallback: string) =>
    namesSomebody(text, secrets) ? fallback : text;
  const disclose = (entry: SheetEntry): DisclosedEntry => ({
    ...discloseEntry(entry, effectiveAttribution(level, entry.attribution)),
    segment: entry.segment && title(entry.segment, titleWithheld.segment),
    number: numberOf.get(entry.key) ?? 0,
    isCorrected: corrected.has(entry.key),
  });
  const { startsOn, endsOn, startsAt, endsAt, timeZone } = sheet;
  return {
    ...{ level, startsOn, endsOn, startsAt, endsAt, timeZone },
    dialogue: title(sheet.dialogueTitle, titleWithheld.dialogue),
    event: title(sheet.eventTitle, titleWithheld.event),
    session: title(sheet.sessionTitle, titleWithheld.session),
    turns: shown.turns.map(disclose),
    requests: shown.requests.map(disclose),
    corrections: shown.corrections.map(({ at, key, field, before, after }) => ({
      ...{ at, field, before, after },
      number: numberOf.get(key) ?? 0,
    })),
    seconds: totalSeconds(shown.turns),
    signOffs: signOffs.map(({ name, at, sheet: signed }) => ({
      name: level === 'name' ? name : '',
      at,
      changes: signed && compareSheets(recordOf(signed, secretKeys), shown).length,
    })),
  };
}

type Lines = Pick<Sheet, 'turns' | 'requests'>;
const linesOf = ({ turns, requests }: Lines): SheetEntry[] => [...turns, ...requests];
const isOffTheRecord = ({ attribution }: SheetEntry) => attribution === 'off-the-record';

/** The sheet without what is off the record. @param alsoSecret keys of what has been put off the record since */
function recordOf(
  sheet: Sheet,
  alsoSecret: ReadonlySet<string> = new Set(),
): Pick<Sheet, 'turns' | 'requests' | 'corrections'> {
  const isShown = (entry: SheetEntry) => !isOffTheRecord(entry) && !alsoSecret.has(entry.key);
  const turns = withOverlaps(sheet.turns.filter(isShown));
  const requests = sheet.requests.filter(isShown);
  const keys = new Set(linesOf({ turns, requests }).map(({ key }) => key));
  return { turns, requests, corrections: sheet.corrections.filter(({ key }) => keys.has(key)) };
}

function discloseEntry(
  entry: SheetEntry,
  level: Attribution,
): Omit<DisclosedEntry, 'number' | 'isCorrected' | 'segment'> {
  const { type, state, requestedAt, calledAt, withdrawnAt, notReachedAt } = entry;
  const { startedAt, endedAt, pauses, pausedSeconds, seconds, overlap } = entry;
  return {
    ...{ type, state, requestedAt, calledAt, withdrawnAt, notReachedAt },
    ...{ startedAt, endedAt, pauses, pausedSeconds, seconds, overlap },
    ...disclosePerson(entry.person, level),
    category: reveals(level, 'category') ? entry.category : null,
    // Region and category together are often one delegation.
    region: reveals(level, 'delegation') ? entry.region : null,
  };
}

function disclosePerson(person: SheetPerson, level: Attribution) {
  const isNamed = reveals(level, 'name');
  const { name, title, position } = person;
  const delegation = (of: string | null) =>
    of === null || !reveals(level, 'delegation') || (!isNamed && isPersonItself(of, name))
      ? ''
      : of;
  return {
    name: isNamed && name !== null ? [title, name].filter(Boolean).join(' ') : '',
    position: isNamed ? position : '',
    delegation: delegation(person.delegation),
    onBehalfOf: delegation(person.onBehalfOf),
  };
}

/** An expert who speaks for nobody else is a delegation by that name. */
function isPersonItself(delegation: string, name: string | null): boolean {
  return name !== null && namesSomebody(delegation, new Set([name]));
}
