import { fail } from '../../shared/app-error';
import type { AreaId, EventId, PointId } from '../../shared/domain/ids';
import { eventOfPoint, type DialogueIndex } from '../../shared/domain/dialogue-index';
import { suggestAreas } from '../../shared/suggestions/candidate-areas';
import type { Corpus } from '../../shared/suggestions/corpus';
import { PreparedCorpus } from '../../shared/suggestions/prepared-corpus';
import { suggestionsForArea, suggestionsForPoint } from '../../shared/suggestions/suggestions-for';
import type { Database } from '../persistence/open-database';
import { eventTable } from '../persistence/programme-repository';
import { readDismissals } from '../persistence/synthesis-repository';
import { DialogueReader } from './dialogue-reader';
import { isOpen, type AreasAnswer } from './suggestion-answer';
import { accountedFor, corpusOf, fingerprintOf, corpusPoints } from './suggestion-corpus';

type OnProgress = (fraction: number) => void;

export type PointAnswer = ReturnType<typeof suggestionsForPoint>;
export type EvidenceAnswer = ReturnType<typeof suggestionsForArea>;

/** Candidate areas of an event. @throws AppFailure `not-found` */
export function areasOfEvent(
  database: Database,
  eventId: EventId,
  onProgress: OnProgress,
): AreasAnswer {
  const { corpus, index, data, dismissals } = readCorpus(database, () => eventId);
  const points = corpusPoints(index, eventId);
  const accounted = accountedFor(data);
  return {
    candidates: suggestAreas(corpus, onProgress),
    fingerprint: fingerprintOf(points, data.themes),
    open: points.filter((point) => isOpen(point, accounted)).map(({ id }) => id),
    dismissed: dismissals.map(({ id }) => id),
  };
}

/** What a point may belong to, and what is like it. @throws AppFailure `not-found` */
export function suggestForPoint(
  database: Database,
  pointId: PointId,
  onProgress: OnProgress,
): PointAnswer {
  const { corpus } = readCorpus(
    database,
    ({ index }) => eventOfPoint(index, pointId) ?? missing('point', pointId),
  );
  return suggestionsForPoint(new PreparedCorpus(corpus, onProgress), pointId);
}

/** What may be evidence for an area, and what may contradict it. @throws AppFailure `not-found` */
export function suggestForArea(
  database: Database,
  areaId: AreaId,
  onProgress: OnProgress,
): EvidenceAnswer {
  const { corpus } = readCorpus(
    database,
    ({ data }) => data.areas.find(({ id }) => id === areaId)?.eventId ?? missing('area', areaId),
  );
  return suggestionsForArea(new PreparedCorpus(corpus, onProgress), areaId);
}

/** Reads one state of the dialogue, whatever is written to it meanwhile. */
function readCorpus(database: Database, eventOf: (read: ReadDialogue) => EventId) {
  return database.transaction(() => {
    const reader = new DialogueReader(database);
    const [data, index] = [reader.read(), reader.index()];
    const eventId = eventOf({ data, index });
    eventTable.get(database, eventId);
    const dismissals = readDismissals(database).filter((each) => each.eventId === eventId);
    const corpus: Corpus = corpusOf(data, index, dismissals, eventId);
    return { corpus, data, index, dismissals };
  })();
}

interface ReadDialogue {
  data: ReturnType<DialogueReader['read']>;
  index: DialogueIndex;
}

function missing(entity: 'point' | 'area', id: string): never {
  return fail({ code: 'not-found', entity, id });
}
