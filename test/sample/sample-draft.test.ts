import { describe, expect, it } from 'vitest';
import { indexDialogue, interventionOfPoint } from '../../shared/domain/dialogue-index';
import { voiceOf } from '../../shared/domain/voice';
import type { AreaBlock, Block, EvidenceRef } from '../../shared/report/report';
import { paragraphsOf } from '../../shared/report/report-text';
import { buildProfileReport } from '../support/profile-report';
import { sampleData } from './sample-data';

/**
 * The draft that the sample gives beside the published summary: its parts in their order, what is numbered, what each
 * area is about and who stands in brackets. Facts of the source, not its sentences.
 */
const data = sampleData();
const index = indexDialogue(data);
const report = buildProfileReport(data, 'summary');
const blocksOf = (key: string) =>
  report.sections.filter((section) => section.key === key).flatMap(({ blocks }) => blocks);
const areasIn = (key: string) =>
  blocksOf(key).filter((block): block is AreaBlock => block.type === 'area');

describe('the draft of the sample beside the published summary', () => {
  it('has the same parts in the same order, and one heading', () => {
    expect(report.titleBlock).toMatchObject({
      title: 'International Dialogue on Migration 2017',
      kind: 'Summary of Conclusions',
      dateline: '18–19 April 2017, United Nations Headquarters, New York',
    });
    const told = report.sections.filter(({ blocks }) => blocks.length > 0);
    expect(told.map(({ blocks, key }) => [key, blocks.map(({ type }) => type).join(' ')])).toEqual([
      ['purpose', 'paragraph'],
      ['attendance', 'paragraph'],
      ['tone', 'paragraph paragraph'],
      ['opening', 'paragraph paragraph paragraph'],
      ['structure', 'paragraph paragraph'],
      ['themes', 'paragraph'],
      ['scope', 'paragraph'],
      ['convergence', `paragraph ${'area '.repeat(8)}`.trim()],
      ['good-practices', 'paragraph list'],
      ['further-action', `paragraph ${'area '.repeat(8)}`.trim()],
      ['closing', 'paragraph paragraph'],
      ['conclusion', 'heading paragraph paragraph'],
    ]);
  });

  it('numbers the areas of convergence and nothing else', () => {
    expect(areasIn('convergence').map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(areasIn('further-action').map(({ number }) => number)).toEqual(Array(8).fill(null));
    const others = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => ('number' in block && block.type !== 'area' ? [block.number] : [])),
    );
    expect(others.filter((number) => number !== undefined)).toEqual([]);
  });

  it.each([
    [
      'convergence',
      /commitments.*implemented/i,
      /protecting and empowering vulnerable/i,
      /whole-of-society.*racism.*narrative/i,
      /international community/i,
      /holistic.*comprehensive/i,
      /drivers/i,
      /implementing.*follow-up/i,
      /role of civil society/i,
    ],
    [
      'further-action',
      /priorities/i,
      /evidence.*benefits/i,
      /regional consultative processes/i,
      /existing frameworks.*benchmarks/i,
      /timeline.*targets/i,
      /financial institutions/i,
      /terminology/i,
      /committee.*progress/i,
    ],
  ])('has the areas of %s in their order, each with a bold lead', (key, ...about) => {
    const leads = areasIn(key).map(({ lead }) => lead);
    expect(leads.every(({ bold, text }) => bold && text.endsWith('.'))).toBe(true);
    expect(leads).toHaveLength(about.length);
    for (const [place, { text }] of leads.entries()) expect(text).toMatch(about[place]!);
  });

  it('has the same holders in brackets, in the order of the alphabet', () => {
    const brackets = report.sections.flatMap(({ blocks }) => blocks.flatMap(bracketsOf));
    expect(brackets).toEqual([
      // The source lists these five in its sentence.
      [
        'Caritas Internationalis',
        'Holy See',
        'International Catholic Migration Commission',
        'International Committee of the Red Cross',
        'NGO Committee on Migration',
      ],
      [
        'IMUMI',
        'International Catholic Migration Commission',
        'Migrant Forum in Asia',
        'NGO Committee on Migration',
      ],
      ['Sierra Leone', 'South Africa'],
      ['Mexico'],
      ['Belgium (local authority)'],
      ['Burundi', 'Costa Rica', 'Egypt', 'Myanmar', 'Nigeria'],
      [
        'Albania',
        'Azerbaijan',
        'Burundi',
        'Colombia',
        'Democratic Republic of the Congo',
        'Eritrea',
        'Kenya',
        'Myanmar',
      ],
      ['Colombia', 'Kenya', 'Mexico', 'South Africa'],
    ]);
  });

  it('says where the source and its own record do not agree', () => {
    const differing = report.findings.flatMap((finding) =>
      finding.code === 'total-differs' ? [finding.subject] : [],
    );
    expect(differing.toSorted()).toEqual(['participants', 'speakers', 'women-speakers']);
  });
});

/** For each bracket in the block, whose points it rests on. */
function bracketsOf(block: Block): string[][] {
  return paragraphsOf(block)
    .flatMap(({ runs }) => runs)
    .filter(({ evidence, text }) => evidence && /^\s?\[.*\]$/.test(text))
    .map(({ evidence }) => holdersOf(evidence!));
}

function holdersOf({ pointIds }: EvidenceRef): string[] {
  const names = pointIds.flatMap((id) => {
    const intervention = interventionOfPoint(index, id);
    return (intervention && voiceOf(index, intervention)?.name) ?? [];
  });
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'en'));
}
