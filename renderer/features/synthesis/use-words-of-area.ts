import { useMemo } from 'react';
import type { BoardPoint } from '../../api/use-board-points';
import type { EventId, EvidenceId } from '../../../shared/domain/ids';
import type { Area } from '../../../shared/domain/synthesis';
import { reportContext } from '../../../shared/report/context';
import { fieldRun } from '../../../shared/report/evidence-field';
import { useEndpointQuery } from '../../api/use-endpoint';
import type { WordsOfField } from './narrative/field-context';

/** The words of an area's fields as the report would have them now, also for text that is not saved yet. */
export type WordsOfArea = (area: Area) => WordsOfField;

const nothingKnown: WordsOfArea = () => () => null;

/** Counts in the window, from the same data and by the same rules as the report. */
export function useWordsOfArea(
  eventId: EventId,
  areas: readonly Area[],
  boardPoints: readonly BoardPoint[],
): WordsOfArea {
  const overview = useEndpointQuery('dialogues.overview', {}).data;
  const tree = useEndpointQuery('programme.tree', {}).data;
  const people = useEndpointQuery('participants.list', {}).data;
  const themes = useEndpointQuery('themes.list', {}).data;
  const record = useEndpointQuery('record.list', { sessionId: null }).data;
  return useMemo(() => {
    if (!overview || !tree || !people || !themes || !record) return nothingKnown;
    if (tree.events.every(({ id }) => id !== eventId)) return nothingKnown;
    const context = reportContext(
      {
        ...tree,
        ...people,
        dialogue: overview.dialogue,
        themes,
        interventions: record,
        points: record.flatMap(({ points }) => points).filter(({ text }) => text.trim() !== ''),
        areas: [...areas],
        setAsides: [],
        evidence: boardPoints.flatMap(({ id: pointId, links }) =>
          links.map(({ areaId, stance }) => {
            return { id: `${areaId}:${pointId}` as EvidenceId, areaId, pointId, stance };
          }),
        ),
      },
      eventId,
      'name',
    );
    return (area) => (field, before) => {
      const run = fieldRun({ ...context, findings: [] }, area, field, before, new Set());
      return run && { text: run.text, isMissing: run.marker !== undefined };
    };
  }, [eventId, areas, boardPoints, overview, tree, people, themes, record]);
}
