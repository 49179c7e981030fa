import type { DialogueIndex } from '../domain/dialogue-index';
import type { EventId } from '../domain/ids';
import type { Event } from '../domain/programme';
import { categories, regions } from '../domain/vocabulary';
import type { CountedTurn } from './counted-points';
import type { MatrixColumnKind } from './matrix';

export interface Column {
  /** Of the delegation, person or session, or the category or region itself; null gathers voices without one. */
  id: string | null;
  label: string;
}

/** The column that a turn belongs to. */
export function columnOf(kind: MatrixColumnKind, { voice, panelId }: CountedTurn): string | null {
  switch (kind) {
    case 'delegation':
      return voice.id;
    case 'category':
      return voice.category;
    case 'region':
      return voice.region;
    case 'panel':
      return panelId;
  }
}

interface ColumnsInput {
  index: DialogueIndex;
  eventId: EventId;
  events: readonly Event[];
  columns: MatrixColumnKind;
}

/**
 * A column for whatever any of the turns belongs to: delegations and persons by name in the collation of the dialogue's
 * language, categories and regions in their fixed order, panels in that of the programme, other events' after.
 */
export function columnsOf(input: ColumnsInput, turns: Iterable<CountedTurn>): Column[] {
  const names = new Map<string | null, string>();
  for (const turn of turns) names.set(columnOf(input.columns, turn), turn.voice.name);
  return input.columns === 'delegation'
    ? byName(names, input.index.data.dialogue.language)
    : inFixedOrder(input).filter(({ id }) => names.has(id));
}

function byName(names: ReadonlyMap<string | null, string>, language: string): Column[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...names]
    .map(([id, label]) => ({ id, label }))
    .sort((a, b) => compare(a.label, b.label) || (String(a.id) < String(b.id) ? -1 : 1));
}

function inFixedOrder({ index, eventId, events, columns }: ColumnsInput): Column[] {
  if (columns === 'panel') {
    const { sessions } = index.data;
    const title = new Map(events.map((event) => [event.id, event.title]));
    const own = sessions.filter((session) => session.eventId === eventId);
    const others = sessions.filter((session) => session.eventId !== eventId);
    return [
      ...own.map(({ id, title: label }) => ({ id, label })),
      // Two events have a "Panel 1" each.
      ...others.map((each) => ({
        id: each.id,
        label: [each.title, title.get(each.eventId)].filter(Boolean).join(' · '),
      })),
    ];
  }
  const keys: readonly string[] = columns === 'category' ? categories : regions;
  return [...keys.map((key) => ({ id: key, label: key })), { id: null, label: '' }];
}
