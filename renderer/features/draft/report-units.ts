import type { PassageSlot } from '../../../shared/domain/vocabulary';
import type { Finding } from '../../../shared/report/finding';
import { reportTexts } from '../../../shared/report/output-language';
import type { SectionKey } from '../../../shared/report/profile';
import type {
  AreaBlock,
  Block,
  EvidenceRef,
  ListBlock,
  Paragraph,
  Report,
  Run,
  Section,
  WrittenSource,
} from '../../../shared/report/report';
import { runsText } from '../../../shared/report/report-text';
import type { MissingUnit, PageUnit, ReportUnit, TextRole, TextUnit } from './report-unit';

/** What every unit of a section has. */
interface Place {
  readonly section: SectionKey;
  readonly startsPage: boolean;
}

/** The report as it reads, with a place for each part that is missing. */
export function reportUnits(report: Report): ReportUnit[] {
  const missing = missingSlots(report.findings);
  const texts = reportTexts(report.properties.language);
  return report.sections.flatMap((section) => {
    const slots = missing.filter((slot) => slot === section.key);
    const units = [
      ...sectionUnits(section, (index) => texts.letterMark(index)),
      ...slots.map((slot): MissingUnit => ({
        type: 'missing',
        key: `missing-${slot}`,
        slot,
        section: section.key,
        startsPage: false,
      })),
    ];
    const [first] = units;
    return first && section.startsPage
      ? [{ ...first, startsPage: true }, ...units.slice(1)]
      : units;
  });
}

/** The same with what stands around it: the head of the document, its table of contents. */
export function pageUnits(report: Report): PageUnit[] {
  const { contents, masthead, titleBlock } = report;
  const units = reportUnits(report);
  const entries = units.flatMap((unit) =>
    unit.type === 'heading' && unit.level <= 2
      ? [
          {
            key: unit.key,
            level: unit.level,
            text: [unit.number, unit.text].filter(Boolean).join(' '),
          },
        ]
      : [],
  );
  return [
    { type: 'front', key: 'front', masthead, titleBlock },
    ...(contents === null || entries.length === 0
      ? []
      : [{ type: 'contents', key: 'contents', heading: contents, entries } as const]),
    ...units,
  ];
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

type LetterMark = (index: number) => string;

function sectionUnits({ blocks, key }: Section, letterMark: LetterMark): ReportUnit[] {
  const place: Place = { section: key, startsPage: false };
  return blocks.flatMap((block, index) => {
    const units = blockUnits(block, place, letterMark);
    const next = blocks[index + 1]?.type;
    // The sentence before a list, areas or a table stays on the page of the first.
    const introduces = next === 'list' || next === 'area' || next === 'table';
    return block.type === 'paragraph' && introduces
      ? units.map((unit) => ({ ...unit, keepsNext: true }))
      : units;
  });
}

function blockUnits(block: Block, place: Place, letterMark: LetterMark): ReportUnit[] {
  switch (block.type) {
    case 'heading': {
      const { areaId = null, key, level, number = null, text } = block;
      return [{ type: 'heading', key, ...place, level, number, text, areaId }];
    }
    case 'paragraph':
      return [
        block.number === undefined
          ? textUnit(block, place, 'paragraph', null)
          : textUnit(block, place, 'numbered', `${block.number}.`),
      ];
    case 'list':
      return listUnits(block, place, letterMark);
    case 'area':
      return areaUnits(block, place);
    case 'definitions':
      return [{ type: 'definitions', key: block.key, ...place, items: block.items }];
    case 'table': {
      const { caption, columns, key, rows } = block;
      return [{ type: 'table', key, ...place, caption, columns, rows }];
    }
  }
}

function listUnits({ items, marks }: ListBlock, place: Place, letterMark: LetterMark): TextUnit[] {
  return items.map((item, index) =>
    textUnit(item, place, 'item', marks === 'letters' ? letterMark(index) : '•'),
  );
}

/** The first paragraph runs on from the lead. */
function areaUnits(area: AreaBlock, place: Place): TextUnit[] {
  const [first, ...rest] = area.paragraphs;
  const mark = area.number === null ? null : `${area.number})`;
  const lead: TextUnit = {
    ...textUnit(
      {
        type: 'paragraph',
        key: area.key,
        runs: first ? [area.lead, { text: ' ' }, ...first.runs] : [area.lead],
        evidence: area.evidence,
        origin: first?.origin ?? area.lead.origin ?? { type: 'computed' },
      },
      place,
      'area',
      mark,
    ),
    spans: areaSpans(area, first),
    paragraph: null,
  };
  const more = rest.map((paragraph) => ({
    ...textUnit(paragraph, place, 'area-more', null),
    evidence: paragraph.evidence ?? area.evidence,
  }));
  return [lead, ...more];
}

function areaSpans({ key, lead }: AreaBlock, first: Paragraph | undefined): TextUnit['spans'] {
  const { length } = lead.text;
  const ofLead = { key, offset: 0, length };
  if (!first) return [ofLead];
  return [ofLead, { key: first.key, offset: length + 1, length: runsText(first.runs).length }];
}

function textUnit(
  paragraph: Paragraph,
  place: Place,
  role: TextRole,
  mark: string | null,
): TextUnit {
  const { evidence, key, runs } = paragraph;
  return {
    type: 'text',
    ...place,
    ...{ key, role, mark, runs, paragraph },
    spans: [{ key, offset: 0, length: runsText(runs).length }],
    evidence: evidence ?? joined(runs),
    source: sourceOf(paragraph),
    keepsNext: false,
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
