import type { Finding } from '../../../shared/report/finding';
import type { PointId } from '../../../shared/domain/ids';
import type { PassageSlot } from '../../../shared/domain/vocabulary';
import type { SectionKey } from '../../../shared/report/profile';
import type {
  AreaBlock,
  Block,
  EvidenceRef,
  Paragraph,
  Report,
  Run,
  Section,
  WrittenSource,
} from '../../../shared/report/report';

interface UnitBase {
  /** Stays the same while the report changes around it. */
  readonly key: string;
  readonly section: SectionKey;
}

export interface HeadingUnit extends UnitBase {
  readonly type: 'heading';
  readonly level: number;
  readonly text: string;
}

export interface TextUnit extends UnitBase {
  readonly type: 'text';
  /** `(1)` of an area, in its first paragraph only. */
  readonly number: number | null;
  readonly runs: readonly Run[];
  readonly evidence: EvidenceRef | null;
  readonly source: WrittenSource | null;
  readonly isListItem: boolean;
  readonly isOfArea: boolean;
}

/** A part that a person is still to write. */
export interface MissingUnit extends UnitBase {
  readonly type: 'missing';
  readonly slot: PassageSlot;
}

/** What the cursor of the draft goes through: one paragraph, heading or place to write after the other. */
export type ReportUnit = HeadingUnit | TextUnit | MissingUnit;

/** The report as it reads, with a place for each part that is missing. */
export function reportUnits(report: Report): ReportUnit[] {
  const missing = missingSlots(report.findings);
  return report.sections.flatMap((section) => {
    const { key } = section;
    const units = sectionUnits(section);
    const slots = missing.filter((slot) => slot === key);
    return [
      ...units,
      ...slots.map((slot): MissingUnit => ({
        type: 'missing',
        key: `missing-${slot}`,
        section: key,
        slot,
      })),
    ];
  });
}

function missingSlots(findings: readonly Finding[]): PassageSlot[] {
  return findings.flatMap((finding): PassageSlot[] => {
    switch (finding.code) {
      case 'passage-missing':
        return [finding.slot];
      case 'no-opening-points':
        return ['opening'];
      case 'no-closing-points':
        return ['closing'];
      case 'no-good-practices':
        return ['good-practices'];
      default:
        return [];
    }
  });
}

function sectionUnits(section: Section): ReportUnit[] {
  return section.blocks.flatMap((block) => blockUnits(block, section.key));
}

function blockUnits(block: Block, section: SectionKey): ReportUnit[] {
  switch (block.type) {
    case 'heading': {
      const { key, level, text } = block;
      return [{ type: 'heading', key, section, level, text }];
    }
    case 'paragraph':
      return [textUnit(block, section)];
    case 'list':
      return block.items.map((item) => ({ ...textUnit(item, section), isListItem: true }));
    case 'area':
      return areaUnits(block, section);
    case 'definitions':
    case 'table':
      return [];
  }
}

/** The first paragraph runs on from the lead. */
function areaUnits(area: AreaBlock, section: SectionKey): TextUnit[] {
  const [first, ...rest] = area.paragraphs;
  const lead: Paragraph = {
    type: 'paragraph',
    key: area.key,
    runs: first ? [area.lead, { text: ' ' }, ...first.runs] : [area.lead],
    evidence: area.evidence,
    origin: first?.origin ?? area.lead.origin ?? { type: 'computed' },
  };
  return [lead, ...rest].map((paragraph, index) => ({
    ...textUnit(paragraph, section),
    evidence: paragraph.evidence ?? area.evidence,
    number: index === 0 ? area.number : null,
    isOfArea: true,
  }));
}

function textUnit(paragraph: Paragraph, section: SectionKey): TextUnit {
  return {
    type: 'text',
    key: paragraph.key,
    section,
    number: null,
    runs: paragraph.runs,
    evidence: paragraph.evidence ?? joined(paragraph.runs),
    source: sourceOf(paragraph),
    isListItem: false,
    isOfArea: false,
  };
}

function sourceOf({ origin, runs }: Paragraph): WrittenSource | null {
  if (origin.type === 'written') return origin.source;
  const written = runs.find((run) => run.origin?.type === 'written')?.origin;
  return written?.type === 'written' ? written.source : null;
}

function joined(runs: readonly Run[]): EvidenceRef | null {
  const refs = runs.flatMap(({ evidence }) => evidence ?? []);
  if (refs.length === 0) return null;
  const pointIds = [...new Set(refs.flatMap((ref) => ref.pointIds))];
  return { areaId: refs[0]?.areaId ?? null, pointIds };
}

/** Indexes of the runs that rest on evidence of their own. */
export function evidenceRuns(unit: ReportUnit): number[] {
  if (unit.type !== 'text') return [];
  return unit.runs.flatMap((run, index) => (run.evidence ? [index] : []));
}

/** The points behind the words under the cursor: those of the run where one is chosen, else of the paragraph. */
export function evidenceUnder(unit: ReportUnit | null, run: number | null): readonly PointId[] {
  if (unit?.type !== 'text') return [];
  const ofRun = run === null ? undefined : unit.runs[run]?.evidence;
  return (ofRun ?? unit.evidence)?.pointIds ?? [];
}

/** The unit that a finding is about, or null where it is about the event as a whole. */
export function unitOfFinding(units: readonly ReportUnit[], finding: Finding): ReportUnit | null {
  const inSection = (section: SectionKey) => units.find((unit) => unit.section === section) ?? null;
  switch (finding.code) {
    case 'passage-missing':
      return units.find((unit) => unit.type === 'missing' && unit.slot === finding.slot) ?? null;
    case 'no-opening-points':
      return inSection('opening');
    case 'no-closing-points':
      return inSection('closing');
    case 'no-good-practices':
      return inSection('good-practices');
    case 'no-evidence':
    case 'no-narrative':
    case 'reservations-added':
    case 'evidence-not-counted':
    case 'sentence-unsupported':
    case 'says-more':
    case 'pinned-differs':
      return units.find(({ key }) => key === `area/${finding.areaId}`) ?? null;
    case 'still-identifies':
      return units.find((unit) => textOf(unit).includes(finding.words)) ?? null;
    case 'total-differs':
      return inSection(finding.subject === 'participants' ? 'attendance' : 'structure');
    case 'gender-unknown':
      return inSection('structure');
    default:
      return null;
  }
}

function textOf(unit: ReportUnit): string {
  switch (unit.type) {
    case 'heading':
      return unit.text;
    case 'text':
      return unit.runs.map(({ text }) => text).join('');
    case 'missing':
      return '';
  }
}
