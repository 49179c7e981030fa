import { effectiveAttribution, reveals } from '../domain/attribution';
import { attributionOf, interventionOfPoint, type DialogueIndex } from '../domain/dialogue-index';
import type { AreaId, DelegationId } from '../domain/ids';
import type { Attribution, Category, Region } from '../domain/vocabulary';
import type { OutputLevel } from '../speakers/disclosed-sheet';
import { categoryWords, regionWords } from '../speakers/sheet-words';
import { matrixRows, tallyCells, withEvidence, type MatrixInput } from './build-matrix';
import { countedTurns, type CountedTurn } from './counted-points';
import { columnOf, columnsOf } from './matrix-columns';
import type { MatrixCell, MatrixColumnKind, MatrixRowKind } from './matrix';
import { matrixWords } from './matrix-words';
import { labelDiscloser, personsAsDelegations } from './withheld-labels';

/** A matrix as far as it may be told: the only thing that a writer of it gets to see. No id of the dialogue is in it. */
export interface DisclosedMatrix {
  /** The level asked for, or the dialogue's own where that is lower. */
  level: Attribution;
  /** Title of the event. */
  event: string;
  rowKind: MatrixRowKind;
  columnKind: MatrixColumnKind;
  rows: { label: string; depth: number; cells: MatrixCell[] }[];
  columns: {
    label: string;
    /** Of one voice: each of its cells is that voice's stance. */
    isOneVoice: boolean;
    /** Gathers what may not be shown in a column of its own. */
    isWithheld: boolean;
  }[];
}

/**
 * The matrix at a level. What may be traced less far than its column tells counts in a column "Not attributed", which
 * says how many voices it gathers and not which: a voice is named by a stance only where it took it by name. What is off
 * the record is left out, with areas that rest on nothing else; so are labels that name somebody unnamed.
 */
export function discloseMatrix(input: MatrixInput, asked: OutputLevel): DisclosedMatrix {
  const { index, eventId } = input;
  const level = effectiveAttribution(asked, index.data.dialogue.attribution);
  const turns = countedTurns(index, eventId);
  const rows = matrixRows(input, turns).filter(({ id }) => !isOffTheRecord(index, id as AreaId));
  const isShown = showsIn(input, level);
  const all = withEvidence(turns, rows);
  const columns = columnsOf(input, all.filter(isShown));
  const placeOf = new Map(columns.map(({ id }, place) => [id, place]));
  const title = input.events.find(({ id }) => id === eventId)?.title ?? '';
  const labels = [title, ...rows.map(({ label }) => label), ...columns.map(({ label }) => label)];
  const disclose = labelDiscloser(index, level, labels);
  return {
    ...{ level, rowKind: input.rows, columnKind: input.columns },
    event: disclose(title, matrixWords.event),
    rows: rows.map(({ label, depth, items }, i) => ({
      label: disclose(label, `${matrixWords.row[input.rows]} ${i + 1}`),
      depth,
      cells: tallyCells(items, ({ turn }) =>
        isShown(turn) ? placeOf.get(columnOf(input.columns, turn)) : columns.length,
      ),
    })),
    columns: [
      ...columns.map(({ id, label }, i) => ({
        label: columnLabel(input.columns, id, label, (panel) =>
          disclose(panel, `${matrixWords.column.panel} ${i + 1}`),
        ),
        isOneVoice: input.columns === 'delegation',
        isWithheld: false,
      })),
      ...(all.every(isShown)
        ? []
        : [{ label: matrixWords.notAttributed, isOneVoice: false, isWithheld: true }]),
    ],
  };
}

/** Whether a turn may be shown in the column that it belongs to. */
function showsIn({ index, columns }: MatrixInput, level: Attribution) {
  const persons = personsAsDelegations(index);
  const needed = ({ voice }: CountedTurn): Attribution => {
    switch (columns) {
      case 'delegation':
        return voice.person || persons.has(voice.id as DelegationId) ? 'name' : 'delegation';
      case 'category':
        return 'category';
      // With the category, a region is often one delegation.
      case 'region':
        return 'delegation';
      case 'panel':
        return 'none';
    }
  };
  return (turn: CountedTurn) =>
    reveals(effectiveAttribution(level, turn.attribution), needed(turn));
}

function columnLabel(
  kind: MatrixColumnKind,
  id: string | null,
  label: string,
  panelTitle: (title: string) => string,
): string {
  switch (kind) {
    case 'delegation':
      return label;
    case 'category':
      return id === null ? matrixWords.noCategory : categoryWords[id as Category];
    case 'region':
      return id === null ? matrixWords.noRegion : regionWords[id as Region];
    case 'panel':
      return panelTitle(label);
  }
}

/** A lead may say what was said off the record as well as a point does. */
function isOffTheRecord(index: DialogueIndex, area: AreaId): boolean {
  if (index.data.dialogue.attribution === 'off-the-record') return true;
  const linked = index.evidenceByArea.get(area) ?? [];
  const levels = linked.flatMap(({ pointId }) => {
    const intervention = interventionOfPoint(index, pointId);
    return intervention ? [attributionOf(index, intervention)] : [];
  });
  return levels.length > 0 && levels.every((each) => each === 'off-the-record');
}
