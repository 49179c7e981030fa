import type { AreaBasis, AreaChange, VersionContent } from './draft-version';

type Areas = VersionContent['areas'];

/** Areas that came, that went, and those whose lead, wording or evidence is another one. */
export function areaChanges(before: Areas, now: Areas): AreaChange[] {
  const present = Object.entries(now).flatMap(([key, basis]) => {
    const then = before[key];
    if (!then) return [areaChange(key, 'added', nothing, basis)];
    const change = areaChange(key, 'changed', then, basis);
    return isSame(then, basis, change) ? [] : [change];
  });
  const gone = Object.entries(before)
    .filter(([key]) => !Object.hasOwn(now, key))
    .map(([key, basis]) => areaChange(key, 'removed', basis, nothing));
  return [...present, ...gone];
}

const nothing: AreaBasis = {
  lead: '',
  wording: '',
  supporters: [],
  qualifiers: [],
  opposers: [],
  points: 0,
};

function areaChange(
  key: string,
  change: AreaChange['change'],
  before: AreaBasis,
  now: AreaBasis,
): AreaChange {
  return {
    key,
    lead: now.lead || before.lead,
    change,
    wordingBefore: before.wording,
    wordingNow: now.wording,
    supporters: comings(before.supporters, now.supporters),
    qualifiers: comings(before.qualifiers, now.qualifiers),
    opposers: comings(before.opposers, now.opposers),
    pointsBefore: before.points,
    pointsNow: now.points,
  };
}

function comings(before: readonly string[], now: readonly string[]): AreaChange['supporters'] {
  const [then, later] = [new Set(before), new Set(now)];
  return {
    added: [...later].filter((name) => !then.has(name)),
    removed: [...then].filter((name) => !later.has(name)),
  };
}

function isSame(before: AreaBasis, now: AreaBasis, change: AreaChange): boolean {
  const voices = [change.supporters, change.qualifiers, change.opposers];
  return (
    before.lead === now.lead &&
    before.wording === now.wording &&
    before.points === now.points &&
    voices.every(({ added, removed }) => added.length + removed.length === 0)
  );
}
