import fc from 'fast-check';
import { expect, it } from 'vitest';
import { interventionTypes } from '../../../shared/domain/vocabulary';
import {
  parseRequestText,
  requestSigns,
  type ParsedRequest,
} from '../../../shared/speakers/parse-request-text';

type Expected = Partial<Omit<ParsedRequest, 'source'>>;

const plain = { type: 'statement', onBehalfOf: null, isDescription: false };

it.each<[text: string, expected: Expected]>([
  ['kenya', { who: 'kenya' }],
  ['  Speaker 12  ', { who: 'Speaker 12' }],
  ['? egypt', { who: 'egypt', type: 'question' }],
  ['¿egypt', { who: 'egypt', type: 'question' }],
  ['!egypt', { who: 'egypt', type: 'point-of-order' }],
  ['= Speaker 3', { who: 'Speaker 3', type: 'answer' }],
  ['> Speaker 3', { who: 'Speaker 3', type: 'presentation' }],
  ['~ chad', { who: 'chad', type: 'comment' }],
  ['< chad', { who: 'chad', type: 'right-of-reply' }],
  ['point of order: egypt', { who: 'egypt', type: 'point-of-order' }],
  ['Point of order egypt', { who: 'egypt', type: 'point-of-order' }],
  ['egypt point of order', { who: 'egypt', type: 'point-of-order' }],
  ['egypt, right of reply', { who: 'egypt', type: 'right-of-reply' }],
  ['Motion d’ordre : Égypte', { who: 'Égypte', type: 'point-of-order' }],
  ['Chile – derecho de réplica', { who: 'Chile', type: 'right-of-reply' }],
  ['Question: egypt', { who: 'egypt', type: 'question' }],
  ['egypt (question)', { who: 'egypt', type: 'question' }],
  ['Réponse: Speaker 3', { who: 'Speaker 3', type: 'answer' }],
  ['question', { who: 'question' }],
  ['Comment Foundation', { who: 'Comment Foundation' }],
  ['egypt question', { who: 'egypt question' }],
  ['kenya obo african group', { who: 'kenya', onBehalfOf: 'african group' }],
  ['kenya o.b.o. the African Group', { who: 'kenya', onBehalfOf: 'African Group' }],
  ['Kenya on behalf of the African Group', { who: 'Kenya', onBehalfOf: 'African Group' }],
  ['Kenya (on behalf of the African Group)', { who: 'Kenya', onBehalfOf: 'African Group' }],
  ['Kenya, on behalf of Theta Group', { who: 'Kenya', onBehalfOf: 'Theta Group' }],
  ['Maroc au nom du Groupe africain', { who: 'Maroc', onBehalfOf: 'Groupe africain' }],
  ['Malte au nom de l’Union européenne', { who: 'Malte', onBehalfOf: 'Union européenne' }],
  ['Malte au nom de la Ligue', { who: 'Malte', onBehalfOf: 'Ligue' }],
  ['Chile en nombre del Grupo', { who: 'Chile', onBehalfOf: 'Grupo' }],
  ['Chile en nombre de los Estados', { who: 'Chile', onBehalfOf: 'Estados' }],
  ['? kenya obo g77', { who: 'kenya', type: 'question', onBehalfOf: 'g77' }],
  ['kenya obo g77, point of order', { who: 'kenya', type: 'point-of-order', onBehalfOf: 'g77' }],
  ['kenya on behalf of', { who: 'kenya' }],
  ['on behalf of the African Group', { who: 'African Group' }],
  ['Speaker Obo', { who: 'Speaker Obo' }],
  ['Centre for Migration', { who: 'Centre for Migration' }],
  ['kenya for the african group', { who: 'kenya for the african group' }],
  ['woman, third row', { who: 'woman, third row', isDescription: true }],
  ['"blue scarf, by the door"', { who: 'blue scarf, by the door', isDescription: true }],
  ['« foulard bleu »', { who: 'foulard bleu', isDescription: true }],
  ['? (by the door)', { who: 'by the door', type: 'question', isDescription: true }],
  ['"blue scarf" obo g77', { who: 'blue scarf', onBehalfOf: 'g77', isDescription: true }],
  ['mujer de la tercera fila', { who: 'mujer de la tercera fila', isDescription: true }],
  ['Unknown delegate', { who: 'Unknown delegate', isDescription: true }],
  ['homme au fond', { who: 'homme au fond', isDescription: true }],
  ['back left', { who: 'back left', isDescription: true }],
  ['tall, on the left', { who: 'tall, on the left', isDescription: true }],
  ['Isle of Man', { who: 'Isle of Man' }],
  ['Right to Play', { who: 'Right to Play' }],
  ['Saint-Siège', { who: 'Saint-Siège' }],
  ['Côte d’Ivoire', { who: 'Côte d’Ivoire' }],
  ['Iran (Islamic Republic of)', { who: 'Iran (Islamic Republic of)' }],
  ['12. Kenya', { who: 'Kenya' }],
  ['• ? Kenya', { who: 'Kenya', type: 'question' }],
])('reads %s', (text, expected) => {
  expect(parseRequestText(text)).toMatchObject([{ ...plain, ...expected }]);
});

it('separates requests by semicolons and lines, commas staying where they are, and skips what is empty', () => {
  const text = 'kenya;\r\n ; woman, third row\n?;"";!chad ';
  const parsed = parseRequestText(text);
  expect(parsed.map(({ who }) => who)).toEqual(['kenya', 'woman, third row', 'chad']);
  expect(parsed.map(({ source }) => text.slice(source.from, source.to))).toEqual([
    'kenya',
    'woman, third row',
    '!chad',
  ]);
});

it('has one sign for each type but a statement', () => {
  expect(requestSigns.map(({ type }) => type).toSorted()).toEqual(
    interventionTypes.filter((type) => type !== 'statement').toSorted(),
  );
});

const words = fc.constantFrom(
  ...[
    'kenya',
    ' obo ',
    'on behalf of the',
    'au nom de l’',
    'point of order',
    ':',
    ',',
    '"',
    '(',
    ')',
  ],
  ...['?', '!', '- ', '1. ', ';', '\n', '«', '»', 'question', ' '],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(words, { maxLength: 8 }).map((all) => all.join('')),
);

it('reads any text, and texts joined as it reads each', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => {
      let start = 0;
      const each = texts.flatMap((text) => {
        const at = start;
        start += text.length + 1;
        return parseRequestText(text).map(({ source: { from, to }, ...request }) => ({
          ...request,
          source: { from: from + at, to: to + at },
        }));
      });
      expect(parseRequestText(texts.join(';'))).toEqual(each);
      for (const { who, onBehalfOf } of each) {
        expect(who.trim()).not.toBe('');
        expect(onBehalfOf).not.toBe('');
      }
    }),
    { numRuns: 500 },
  );
});
