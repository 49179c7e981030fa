import type { AreaId } from '../../../shared/domain/ids';
import type { PassageSlot } from '../../../shared/domain/vocabulary';
import type { SectionKey } from '../../../shared/report/profile';
import type {
  EvidenceRef,
  Masthead,
  Paragraph,
  Report,
  Run,
  TableBlock,
  WrittenSource,
} from '../../../shared/report/report';
import { runsText } from '../../../shared/report/report-text';

interface UnitBase {
  /** Stays the same while the report changes around it. */
  readonly key: string;
  readonly section: SectionKey;
  /** Begins on a new page. */
  readonly startsPage: boolean;
}

export interface HeadingUnit extends UnitBase {
  readonly type: 'heading';
  readonly level: number;
  /** "1." as printed before the text. */
  readonly number: string | null;
  readonly text: string;
  readonly areaId: AreaId | null;
}

/** The words of a block within a unit: a place in that block lies `offset` further on in the unit's text. */
export interface UnitSpan {
  readonly key: string;
  readonly offset: number;
  readonly length: number;
}

export type TextRole = 'paragraph' | 'numbered' | 'area' | 'area-more' | 'item';

export interface TextUnit extends UnitBase {
  readonly type: 'text';
  readonly role: TextRole;
  /** "1)" of an area, in its first paragraph only; "12." of a paragraph; "(a)" or "•" of an item. */
  readonly mark: string | null;
  readonly runs: readonly Run[];
  /** The blocks whose words it holds: an area's lead and its first paragraph are one unit. */
  readonly spans: readonly UnitSpan[];
  readonly evidence: EvidenceRef | null;
  readonly source: WrittenSource | null;
  /** The paragraph itself, where the unit is one. */
  readonly paragraph: Paragraph | null;
  /** Stays on the page of what follows. */
  readonly keepsNext: boolean;
}

export interface DefinitionsUnit extends UnitBase {
  readonly type: 'definitions';
  readonly items: readonly { readonly term: string; readonly definition: string }[];
}

export interface TableUnit extends UnitBase {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: TableBlock['columns'];
  readonly rows: TableBlock['rows'];
}

/** A part that a person is still to write. */
export interface MissingUnit extends UnitBase {
  readonly type: 'missing';
  readonly slot: PassageSlot;
}

/** What the cursor of the draft goes through: one paragraph, heading, table or place to write after the other. */
export type ReportUnit = HeadingUnit | TextUnit | DefinitionsUnit | TableUnit | MissingUnit;

/** The head of the document. */
export interface FrontUnit {
  readonly type: 'front';
  readonly key: 'front';
  readonly masthead: Masthead | null;
  readonly titleBlock: Report['titleBlock'];
}

export interface ContentsUnit {
  readonly type: 'contents';
  readonly key: 'contents';
  readonly heading: string;
  readonly entries: readonly { readonly key: string; readonly level: number; text: string }[];
}

/** Everything that stands on the pages, in order. */
export type PageUnit = FrontUnit | ContentsUnit | ReportUnit;

/** The words of a unit, as offsets into it count them. */
export function unitText(unit: ReportUnit): string {
  switch (unit.type) {
    case 'heading':
      return unit.text;
    case 'text':
      return runsText(unit.runs);
    case 'definitions':
      return unit.items.map(({ term, definition }) => `${term}\t${definition}`).join('\n');
    case 'table':
      return [unit.caption, ...unit.rows.map((row) => row.join('\t'))].join('\n');
    case 'missing':
      return '';
  }
}

/** Keys of the blocks that the unit shows. */
export function blockKeysOf(unit: ReportUnit): readonly string[] {
  return unit.type === 'text' ? unit.spans.map(({ key }) => key) : [unit.key];
}

/** Indexes of the runs that rest on evidence of their own. */
export function evidenceRuns(unit: ReportUnit): number[] {
  if (unit.type !== 'text') return [];
  return unit.runs.flatMap((run, index) => (run.evidence ? [index] : []));
}
