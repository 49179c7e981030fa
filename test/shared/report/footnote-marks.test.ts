import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeFootnoteMarks } from '../../../shared/report/footnote-marks';
import { reportTexts } from '../../../shared/report/output-language';
import type { Paragraph, Run } from '../../../shared/report/report';

/** Runs out of a line in which "^" is a mark and "|" parts runs. */
function paragraph(line: string): Paragraph {
  const runs = line
    .split(/(\^|\|)/u)
    .filter((piece) => piece !== '' && piece !== '|')
    .map((piece): Run => (piece === '^' ? { text: '', footnote: 1 } : { text: piece }));
  return { type: 'paragraph', key: 'k', runs, origin: { type: 'computed' } };
}
const lineOf = ({ runs }: Paragraph) =>
  runs.map(({ footnote, text }) => (footnote === undefined ? text : '^')).join('');
const placed = (line: string, language: 'en' | 'fr' | 'es') =>
  placeFootnoteMarks(paragraph(line), reportTexts(language));

describe('the mark of a footnote', () => {
  it.each([
    ['word^. Next', 'word.^ Next', 'word^. Next'],
    ['word.^ Next', 'word.^ Next', 'word^. Next'],
    ['one^, two', 'one,^ two', 'one^, two'],
    ['word|.|^^ Next', 'word.^^ Next', 'word^^. Next'],
    ['“word^.” Next', '“word.”^ Next', '“word^.” Next'],
    ['mot\u00a0:^ suite', 'mot\u00a0:^ suite', 'mot^\u00a0: suite'],
    ['a, etc.^ Next', 'a, etc.^ Next', 'a, etc.^ Next'],
    ['^ begins', '^ begins', '^ begins'],
    ['inside^ a sentence', 'inside^ a sentence', 'inside^ a sentence'],
  ])('in %j', (line, inEnglish, inFrench) => {
    expect(lineOf(placed(line, 'en'))).toBe(inEnglish);
    expect(lineOf(placed(line, 'fr'))).toBe(inFrench);
    expect(lineOf(placed(line, 'es'))).toBe(inFrench);
  });

  it('moves once, loses no word, and takes what points at runs along', () => {
    const lines = fc
      .array(fc.constantFrom('word', '.', ',', ' ', '^', '|', '”', '\u00a0:', '…', 'etc.'))
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(lines, fc.constantFrom('en', 'fr', 'es'), (line, language) => {
        const texts = reportTexts(language);
        const given = paragraph(line);
        const own = given.runs.flatMap(({ text }, index) => (text.includes('word') ? [index] : []));
        const sentences = [{ runs: own, was: '', now: '' }];
        const first = placeFootnoteMarks(
          { ...given, edit: { id: 'e' as never, sentences, base: [], parts: [] } },
          texts,
        );
        expect(lineOf(placeFootnoteMarks(first, texts))).toBe(lineOf(first));
        expect(lineOf(first).replaceAll('^', '')).toBe(lineOf(given).replaceAll('^', ''));
        const kept = first.edit?.sentences[0]?.runs
          .map((index) => first.runs[index]?.text)
          .join('');
        expect(kept).toBe(own.map((index) => given.runs[index]?.text).join(''));
      }),
      { seed: 5, numRuns: 400 },
    );
  });
});
