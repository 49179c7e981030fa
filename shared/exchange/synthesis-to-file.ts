import { groupBy } from '../domain/group-by';
import type { Event } from '../domain/programme';
import type { Area } from '../domain/synthesis';
import { narrativeToText } from '../notes/narrative';
import { list, ref, type Refs } from './file-entry';
import type { AreaInput, DismissalInput } from './synthesis-file';
import type { WholeDialogue } from './whole-dialogue';

export interface SynthesisEntries {
  areas: (event: Event) => AreaInput[];
  dismissals: (event: Event) => DismissalInput[];
  /** Why each point was set aside, by its id. */
  setAside: ReadonlyMap<string, string>;
}

/** What a file says of the synthesis of each event. What refers to something that is gone is left out. */
export function synthesisEntries(data: WholeDialogue, refs: Refs): SynthesisEntries {
  const place = new Map(data.points.map(({ id }, order) => [id as string, order]));
  const inOrder = <T>(things: readonly T[], pointOf: (thing: T) => string): T[] =>
    things
      .filter((thing) => place.has(pointOf(thing)))
      .sort((a, b) => place.get(pointOf(a))! - place.get(pointOf(b))!);
  const evidence = groupBy(data.evidence, (each) => each.areaId);
  const areas = groupBy(data.areas, (area) => area.eventId);
  const dismissals = groupBy(data.dismissals, (each) => each.eventId);
  const areaEntry = (area: Area): AreaInput => ({
    ...optional('ref', refs.get(area.id)),
    section: area.section,
    lead: area.lead,
    ...optional('carriedFrom', area.carriedFromId ? refs.get(area.carriedFromId) : undefined),
    narrative: narrativeToText(area.narrative, {
      theme: (id) => ref(refs, id),
      point: (id) => refs.get(id) ?? null,
    }),
    ...(area.isAgreementConfirmed ? { agreementConfirmed: true } : {}),
    evidence: inOrder(evidence.get(area.id) ?? [], ({ pointId }) => pointId).map(
      ({ pointId, stance }) => ({ point: ref(refs, pointId), stance }),
    ),
  });
  return {
    areas: ({ id }) => (areas.get(id) ?? []).map(areaEntry),
    dismissals: ({ id }) =>
      (dismissals.get(id) ?? []).flatMap(({ label, pointIds }) => {
        const points = inOrder([...new Set(pointIds)], (pointId) => pointId);
        return points.length === 0
          ? []
          : [{ label, points: points.map((each) => ref(refs, each)) }];
      }),
    setAside: new Map(data.setAsides.map(({ pointId, reason }) => [pointId, reason])),
  };
}

/** The areas and dismissals of an event under their names, where it has any. */
export function synthesisOf({ areas, dismissals }: SynthesisEntries, event: Event) {
  return { ...list('areas', areas(event)), ...list('dismissals', dismissals(event)) };
}

function optional<K extends string>(name: K, value: string | undefined): { [P in K]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { [P in K]?: string };
}
