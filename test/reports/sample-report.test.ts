import { convertToHtml } from 'mammoth';
import { describe, expect, it } from 'vitest';
import { writeReport } from '../../electron/reports/write-report';
import { fileOptions } from '../support/file-options';
import { sectionText } from '../../shared/report/report-text';
import { builtInProfiles } from '../../shared/report/built-in-profiles';
import { buildSummary } from '../support/summary';
import { sampleData } from '../sample/sample-data';

const data = sampleData();
const eventId = data.events[0]!.id;

describe('the summary of the sample', () => {
  const report = buildSummary(data, { eventId, attribution: 'name' });
  const text = report.sections.map(sectionText).join('\n');

  it('has every section in its place', () => {
    expect(report.sections.map(({ key }) => key)).toEqual(
      builtInProfiles.summary.sections.map(({ key }) => key),
    );
    expect(report.titleBlock.dateline).toBe(
      '18–19 April 2017, United Nations Headquarters, New York',
    );
  });

  it.each([
    'The workshop gathered over 300 participants, representing governments',
    'six panels, each followed by a session for questions, comments and answers, and led by 35 speakers, of whom 12 were women',
    'Panellists from Ecuador, Italy and Mexico',
    'Several civil society representatives [',
    'Monsignor Robert Vitillo from ICMC',
    'Many States [Albania, Azerbaijan, Burundi, Colombia, the Democratic Republic of the Congo, Eritrea, Kenya, Myanmar]',
    '[Burundi, Costa Rica, Egypt, Myanmar, Nigeria]',
  ])('says: %s', (words) => {
    expect(text).toContain(words);
  });

  it('has evidence for each of its computed words', () => {
    expect(
      report.findings.filter((finding) => finding.code === 'no-evidence' && finding.field),
    ).toEqual([]);
  });

  it('is a Word document with eight numbered areas', async () => {
    const bytes = await writeReport(report, fileOptions('docx'));
    const { value: html, messages } = await convertToHtml({ buffer: Buffer.from(bytes) });
    expect(html.match(/<li><strong>/g)?.length).toBeGreaterThanOrEqual(8);
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  });
});

it('names no speaker by computed words where nobody may be named', () => {
  const report = buildSummary(data, { eventId, attribution: 'none' });
  const computed = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'area' ? block.paragraphs : []))
    .flatMap(({ runs }) => runs)
    .filter(({ origin }) => origin?.type === 'computed')
    .map(({ text }) => text)
    .join('\n');
  for (const { name } of data.delegations) expect(computed).not.toContain(name);
  expect(computed).toMatch(/Many speakers/);
});
