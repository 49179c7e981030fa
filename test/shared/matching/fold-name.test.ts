import { expect, test } from 'vitest';
import { compactName, foldLetters, foldName, foldWords } from '../../../shared/matching/fold-name';

test.each([
  ['Côte d’Ivoire', 'cote d ivoire'],
  ["CÔTE D'IVOIRE", 'cote d ivoire'],
  ['Türkiye', 'turkiye'],
  ['TÜRKİYE', 'turkiye'],
  ['Curaçao', 'curacao'],
  ['Großbritannien', 'grossbritannien'],
  ['Łódź', 'lodz'],
  ['Ærø & Œuvre', 'aero and oeuvre'],
  ['Guinea‑Bissau', 'guinea bissau'],
  ['  Viet \t Nam ', 'viet nam'],
  ['Lao People’s Democratic Republic', 'lao peoples democratic republic'],
  ["Sana'a", 'sanaa'],
  ['O’Neill', 'o neill'],
  ['ＵＮＨＣＲ', 'unhcr'],
  ['U.S.A.', 'u s a'],
  ['Сооружённый Й', 'сооруженныи и'],
  ['إِيـــران', 'ايران'],
  ['أفغانستان', 'افغانستان'],
  ['伊朗', '伊 朗'],
  ['हिन्दी', 'हिन्दी'],
  ['— ! —', ''],
])('%s is compared as “%s”', (text, folded) => {
  expect(foldName(text)).toBe(folded);
});

test('composed and decomposed letters are the same', () => {
  const text = 'São Tomé e Príncipe';
  expect(foldName(text.normalize('NFD'))).toBe(foldName(text.normalize('NFC')));
});

test('gaps, apostrophes and hyphens do not matter to the compact form', () => {
  for (const text of ['Timor-Leste', 'Timor Leste', 'TimorLeste', 'timor–leste'])
    expect(compactName(text)).toBe('timorleste');
});

test('words and letters know where they stand', () => {
  expect(foldWords('the Côte').map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [4, 8],
  ]);
  const text = 'Großbritannien';
  const letters = foldLetters(text);
  expect(letters.map((letter) => letter.text).join('')).toBe(compactName(text));
  expect(letters[4]).toEqual({ text: 's', start: 3, end: 4 });
  expect(letters.at(-1)).toEqual({ text: 'n', start: 13, end: 14 });
});
