import { expect, test } from 'vitest';
import { languageOf } from '../../../shared/suggestions/languages';
import { TermReader } from '../../../shared/suggestions/terms';
import { badTexts } from './suggested-points';

const reader = new TermReader();
const keys = (text: string, language: string) =>
  reader
    .read(text, language)
    .filter(({ isStop }) => !isStop)
    .map(({ key }) => key);

test.each([
  ['en', 'remittance remittances'],
  ['fr', 'migration migrations'],
  ['fr', 'l’éducation éducations education'],
  ['es', 'migración migraciones migracion'],
  ['ru', 'миграция миграции миграцию'],
  ['ar', 'مهاجر المهاجرين والمهاجرون'],
])('inflected forms are one term in %s', (language, forms) => {
  expect(new Set(keys(forms, language)).size).toBe(1);
});

test('Chinese is cut into words', () => {
  expect(keys('移徙者的权利必须得到保护', 'zh')).toEqual(expect.arrayContaining(['权利', '保护']));
});

test.each([
  ['en', 'The distinguished delegate thanked the Chair'],
  ['fr', 'Madame la Présidente, la délégation remercie'],
  ['es', 'Gracias, señor Presidente'],
  ['ru', 'Спасибо, господин председатель'],
  ['ar', 'شكرا سيدي الرئيس'],
  ['zh', '谢谢主席'],
])('politeness says nothing in %s', (language, text) => {
  expect(keys(text, language)).toEqual([]);
});

test('words that the matter is made of stay', () => {
  expect(keys('Young workers and States need information', 'en')).toHaveLength(5);
});

test('terms stand where the text has them', () => {
  for (const text of ['L’accueil d’enfants, and STATES’ duties', ...badTexts]) {
    for (const { word, start, end } of reader.read(text, 'fr')) {
      expect(text.slice(start, end).normalize('NFKC').toLowerCase()).toBe(word);
    }
  }
});

test.each([
  ['en-GB', 'Remittances', 'en'],
  ['en', 'Права мигрантов', 'ru'],
  ['en', 'حقوق المهاجرين', 'ar'],
  ['en', '移徙者的权利', 'zh'],
  ['fr', '移民の権利について', 'ja'],
  ['ru', 'Les droits des migrants et de leurs familles', 'fr'],
  ['zh', 'The rights of migrants', 'en'],
  ['uk', 'Права мігрантів', 'uk'],
  ['en', 'The word мигрант in a text that is English', 'en'],
  ['sr', 'Prava migranata', 'sr'],
  ['en', '', 'en'],
  ['en', '42 🙂', 'en'],
])('the language of a point declared %s that reads "%s" is %s', (declared, text, language) => {
  expect(languageOf(text, declared)).toBe(language);
});
