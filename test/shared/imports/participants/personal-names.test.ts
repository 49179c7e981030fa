import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitTitle } from '../../../../shared/imports/participants/forms-of-address';
import {
  areAkin,
  inReadingOrder,
  joinName,
  nameKeys,
  offerCapitals,
} from '../../../../shared/imports/participants/personal-names';

describe('capitals', { timeout: 30_000 }, () => {
  test.each([
    ['SWING', 'Swing'],
    ['Given SWING', 'Given Swing'],
    ['MCDONALD', 'McDonald'],
    ['Given McDONALD', 'Given McDonald'],
    ["O'NEILL", "O'Neill"],
    ['O’NEILL', 'O’Neill'],
    ["D'ANGELO", "D'Angelo"],
    ["SA'AD", "Sa'ad"],
    ['Given VAN DER BERG', 'Given van der Berg'],
    ['DE LA CRUZ', 'de la Cruz'],
    ['DA SILVA', 'da Silva'],
    ['GARCÍA Y VEGA', 'García y Vega'],
    ['AL-HASSAN', 'Al-Hassan'],
    ['JEAN-PIERRE ÉLUARD', 'Jean-Pierre Éluard'],
    ['J.P. FAMILY', 'J.P. Family'],
    ['JP FAMILY', 'JP Family'],
    ['JRR FAMILY', 'JRR Family'],
    ['LI Wei', 'LI Wei'],
    ['DO Thi', 'DO Thi'],
    ['GIVEN FAMILY III', 'Given Family III'],
    ['GIVEN FAMILY JR.', 'Given Family Jr.'],
    ['JP', 'JP'],
    ['ИВАНОВ', 'Иванов'],
    ['ΠΑΠΑΔΟΠΟΥΛΟΣ', 'Παπαδοπουλος'],
    ['İSTANBULLU', 'İSTANBULLU'],
    ['MCDonald', 'MCDonald'],
    ['van der Berg', 'van der Berg'],
    ['McDonald', 'McDonald'],
    ['given family', 'given family'],
    ['اسم', 'اسم'],
    ['', ''],
  ])('%j is offered as %j', (name, offered) => expect(offerCapitals(name)).toBe(offered));

  test('are offered once, and nothing but the case of letters changes', () => {
    const words = fc.constantFrom(
      ...[
        'SWING',
        "O'NEILL",
        'VAN',
        'DER',
        'DE',
        'Y',
        'MCX',
        'MCDONALD',
        'JR',
        'III',
        'J.P.',
        'İ',
        'ẞSS',
        'ǅEM',
      ],
      ...[
        'Al-HASSAN',
        'AL-',
        '__PROTO__',
        'ﬁX',
        'ΣΑΣ',
        'McDONALD',
        '🙂ABC',
        'A\u0301BC',
        'سلام',
        'x'.repeat(600),
      ],
    );
    const word = fc.oneof(
      words,
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.stringMatching(/^[A-ZÀ-Ý'-]{1,9}$/u),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (list) => {
        const name = list.join(' ');
        const offered = offerCapitals(name);
        expect(offerCapitals(offered)).toBe(offered);
        expect(offered.length).toBe(name.length);
        expect(offered.toUpperCase()).toBe(name.toUpperCase());
        for (const [place, part] of name.split(/\s+/u).entries())
          if (/^\p{Lu}?\p{Ll}+$/u.test(part)) expect(offered.split(/\s+/u)[place]).toBe(part);
      }),
      { numRuns: 800 },
    );
  });
});

describe('forms of address', () => {
  test.each([
    ['H.E. Mr. Given FAMILY', 'H.E. Mr.', 'Given FAMILY'],
    ['Ms Given Family', 'Ms', 'Given Family'],
    ['Mme Given Family', 'Mme', 'Given Family'],
    ['M. Family', 'M.', 'Family'],
    ['S.E.M. Given Family', 'S.E.M.', 'Given Family'],
    ['Sra. Given Family', 'Sra.', 'Given Family'],
    ['Prof. Dr. Given Family', 'Prof. Dr.', 'Given Family'],
    ['Ambassador Given Family', 'Ambassador', 'Given Family'],
    ['Her Excellency Ms. Given Family', 'Her Excellency Ms.', 'Given Family'],
    ['The Right Honourable Given Family', 'The Right Honourable', 'Given Family'],
    ['Given Family (Ms.)', 'Ms.', 'Given Family'],
    ['HE Xiao', '', 'HE Xiao'],
    ['SE Young', '', 'SE Young'],
    ['M Family', '', 'M Family'],
    ['The Family', '', 'The Family'],
    ['Dr.', 'Dr.', ''],
    ['Given Family', '', 'Given Family'],
    ['constructor', '', 'constructor'],
  ])('%j is %j and %j', (text, title, name) => expect(splitTitle(text)).toEqual({ title, name }));
});

describe('the order of names', () => {
  test.each([
    ['FAMILY, Given', 'Given FAMILY'],
    ['Family, Given Middle', 'Given Middle Family'],
    ['Family, Given, Jr.', 'Given Family, Jr.'],
    ['Given Family, PhD', 'Given Family, PhD'],
    ['FAMILY Given', 'FAMILY Given'],
    ['BAN Ki-moon', 'BAN Ki-moon'],
    [',', ','],
  ])('%j is read as %j', (name, read) => expect(inReadingOrder(name)).toBe(read));

  test('does not hide that two names are one', () => {
    expect(nameKeys('FAMILY Given')).toContain(nameKeys('Given Family')[0]);
    expect(nameKeys('Élève McDONALD')).toEqual(nameKeys('eleve mcdonald'));
    expect(nameKeys('🙂')).toEqual(['🙂']);
  });

  test('joins a given and a family name', () => {
    expect(joinName('Given', 'FAMILY')).toBe('Given FAMILY');
    expect(joinName('', 'Family')).toBe('Family');
    expect(joinName('Given Family', 'Family')).toBe('Given Family');
    expect(joinName('Given', 'Given')).toBe('Given Given');
  });
});

test.each([
  ['Given Middle Family', 'Given Family', true],
  ['G. Family', 'Given Family', true],
  ['Givne Family', 'Given Family', true],
  ['Given 1 Family 1', 'Given 2 Family 2', false],
  ['Given 1 Family', 'Given 2 Family', false],
  ['Anna Family', 'Bruno Family', false],
  ['Family', 'Given Family', false],
])('%j and %j may be one person: %j', (one, other, may) => {
  expect(areAkin(one, other)).toBe(may);
  expect(areAkin(other, one)).toBe(may);
});
