import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applySign,
  chosenSignsSchema,
  holderOf,
  meaningOfSign,
  removeSign,
  signFault,
  signNames,
  signOfKind,
  signsOf,
  usualSigns,
  type PointMarks,
} from '../../../shared/notes/point-signs';
import { rankTags } from '../../../renderer/features/capture/editor/rank-tags';
import { tagAtEnd } from '../../../renderer/features/capture/editor/tag-match';
import type { ThemeId } from '../../../shared/domain/ids';
import { pointKinds } from '../../../shared/domain/vocabulary';

const plain: PointMarks = {
  kind: 'observation',
  isVerbatim: false,
  isToVerify: false,
  isStarred: false,
};

describe('signs at the start of a point', () => {
  test.each([
    ['?', { kind: 'question' }],
    ['؟', { kind: 'question' }],
    ['!', { kind: 'recommendation' }],
    ['+', { kind: 'good-practice' }],
    ['>', { kind: 'proposal' }],
    ['"', { isVerbatim: true }],
    ['“', { isVerbatim: true }],
    ['^', { isToVerify: true }],
    ['*', { isStarred: true }],
  ])('%s', (sign, marks) => {
    expect(applySign(usualSigns, plain, sign)).toEqual({ ...plain, ...marks });
  });

  test('each kind but the plain one has a sign of its own', () => {
    const kinds = pointKinds.filter((kind) => kind !== 'observation');
    expect(kinds.map((kind) => signOfKind(usualSigns, kind))).not.toContain('');
    const all = usualSigns.flatMap(({ sign, alternatives }) => [sign, ...alternatives]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.map(signFault).filter((fault) => fault !== null)).toEqual([]);
  });

  test('a sign typed twice is text, and letters always are', () => {
    expect(applySign(usualSigns, { ...plain, kind: 'question' }, '?')).toBeNull();
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N}]$/u), (letter) => {
        expect(applySign(usualSigns, plain, letter)).toBeNull();
        expect(signFault(letter)).toBe('text');
      }),
    );
  });

  test('taking signs off one after the other always ends in a plain point', () => {
    const marks: PointMarks = {
      kind: 'question',
      isVerbatim: true,
      isToVerify: true,
      isStarred: true,
    };
    let shown: PointMarks | null = marks;
    for (let count = 0; count < 4; count += 1) shown = shown && removeSign(shown, false);
    expect(shown).toEqual(plain);
    expect(removeSign(plain, false)).toBeNull();
  });

  test('a point with text stays to be verified', () => {
    expect(removeSign({ ...plain, isToVerify: true, isStarred: true }, true)).toBeNull();
  });
});

describe('signs that a person has chosen', () => {
  test('take the place of the usual one, and of what else was typed for another', () => {
    const signs = signsOf({ question: '¿', commitment: '»', concern: '' });
    expect(meaningOfSign(signs, '¿')).toBe('question');
    expect(meaningOfSign(signs, '?')).toBeNull();
    expect(meaningOfSign(signs, '»')).toBe('commitment');
    expect(meaningOfSign(signs, '>')).toBe('proposal');
    expect(meaningOfSign(signs, '~')).toBeNull();
    expect(meaningOfSign(signs, '')).toBeNull();
    expect(signOfKind(signs, 'concern')).toBe('');
  });

  test('never stand for two things, and never for a letter, a space, @ or #', () => {
    expect(holderOf({ answer: '?' }, 'answer')).toBe('question');
    expect(holderOf({ answer: '?', question: '' }, 'answer')).toBeNull();
    expect(chosenSignsSchema.safeParse({ answer: '?', question: '=' }).success).toBe(true);
    const wrong = [
      { answer: '?' },
      { answer: 'x' },
      { answer: '@' },
      { answer: ' ' },
      { answer: '->' },
    ];
    expect(wrong.filter((signs) => chosenSignsSchema.safeParse(signs).success)).toEqual([]);
  });

  test('mean one thing each, whatever was chosen', () => {
    const chosen = fc.dictionary(
      fc.constantFrom(...signNames),
      fc.constantFrom('', '?', '؟', '»', '“', '^', '§', '%'),
    );
    fc.assert(
      fc.property(chosen, (signs) => {
        fc.pre(chosenSignsSchema.safeParse(signs).success);
        const all = signsOf(signs).flatMap(({ sign, alternatives }) => [sign, ...alternatives]);
        const typed = all.filter((sign) => sign !== '');
        expect(new Set(typed).size).toBe(typed.length);
      }),
    );
  });
});

describe('a tag being typed', () => {
  test.each([
    ['#', ''],
    ['needs #path', 'path'],
    ['needs (#path', 'path'],
    ['needs #labour mob', 'labour mob'],
    ['needs #labour ', 'labour '],
    ['word#path', null],
    ['needs #path  then', null],
    ['needs # path', null],
    ['#one two three four', null],
    ['nothing', null],
  ])('%j', (text, tag) => {
    expect(tagAtEnd(text)).toBe(tag);
  });
});

describe('themes for a tag', () => {
  const themes = new Map(
    ['Regular pathways', 'Terminology', 'Diáspora'].map((name, index) => {
      const id = `theme-${index}` as ThemeId;
      return [id, { id, name, colour: 'red' }];
    }),
  );
  const names = (text: string) =>
    rankTags(themes, text).map((option) =>
      option.kind === 'new' ? `new ${option.name}` : option.theme.name,
    );

  test('are found by their beginning and without accents', () => {
    expect(names('path')[0]).toBe('Regular pathways');
    expect(names('diaspora')).toEqual(['Diáspora']);
  });

  test('a name that nobody has makes a new one, a number does not', () => {
    expect(names('frontier works')).toEqual(['new frontier works']);
    expect(names('1')).toEqual([]);
  });

  test('a theme of that name leaves no room for a second one', () => {
    expect(names('terminology')).toEqual(['Terminology']);
  });
});
