import type { EvidenceAnnex } from '../../shared/report/annex';
import type { AreaId, DraftCommentId } from '../../shared/domain/ids';
import type { Block, Paragraph, Report, Run, Section } from '../../shared/report/report';

const computed = { type: 'computed' } as const;
const areaId = '00000000-0000-7000-8000-000000000001' as AreaId;

export function paragraphOf(key: string, runs: Run[], number?: number): Paragraph {
  return { type: 'paragraph', key, runs, origin: computed, ...(number ? { number } : {}) };
}

/** A report with something of every kind in it: for writers, which know nothing but reports. */
export function fullReport(given: Partial<Report> = {}): Report {
  return {
    profile: 'discussion-note',
    eventIds: [],
    attribution: 'delegation',
    properties: {
      ...{ title: 'Dialogue 1: Note', subject: 'Event 1', language: 'en' },
      ...{ creator: 'Convening body', keywords: ['Theme 1'], startsOn: '2026-03-04' },
      place: 'Place 1',
    },
    masthead: {
      organizationNames: [
        { language: 'en', name: 'Convening body' },
        { language: 'fr', name: 'Organisme organisateur' },
        { language: 'es', name: 'Organismo organizador' },
      ],
      ...{ meeting: 'Informal consultations', symbol: 'IC/2026/1', original: 'Original: English' },
      placeAndDate: 'Place 1, 16 April 2026',
    },
    titleBlock: {
      ...{ title: 'Dialogue 1', subtitle: 'Event 1', dateline: '4–5 March 2026' },
      ...{ symbol: 'IC/2026/1', kind: '' },
    },
    contents: 'Contents',
    numbering: { paragraphs: true, headings: true },
    pageLabel: 'Page {page} of {pages}',
    sections: sections(),
    footnotes: [
      {
        number: 1,
        runs: [
          { text: 'See ' },
          { text: 'report 1', italic: true },
          { text: ' and ' },
          { text: 'paragraph 2', reference: 'introduction/p1' },
          { text: '.' },
        ],
      },
      { number: 2, runs: [{ text: 'Second note.' }] },
    ],
    comments: [
      comment(1, 'introduction/p1', 'second paragraph', 'Is this so?\nAsk again.'),
      comment(2, 'area/1', 'Area 1.', 'On the lead.'),
      comment(3, 'gone', 'lost words', 'Has lost its place.'),
    ],
    annex: null,
    record: null,
    findings: [],
    ...given,
  };
}

function comment(index: number, anchor: string, quote: string, text: string) {
  const id = `00000000-0000-7000-8000-00000000010${index}` as DraftCommentId;
  const createdAt = Date.UTC(2026, 2, 6, 9, index);
  return { id, anchor, quote, author: `Colleague ${index}`, text, createdAt };
}

function sections(): Section[] {
  return [
    section('introduction', 'introduction', false, introduction()),
    section('convergence', 'convergence', false, convergence()),
    section('abbreviations', 'abbreviations', true, abbreviations()),
    section('conclusion', 'conclusion', false, []),
  ];
}

function section(id: string, key: Section['key'], startsPage: boolean, blocks: Block[]): Section {
  return { id, key, startsPage, blocks };
}

function heading(key: string, level: number, text: string, number?: string): Block {
  return { type: 'heading', key, level, text, ...(number ? { number } : {}) };
}

function introduction(): Block[] {
  return [
    heading('section/introduction', 1, 'Introduction', '1.'),
    paragraphOf(
      'introduction/p0',
      [
        { text: 'The first paragraph has a note.' },
        { text: '', footnote: 1 },
        { text: ' It leads to ' },
        { text: 'paragraph 3', reference: 'convergence/p0' },
        { text: ', to ' },
        { text: '“Introduction”', reference: 'section/introduction' },
        { text: ' and to ' },
        { text: 'area 1', reference: 'area/1' },
        { text: ', not to ' },
        { text: '[gone]', reference: 'gone', marker: 'broken-reference' },
        { text: '.' },
      ],
      1,
    ),
    paragraphOf(
      'introduction/p1',
      [
        { text: 'The ' },
        { text: 'second', bold: true },
        { text: ' paragraph ' },
        { text: 'en français', italic: true, language: 'fr' },
        { text: ' and وفد المغرب. A control\u0007 character, half a pair \ud83d, a whole 😀.' },
      ],
      2,
    ),
    list('introduction/list', 'letters', ['To begin', 'To go on']),
    heading('introduction/sub', 2, 'A subheading'),
    list('introduction/list-2', 'letters', ['To begin anew', 'To end']),
  ];
}

function list(key: string, marks: 'bullets' | 'letters', texts: string[]): Block {
  const items = texts.map((text, index) => paragraphOf(`${key}/i${index}`, [{ text }]));
  return { type: 'list', key, marks, items };
}

function convergence(): Block[] {
  const area = (number: number): Block => ({
    ...{ type: 'area', key: `area/${number}`, areaId, number },
    lead: { text: `Area ${number}.`, bold: true },
    paragraphs: [
      paragraphOf(`area/${number}/p0`, [{ text: 'Many States agreed. ' }, noEvidence]),
      paragraphOf(`area/${number}/p1`, [{ text: 'وفد المغرب spoke too.' }]),
    ],
    evidence: { areaId, pointIds: [] },
  });
  return [
    heading('section/convergence', 1, 'Convergence', '2.'),
    paragraphOf('convergence/p0', [{ text: 'Areas emerged:' }, { text: '', footnote: 2 }], 3),
    area(1),
    area(2),
    list('convergence/list', 'bullets', ['One point', 'Another point']),
  ];
}

const noEvidence: Run = { text: '[no evidence]', marker: 'no-evidence' };

function abbreviations(): Block[] {
  return [
    heading('section/abbreviations', 1, 'Abbreviations', '3.'),
    {
      ...{ type: 'definitions', key: 'abbreviations/list' },
      items: [
        { term: 'CB', definition: 'Convening body' },
        { term: 'NGO', definition: 'non-governmental organization' },
      ],
    },
    {
      ...{ type: 'table', key: 'abbreviations/table', caption: 'Agenda' },
      columns: [
        { heading: 'Time', width: 1 },
        { heading: 'Session', width: 3 },
      ],
      rows: [['10:00', 'Opening & <welcome>'], ['11:00', 'Panel 1\nTwo lines'], ['12:00']],
    },
  ];
}

/** An annex of so many points, ten to a sentence, over the first paragraphs of {@link fullReport}. */
export function annexOf(points: number, form: EvidenceAnnex['form']): EvidenceAnnex {
  const entries = Array.from({ length: Math.ceil(points / 10) }, (_, entry) => ({
    ...{ number: entry + 1, block: entry % 2 === 0 ? 'area/1/p0' : 'area/2/p0', sentence: 0 },
    text: 'Many States agreed.',
    points: Array.from({ length: Math.min(10, points - entry * 10) }, (__, point) => ({
      ...{ speaker: `Delegation ${point}`, session: 'Panel 3', time: '18 April 2026, 10:14' },
      ...{ stance: 'supports', isVerbatim: point % 5 === 0 },
      text: `Point ${entry}.${point}: regular pathways need rules that are known to all who use them.`,
    })),
  }));
  const columns = ['No.', 'Sentence', 'Speaker', 'Session', 'Time', 'Stance', 'Point'];
  return { form, heading: 'Evidence', columns, entries };
}
