import type { DialogueFile, SessionEntry } from '../../shared/exchange/dialogue-file';
import type { AreaEntry } from '../../shared/exchange/synthesis-file';
import type { AreaId, DismissalId, EventId, PointId, ThemeId } from '../../shared/domain/ids';
import { narrativeFromText } from '../../shared/notes/narrative';
import { areaTable, dismissalTable, setAsideTable } from '../persistence/synthesis-repository';
import type { DialogueServices } from './dialogue-services';
import { known } from './speaker-list-import';

/** What has been imported before the synthesis. */
export interface SynthesisRefs {
  themes: ReadonlyMap<string, ThemeId>;
  points: ReadonlyMap<string, PointId>;
  /** In the order of the file. */
  events: readonly EventId[];
}

/**
 * Imports areas with their evidence, what was set aside and what was dismissed: after the record of every event, since an
 * area may rest on what was said at a later one. Runs inside a command; the file's references were checked before.
 * @returns the areas that have a ref
 */
export function importSynthesis(
  services: DialogueServices,
  file: DialogueFile,
  refs: SynthesisRefs,
): ReadonlyMap<string, AreaId> {
  const { runner } = services;
  const areas = file.events.flatMap((event, at) =>
    event.areas.map((area) => ({ area, id: importArea(services, refs.events[at]!, area, refs) })),
  );
  const ids = new Map(
    areas.flatMap(({ area, id }): [string, AreaId][] => (area.ref ? [[area.ref, id]] : [])),
  );
  for (const { area, id } of areas)
    if (area.carriedFrom !== null)
      areaTable.update(runner.transaction, id, { carriedFromId: known(ids, area.carriedFrom) });
  for (const { ref, setAside } of file.events.flatMap(({ sessions }) => sessions.flatMap(pointsOf)))
    if (setAside !== null)
      setAsideTable.insert(runner.transaction, {
        ...{ id: runner.newId(), pointId: known(refs.points, ref), reason: setAside },
      });
  file.events.forEach(({ dismissals }, at) => {
    for (const { label, points } of dismissals)
      dismissalTable.insert(runner.transaction, {
        id: runner.newId<DismissalId>(),
        eventId: refs.events[at]!,
        label,
        pointIds: points.map((point) => known(refs.points, point)),
      });
  });
  return ids;
}

function importArea(
  { synthesis }: DialogueServices,
  eventId: EventId,
  { section, lead, narrative, agreementConfirmed, evidence }: AreaEntry,
  refs: SynthesisRefs,
): AreaId {
  const id = synthesis.addArea({ eventId, section, lead, evidence: [] });
  synthesis.editArea({
    id,
    narrative: narrativeFromText(narrative, {
      theme: (ref) => known(refs.themes, ref),
      point: (ref) => known(refs.points, ref),
    }),
    isAgreementConfirmed: agreementConfirmed,
  });
  for (const { point, stance } of evidence)
    synthesis.linkNew(id, known(refs.points, point), stance);
  return id;
}

function pointsOf(session: SessionEntry): SessionEntry['interventions'][number]['points'] {
  return [
    ...session.interventions.flatMap(({ points }) => points),
    ...session.sessions.flatMap(pointsOf),
  ];
}
