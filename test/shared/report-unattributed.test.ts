import { describe, expect, it } from 'vitest';
import type { SectionKey } from '../../shared/report/profile';
import type { Report } from '../../shared/report/report';
import { sectionText } from '../../shared/report/report-text';
import { DialogueDataBuilder } from '../support/dialogue-data-builder';
import { buildProfileReport } from '../support/profile-report';

const textOf = (report: Report, key: SectionKey) =>
  report.sections
    .filter((section) => section.key === key)
    .map(sectionText)
    .join('\n');

/** Round-tables guided by three questions, under the rule that nobody is named. */
function roundTable() {
  const builder = new DialogueDataBuilder();
  const event = builder.event({ kind: 'round-table', title: 'Dialogue 1' });
  const session = builder.session(event, { kind: 'round-table' });
  const questions = [
    'How would you evaluate the current level of governance?',
    'What realistic ideas would facilitate a unified response?',
    'What kind of follow-up is necessary?',
  ];
  for (const [position, text] of questions.entries()) {
    const id = `question-${position}` as (typeof builder.data.guidingQuestions)[number]['id'];
    builder.data.guidingQuestions.push({ id, sessionId: session.id, text, position });
  }
  const themes = [builder.theme({ name: 'Coherence' }), builder.theme({ name: 'Institutions' })];
  const say = (text: string, theme?: number, kind: 'observation' | 'proposal' = 'observation') => {
    const speaker = builder.participant(builder.delegation());
    const themeIds = themes.flatMap(({ id }, index) => (index === theme ? [id] : []));
    builder.point(builder.intervention(session, speaker), { text, themeIds, kind });
  };
  say('Governance is scattered over many bodies', 1);
  say('the level of governance differs by region', 0);
  say('Current governance lacks coherence', 0);
  say('Governance works where it is local', 0);
  say('A unified response could start with a forum', undefined, 'proposal');
  say('Ships and ports');
  return { builder, session };
}

describe('the unattributed summary', () => {
  const { builder } = roundTable();
  const report = buildProfileReport(builder.data, 'unattributed');

  it('has the guiding questions as headings, themes in the order of the codebook, proposals last', () => {
    expect(textOf(report, 'guiding-questions').split('\n')).toEqual([
      'How would you evaluate the current level of governance?',
      'Coherence. Several speakers made the following points. The level of governance differs by region. ' +
        'Current governance lacks coherence. Governance works where it is local.',
      'Institutions. One speaker made the following point. Governance is scattered over many bodies.',
      'What realistic ideas would facilitate a unified response?',
      'One speaker made the following recommendation:',
      'A unified response could start with a forum.',
      'What kind of follow-up is necessary?',
      'Other points raised',
      'One speaker made the following point. Ships and ports.',
    ]);
    const questions = report.sections.find(({ key }) => key === 'guiding-questions')?.blocks;
    const levels = questions?.flatMap((block) => (block.type === 'heading' ? [block.level] : []));
    expect(levels).toEqual([1, 1, 1, 1]);
    expect(report.findings).toContainEqual({
      code: 'no-answers',
      question: 'What kind of follow-up is necessary?',
    });
    expect(report.findings.map(({ code }) => code)).toContain('answers-sorted');
  });

  it('names nobody', () => {
    const { findings: _findings, ...printed } = report;
    expect(JSON.stringify(printed)).not.toMatch(/Speaker \d|Delegation \d/);
  });

  it('falls away where nothing was asked', () => {
    const silent = { ...builder.data, guidingQuestions: [] };
    expect(textOf(buildProfileReport(silent, 'unattributed'), 'guiding-questions')).toBe('');
  });
});
