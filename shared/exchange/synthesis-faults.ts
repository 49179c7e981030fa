import { pointIdSchema, themeIdSchema } from '../domain/ids';
import { narrativeFromText } from '../notes/narrative';
import type { DialogueFile } from './dialogue-file';
import { unknownRef, usedTwice, type FileFault } from './file-fields';

interface KnownRefs {
  themes: ReadonlySet<string>;
  /** Of all events: an area may rest on what was said at another one. */
  points: ReadonlySet<string>;
}

/** A ref and where in the file it stands. */
interface Place {
  ref: string;
  path: string;
}

/**
 * Finds what is wrong with areas and dismissals: points, themes and areas that are not there, a point that is named
 * twice, unreadable fields and citations, and areas that go on from themselves.
 */
export function synthesisFaults(file: DialogueFile, known: KnownRefs): FileFault[] {
  const areas = file.events.flatMap((event, at) =>
    event.areas.map((area, index) => ({ area, path: `events.${at}.areas.${index}` })),
  );
  const dismissals = file.events.flatMap((event, at) =>
    event.dismissals.map(({ points }, index) =>
      places(points, (order) => `events.${at}.dismissals.${index}.points.${order}`),
    ),
  );
  const origins = new Map<string | undefined, string | null>(
    areas.map(({ area }) => [area.ref, area.carriedFrom]),
  );
  return [
    ...repeated(areas.flatMap(({ area, path }) => placeOf(area.ref, `${path}.ref`))),
    ...areas.flatMap(({ area, path }) => [
      ...originFaults(area.carriedFrom, origins, `${path}.carriedFrom`),
      ...pointFaults(
        places(
          area.evidence.map(({ point }) => point),
          (order) => `${path}.evidence.${order}.point`,
        ),
        known,
      ),
      ...narrativeFaults(area.narrative, known, `${path}.narrative`),
    ]),
    ...dismissals.flatMap((points) => pointFaults(points, known)),
  ];
}

function places(refs: readonly string[], pathOf: (order: number) => string): Place[] {
  return refs.map((ref, order) => ({ ref, path: pathOf(order) }));
}

function placeOf(ref: string | undefined, path: string): Place[] {
  return ref === undefined ? [] : [{ ref, path }];
}

function repeated(all: readonly Place[]): FileFault[] {
  const taken = new Set<string>();
  return all.flatMap(({ ref, path }) => {
    const isTaken = taken.has(ref);
    taken.add(ref);
    return isTaken ? [{ path, message: usedTwice(ref) }] : [];
  });
}

function pointFaults(all: readonly Place[], { points }: KnownRefs): FileFault[] {
  const unknown = all.filter(({ ref }) => !points.has(ref));
  return [
    ...unknown.map(({ ref, path }) => ({ path, message: unknownRef(ref) })),
    ...repeated(all),
  ];
}

/** @param origins what each area with a ref goes on from */
function originFaults(
  origin: string | null,
  origins: ReadonlyMap<string | undefined, string | null>,
  path: string,
): FileFault[] {
  if (origin === null) return [];
  if (!origins.has(origin)) return [{ path, message: unknownRef(origin) }];
  const seen = new Set<string>();
  for (let each: string | null = origin; each !== null; each = origins.get(each) ?? null) {
    if (seen.has(each)) return [{ path, message: 'the area goes on from itself' }];
    seen.add(each);
  }
  return [];
}

/** Stands in for the id that a thing will get: fields and citations are only checked here. */
const anyId = '00000000-0000-7000-8000-000000000000';
const anyTheme = themeIdSchema.parse(anyId);
const anyPoint = pointIdSchema.parse(anyId);

function narrativeFaults(
  lines: readonly string[],
  { themes, points }: KnownRefs,
  path: string,
): FileFault[] {
  const check = (refs: ReadonlySet<string>, ref: string) => {
    if (!refs.has(ref)) throw new Error(unknownRef(ref));
  };
  return lines.flatMap((line, index) => {
    try {
      narrativeFromText([line], {
        theme: (ref) => (check(themes, ref), anyTheme),
        point: (ref) => (check(points, ref), anyPoint),
      });
      return [];
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return [{ path: `${path}.${index}`, message }];
    }
  });
}
