import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applySign,
  pointSigns,
  removeSign,
  signOfKind,
} from '../../../shared/notes/point-signs';
import { rankTags } from '../../../renderer/features/capture/editor/rank-tags';
import { tagAtEnd } from '../../../renderer/features/capture/editor/tag-match';
import type { ThemeId } from '../../../shared/domain/ids';
import { pointKinds } from '../../../shared/domain/vocabulary';

const plain = { kind: 'observation', isVerbatim: false } as const;

describe('signs at the start of a point', () => {
  test.each([
    ['?', { kind: 'question', isVerbatim: false }],
    ['!', { kind: 'recommendation', isVerbatim: false }],
    ['+', { kind: 'good-practice', isVerbatim: false }],
    ['>', { kind: 'proposal', isVerbatim: false }],
    ['"', { kind: 'observation', isVerbatim: true }],
    ['“', { kind: 'observation', isVerbatim: true }],
  ])('%s', (sign, marks) => {
    expect(applySign(plain, sign)).toEqual(marks);
  });

  test('each kind but the plain one has a sign of its own', () => {
    const signs = pointKinds.filter((kind) => kind !== 'observation').map(signOfKind);
    expect(signs).not.toContain('');
    const all = pointSigns.flatMap(({ sign, alternatives }) => [sign, ...alternatives]);
    expect(new Set(all).size).toBe(all.length);
  });

  test('a sign typed twice is text, and letters always are', () => {
    expect(applySign({ kind: 'question', isVerbatim: false }, '?')).toBeNull();
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N}]$/u), (letter) => {
        expect(applySign(plain, letter)).toBeNull();
      }),
    );
  });

  test('taking signs off one after the other always ends in a plain point', () => {
    expect(removeSign({ kind: 'question', isVerbatim: true })).toEqual({
      kind: 'question',
      isVerbatim: false,
    });
    expect(removeSign({ kind: 'question', isVerbatim: false })).toEqual(plain);
    expect(removeSign(plain)).toBeNull();
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
