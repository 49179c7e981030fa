import type { BlockKey } from '../../../shared/domain/draft';
import type { DraftEditId, EventId } from '../../../shared/domain/ids';
import type { PassageSlot } from '../../../shared/domain/vocabulary';
import { paragraphsOf } from '../../../shared/report/report-text';
import type { Paragraph, Report } from '../../../shared/report/report';
import { blockKeysOf, type ReportUnit } from './report-unit';

/** What is being written in the place of units. */
export type EditTarget =
  | { readonly kind: 'passage'; readonly eventId: EventId; readonly slot: PassageSlot }
  /** Sentences of a paragraph, in place of what the data gives. */
  | { readonly kind: 'rewrite'; readonly paragraph: BlockKey }
  | { readonly kind: 'inserted'; readonly editId: DraftEditId }
  /** A block that comes after the unit and is not there yet. */
  | {
      readonly kind: 'new';
      readonly type: InsertedType;
      readonly unit: string;
      readonly anchor: BlockKey;
      /** Once it is kept: it is still written in this place. */
      readonly editId?: DraftEditId;
    };

export type InsertedType = 'paragraph' | 'heading' | 'list';

/** What one writes when one goes on at the unit; null where its words are written elsewhere. */
export function targetOf(unit: ReportUnit, report: Report, eventId: EventId): EditTarget | null {
  if (unit.type === 'missing') return { kind: 'passage', eventId, slot: unit.slot };
  if (unit.type === 'heading') return insertedTarget(unit.key);
  if (unit.type !== 'text') return null;
  const paragraph = paragraphOf(unit, report);
  const origin = paragraph?.origin;
  if (!paragraph) return null;
  if (paragraph.edit === undefined && origin?.type === 'written') {
    const { source } = origin;
    if (source.kind === 'passage')
      return { kind: 'passage', eventId: source.eventId, slot: source.slot };
    if (source.kind === 'edit') return { kind: 'inserted', editId: source.editId };
  }
  return { kind: 'rewrite', paragraph: paragraph.key };
}

function insertedTarget(key: BlockKey): EditTarget | null {
  const [kind, id] = key.split('/');
  return kind === 'insert' && id !== undefined
    ? { kind: 'inserted', editId: id as DraftEditId }
    : null;
}

/** The paragraph whose words the unit shows: after the lead where it is an area. */
export function paragraphOf(unit: ReportUnit, report: Report): Paragraph | null {
  if (unit.type !== 'text') return null;
  if (unit.paragraph !== null) return unit.paragraph;
  const key = unit.spans.at(-1)?.key;
  return key === undefined ? null : findParagraph(report, key);
}

/** The paragraph of the key, wherever it stands. */
export function findParagraph({ sections }: Report, key: BlockKey): Paragraph | null {
  for (const { blocks } of sections) {
    for (const block of blocks) {
      const found = paragraphsOf(block).find((paragraph) => paragraph.key === key);
      if (found) return found;
    }
  }
  return null;
}

/** Keys of the units that the editor stands in the place of. */
export function editedKeys(
  target: EditTarget,
  units: readonly ReportUnit[],
  report: Report,
): Set<string> {
  const isEdited = (unit: ReportUnit): boolean => {
    switch (target.kind) {
      case 'passage':
        return isOfPassage(unit, target);
      case 'rewrite':
        return blockKeysOf(unit).includes(target.paragraph);
      case 'inserted':
        return isInserted(unit, report, target.editId);
      case 'new':
        return (
          unit.key === target.unit ||
          (target.editId !== undefined && isInserted(unit, report, target.editId))
        );
    }
  };
  return new Set(units.filter(isEdited).map(({ key }) => key));
}

function isInserted(unit: ReportUnit, report: Report, editId: DraftEditId): boolean {
  const paragraph = paragraphOf(unit, report);
  if (paragraph === null) return unit.key === `insert/${editId}`;
  const { edit, origin } = paragraph;
  const source = origin.type === 'written' ? origin.source : null;
  return edit === undefined && source?.kind === 'edit' && source.editId === editId;
}

function isOfPassage(
  unit: ReportUnit,
  { eventId, slot }: Extract<EditTarget, { kind: 'passage' }>,
): boolean {
  if (unit.type === 'missing') return unit.slot === slot;
  if (unit.type !== 'text' || unit.source?.kind !== 'passage') return false;
  return unit.source.eventId === eventId && unit.source.slot === slot;
}

/** What a block that comes after the unit is anchored to. */
export function anchorAfter(unit: ReportUnit, report: Report): BlockKey | null {
  if (unit.type === 'missing') {
    const section = report.sections.find(({ key }) => key === unit.section);
    return section ? `section/${section.id}` : null;
  }
  return unit.type === 'text' ? (unit.spans.at(-1)?.key ?? unit.key) : unit.key;
}
