import { useMemo } from 'react';
import type { BoardPoint } from '../../../api/use-board-points';
import {
  indexSaid,
  withEvidence,
  type DialogueIndex,
} from '../../../../shared/domain/dialogue-index';
import type { EventId, EvidenceId } from '../../../../shared/domain/ids';
import type { Area } from '../../../../shared/domain/synthesis';
import type { EvidenceField } from '../../../../shared/notes/narrative';
import {
  beginsSentence,
  comparePinned,
  fieldRun,
  type FieldContext,
} from '../../../../shared/report/evidence-field';
import { outputLanguageOf, reportTexts } from '../../../../shared/report/output-language';
import { areaCounts, type AreaCounts } from '../../../../shared/synthesis/overstatement';
import { useEndpointQuery } from '../../../api/use-endpoint';
import type { FieldWords, WordsOfField } from '../narrative/field-context';

/** What the evidence of an area says, as the report would have it now, also for text that is not saved yet. */
export interface AreaWords {
  readonly ofField: WordsOfField;
  /** What its text is held against; null while not known. */
  readonly counts: AreaCounts | null;
}
export type WordsOfArea = (area: Area) => AreaWords;

/** What the areas of an event are counted and described from. */
export interface AreaWording {
  readonly wordsOf: WordsOfArea;
  readonly eventTitle: (id: EventId) => string | null;
}

const nothingKnown: WordsOfArea = () => ({ ofField: () => null, counts: null });

/** Counts in the window, from the same data and by the same rules as the report. */
export function useWordsOfArea(
  boardPoints: readonly BoardPoint[],
  carried: readonly BoardPoint[],
): AreaWording {
  const overview = useEndpointQuery('dialogues.overview', {}).data;
  const tree = useEndpointQuery('programme.tree', {}).data;
  const people = useEndpointQuery('participants.list', {}).data;
  const record = useEndpointQuery('record.list', { sessionId: null }).data;
  // Apart from the links, which change with each gesture while what was said does not.
  const said = useMemo(() => {
    if (!overview || !tree || !people || !record) return null;
    const points = record.flatMap((each) => each.points).filter(({ text }) => text.trim() !== '');
    const { dialogue } = overview;
    return indexSaid({ ...tree, ...people, dialogue, interventions: record, points });
  }, [overview, tree, people, record]);
  return useMemo(() => {
    const titles = new Map(tree?.events.map(({ id, title }) => [id, title]));
    const evidence = [...boardPoints, ...carried].flatMap(({ id: pointId, links }) =>
      links.map(({ areaId, stance }) => {
        return { id: `${areaId}:${pointId}` as EvidenceId, areaId, pointId, stance };
      }),
    );
    const index = said && withEvidence(said, evidence);
    return {
      wordsOf: index ? (area) => wordsOf(index, area) : nothingKnown,
      eventTitle: (id) => titles.get(id) ?? null,
    };
  }, [said, tree, boardPoints, carried]);
}

function wordsOf(index: DialogueIndex, area: Area): AreaWords {
  const { language, attribution } = index.data.dialogue;
  const texts = reportTexts(outputLanguageOf(language));
  const context = { index, texts, names: null, attribution, findings: [] };
  const known = new Map<string, FieldWords | null>();
  return {
    counts: areaCounts(index, area),
    ofField: (field, before) => {
      // The text before a field changes with each key; what it says about the field hardly ever does.
      const start = beginsSentence(before) ? '' : 'x';
      const key = `${start}${JSON.stringify(field)}`;
      const words = known.get(key) ?? fieldWords({ ...context, findings: [] }, area, field, start);
      known.set(key, words);
      return words;
    },
  };
}

function fieldWords(
  context: FieldContext,
  area: Area,
  field: EvidenceField,
  before: string,
): FieldWords | null {
  const run = fieldRun(context, area, { ...field, pinned: null }, before, new Set());
  const isMissing = run === null || run.marker !== undefined;
  if (field.pinned === null) return run && { text: run.text, isMissing, pin: null };
  const { differs } = comparePinned(context, area, field);
  return {
    text: field.pinned,
    isMissing: false,
    pin: { differs, now: isMissing ? null : run.text },
  };
}
