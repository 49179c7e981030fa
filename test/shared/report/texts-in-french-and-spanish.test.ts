import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantifier } from '../../../shared/domain/quantifier';
import {
  categories,
  eventKinds,
  regions,
  roles,
  totalQualifiers,
} from '../../../shared/domain/vocabulary';
import type { VoiceNoun } from '../../../shared/domain/voice';
import { reportTexts } from '../../../shared/report/output-language';
import type { ReportTexts } from '../../../shared/report/texts';
import { countingClaims } from '../../../shared/synthesis/counting-words';

const en = reportTexts('en');
const fr = reportTexts('fr');
const es = reportTexts('es');
/** No-break spaces as "~", so that a table shows them. */
const shown = (text: string | null) => text?.replaceAll('\u00a0', '~') ?? null;
const many: Quantifier = { word: 'many' };

describe.each<[string, ReportTexts, [string, string | null, string | null][]]>([
  [
    'French',
    fr,
    [
      ['none', fr.quantified({ word: 'none' }, 'state'), null],
      ['one, masculine', fr.quantified({ word: 'count', count: 1 }, 'state'), 'un État'],
      [
        'one, feminine',
        fr.quantified({ word: 'count', count: 1 }, 'un-entity'),
        'une entité des Nations Unies',
      ],
      ['two', fr.quantified({ word: 'count', count: 2 }, 'state'), 'deux États'],
      ['several', fr.quantified({ word: 'several' }, 'state'), 'plusieurs États'],
      ['many, masculine', fr.quantified(many, 'state'), 'de nombreux États'],
      [
        'many, feminine',
        fr.quantified(many, 'local-authority'),
        'de nombreuses collectivités locales',
      ],
      ['most', fr.quantified({ word: 'most' }, 'state'), 'la plupart des États'],
      [
        'one other',
        fr.others(1, 'intergovernmental'),
        'une autre organisation intergouvernementale',
      ],
      ['two others', fr.others(2, 'state'), 'deux autres États'],
      ['thousands', fr.number(1250), '1~250'],
      ['list', fr.list(['a', 'b', 'c']), 'a, b et c'],
      ['list with commas', fr.list(['a, x', 'b']), 'a, x~; et b'],
      ['quotation', fr.sentence(fr.quoted('il est temps')), '«~il est temps~».'],
      ['closed quotation', fr.sentence(fr.quoted('Il est temps.')), '«~Il est temps.~»'],
      ['start with a number', fr.sentenceCase('21 entités'), 'Vingt et une entités'],
      ['start with 71', fr.sentenceCase('71 États'), 'Soixante et onze États'],
      ['start with 80', fr.sentenceCase('80 États'), 'Quatre-vingts États'],
      ['start with 91', fr.sentenceCase('91 États'), 'Quatre-vingt-onze États'],
      ['two days', fr.dateRange('2017-04-18', '2017-04-19'), '18 et 19 avril 2017'],
      ['first of May', fr.dateRange('2017-04-30', '2017-05-01'), '30 avril et 1er mai 2017'],
      ['four days', fr.dateRange('2017-04-18', '2017-04-21'), '18–21 avril 2017'],
      ['two years', fr.dateRange('2017-12-30', '2018-01-02'), '30 décembre 2017–2 janvier 2018'],
      ['du', fr.representativeOf('le Mexique'), 'le représentant du Mexique'],
      ['des', fr.officeOf('Ministre', 'les Philippines'), 'Ministre des Philippines'],
      ['de la', fr.representativeOf('la France'), 'le représentant de la France'],
      ['de l’', fr.representativeOf('l’Algérie'), 'le représentant de l’Algérie'],
      ['d’', fr.representativeOf('Israël'), 'le représentant d’Israël'],
      ['d’Haïti', fr.personOnBehalfOf('A', 'Haïti'), 'A au nom d’Haïti'],
      ['de', fr.representativeOf('Cuba'), 'le représentant de Cuba'],
      [
        'body, feminine',
        fr.delegation('Organisation des Nations Unies', false),
        'l’Organisation des Nations Unies',
      ],
      ['body, masculine', fr.delegation('Comité 1', false), 'le Comité 1'],
      ['body, h', fr.delegation('Haut-Commissariat 1', false), 'le Haut-Commissariat 1'],
      ['body, plural', fr.theGroup('Pays nordiques'), 'les pays nordiques'],
      ['body, unknown', fr.delegation('Caritas', false), 'Caritas'],
      ['office', fr.theOffice('Directrice générale'), 'la Directrice générale'],
      ['office, vowel', fr.theOffice('Ambassadeur'), 'l’Ambassadeur'],
      ['original', fr.original('en-GB'), 'Original~: anglais'],
      [
        'joined, du',
        Object.values(fr.joined('selon les vues de ', 'le Canada')).join('|'),
        'selon les vues |du Canada',
      ],
      [
        'joined, d’',
        Object.values(fr.joined('l’avis de ', 'Israël et la Suède')).join('|'),
        'l’avis |d’Israël et la Suède',
      ],
      [
        'joined, de de',
        Object.values(fr.joined('l’avis de ', 'de nombreux États')).join('|'),
        'l’avis |de nombreux États',
      ],
      [
        'joined, aux',
        Object.values(fr.joined('grâce à ', 'les Philippines')).join('|'),
        'grâce |aux Philippines',
      ],
      [
        'joined, qu’',
        Object.values(fr.joined('il a dit que ', 'Israël')).join('|'),
        'il a dit qu’|Israël',
      ],
      [
        'joined, nothing',
        Object.values(fr.joined('pour ', 'le Canada')).join('|'),
        'pour |le Canada',
      ],
      ['time', fr.timeRange('09:30', '11:00'), '9~h~30–11~h~00'],
      ['day', fr.day('2018-03-01'), 'Jeudi 1er mars 2018'],
    ],
  ],
  [
    'Spanish',
    es,
    [
      ['none', es.quantified({ word: 'none' }, 'state'), null],
      ['one, masculine', es.quantified({ word: 'count', count: 1 }, 'state'), 'un Estado'],
      [
        'one, feminine',
        es.quantified({ word: 'count', count: 1 }, 'intergovernmental'),
        'una organización intergubernamental',
      ],
      ['two', es.quantified({ word: 'count', count: 2 }, 'state'), 'dos Estados'],
      [
        'several, feminine',
        es.quantified({ word: 'several' }, 'un-entity'),
        'varias entidades de las Naciones Unidas',
      ],
      ['many, masculine', es.quantified(many, 'state'), 'muchos Estados'],
      ['most, masculine', es.quantified({ word: 'most' }, 'state'), 'la mayoría de los Estados'],
      [
        'most, feminine',
        es.quantified({ word: 'most' }, 'local-authority'),
        'la mayoría de las autoridades locales',
      ],
      ['one other', es.others(1, 'un-entity'), 'otra entidad de las Naciones Unidas'],
      ['two others', es.others(2, 'state'), 'otros dos Estados'],
      ['thousands', es.number(1250), '1.250'],
      ['list', es.list(['a', 'b', 'c']), 'a, b y c'],
      ['list before i', es.list(['Kenya', 'Italia']), 'Kenya e Italia'],
      ['list before hi', es.list(['a', 'Hijas']), 'a e Hijas'],
      ['list before hie', es.list(['a', 'Hielo']), 'a y Hielo'],
      ['start with a number', es.sentenceCase('21 Estados'), 'Veintiún Estados'],
      ['start, feminine', es.sentenceCase('31 entidades'), 'Treinta y una entidades'],
      ['two days', es.dateRange('2017-04-18', '2017-04-19'), '18 y 19 de abril de 2017'],
      ['four days', es.dateRange('2017-04-18', '2017-04-21'), '18 a 21 de abril de 2017'],
      ['two months', es.dateRange('2017-04-30', '2017-05-02'), '30 de abril a 2 de mayo de 2017'],
      ['del', es.representativeOf('el Canadá'), 'el representante del Canadá'],
      ['de El Salvador', es.representativeOf('El Salvador'), 'el representante de El Salvador'],
      ['de los', es.representativeOf('los Países Bajos'), 'el representante de los Países Bajos'],
      ['without article', es.withoutArticle('El Salvador'), 'El Salvador'],
      ['body', es.delegation('Organización 1', false), 'la Organización 1'],
      ['body, plural', es.theGroup('Países nórdicos'), 'los países nórdicos'],
      ['office', es.theOffice('Ministra de Estado'), 'la Ministra de Estado'],
      ['original', es.original('en'), 'Original: inglés'],
      [
        'joined, del',
        Object.values(es.joined('según la opinión de ', 'el Canadá')).join('|'),
        'según la opinión del |Canadá',
      ],
      [
        'joined, al',
        Object.values(es.joined('gracias a ', 'el Perú')).join('|'),
        'gracias al |Perú',
      ],
      [
        'joined, e',
        Object.values(es.joined('los Estados y ', 'Italia')).join('|'),
        'los Estados e |Italia',
      ],
      ['day', es.day('2018-03-01'), 'Jueves, 1 de marzo de 2018'],
    ],
  ],
])('%s', (_, __, rows) => {
  it.each(rows)('%s', (___, said, expected) => {
    expect(shown(said)).toBe(expected);
  });
});

describe('sentences', () => {
  const workshop = { kind: 'workshop', place: '' } as const;
  const consultation = { kind: 'consultation', place: '' } as const;

  it('agree with the event', () => {
    expect(fr.openedAndClosed(workshop, ['A'], ['B'], true)).toBe(
      'Il a été ouvert par A, et clos par B.',
    );
    expect(fr.openedAndClosed(consultation, ['A'], [], false)).toBe(
      'La consultation a été ouverte par A.',
    );
    expect(es.openedAndClosed(consultation, ['A'], ['B'], false)).toBe(
      'La consulta fue inaugurada por A, y clausurada por B.',
    );
  });

  it.each([
    [
      'A',
      'B',
      'Ce point de vue a été nuancé par A et contesté par B',
      'Esta opinión fue matizada por A y rebatida por B',
    ],
    ['A', '', 'Ce point de vue a été nuancé par A', 'Esta opinión fue matizada por A'],
    ['', 'B', 'Ce point de vue a été contesté par B', 'Esta opinión fue rebatida por B'],
  ])(
    'tell reservations of “%s” and “%s” without an agreement to make',
    (a, b, inFrench, inSpanish) => {
      expect(fr.sentenceCase(fr.reservations(a, b))).toBe(inFrench);
      expect(es.sentenceCase(es.reservations(a, b))).toBe(inSpanish);
    },
  );

  it('take the verb of a plural name', () => {
    const one = { what: 'points', voices: 1, points: 1 } as const;
    expect(fr.said({ ...one, speakers: 'les Philippines' })).toContain('ont formulé l’observation');
    expect(fr.said({ ...one, speakers: 'le Kenya' })).toContain('a formulé l’observation');
    expect(es.said({ ...one, speakers: 'los Países Bajos' })).toContain('formularon la');
  });

  it('say quantities in the words that the check of overstatements reads', () => {
    const nouns: VoiceNoun[] = ['state', 'speaker', ...categories];
    const quantities: Quantifier[] = [
      { word: 'count', count: 2 },
      ...(['several', 'many', 'most', 'general-agreement'] as const).map((word) => ({ word })),
    ];
    const amounts = (texts: ReportTexts, quantity: Quantifier, noun: VoiceNoun) =>
      countingClaims(texts.quantified(quantity, noun) ?? '').map(({ amount }) => amount.word);
    for (const noun of nouns) {
      for (const quantity of quantities) {
        const inEnglish: string[] = amounts(en, quantity, noun);
        if (!inEnglish.includes(quantity.word)) continue;
        if (noun === 'un-entity') continue;
        expect([noun, ...amounts(fr, quantity, noun)]).toEqual([noun, ...inEnglish]);
        expect([noun, ...amounts(es, quantity, noun)]).toEqual([noun, ...inEnglish]);
      }
    }
  });
});

/** Every text that a member gives, whatever it is asked. */
const asked = fc.record({
  count: fc.integer({ min: 0, max: 2000 }),
  items: fc.array(fc.constantFrom('A', 'l’Inde', 'B, C', 'Italia', 'les Tonga'), {
    minLength: 1,
    maxLength: 5,
  }),
  kind: fc.constantFrom(...eventKinds),
  place: fc.constantFrom('', 'Le Caire', 'New York'),
  category: fc.constantFrom(...categories),
  regions: fc.subarray([...regions]),
  role: fc.constantFrom(...roles),
  qualifier: fc.constantFrom(...totalQualifiers),
  flag: fc.boolean(),
});

describe.each([en, fr, es])('$language', (texts) => {
  it('says nothing undefined, with no space too many', () => {
    fc.assert(
      fc.property(asked, (given) => {
        for (const text of everyText(texts, given)) {
          expect(text).not.toMatch(/undefined|\[object|NaN| {2}| ,| \.| \u00a0|\u00a0 /u);
        }
      }),
      { seed: 20, numRuns: 300 },
    );
  });

  it('has a heading wherever English has one', () => {
    for (const [profile, headings] of Object.entries(en.headings)) {
      const own = texts.headings[profile as keyof typeof en.headings];
      expect(Object.keys(own)).toEqual(Object.keys(headings));
    }
  });
});

function everyText(
  texts: ReportTexts,
  given: typeof asked extends fc.Arbitrary<infer G> ? G : never,
) {
  const { category, count, flag, items, kind, place, qualifier, role } = given;
  const event = { kind, place };
  const participants = flag ? texts.total(qualifier, count + 1, 'participants') : '';
  const countries = count % 2 ? texts.total(qualifier, count, 'countries') : '';
  const dates = { first: '2018-04-30', last: flag ? '2018-05-01' : '2018-05-03' };
  const panels = count % 7;
  return [
    texts.number(count),
    texts.list(items),
    texts.sentenceCase(texts.others(count + 1, category)),
    texts.counted(count, category),
    texts.attendance({
      event,
      isSecond: flag,
      participants,
      countries,
      categories: count % 3 ? [category] : [],
    }),
    texts.openedAndClosed(event, items, flag ? items : [], flag),
    texts.remarks(flag ? 'opening' : 'closing', items[0] ?? null, panels),
    texts.structure({
      ...{ place, panels, panelsWithQuestions: Math.min(panels, count % 3) },
      speakers: flag ? texts.total('exactly', count, 'speakers') : '',
      women: count % 4 ? count % 12 : null,
      regions: given.regions,
    }),
    texts.themes(event, items),
    texts.scope(flag ? panels : null),
    texts.convergence(panels),
    texts.furtherAction(flag ? event : null, count % 2 === 0),
    texts.withSubstance(texts.reservations(items[0] ?? '', items[1] ?? 'B'), ['x']),
    texts.held({ ...event, dates: flag ? dates : null, title: items[0] ?? '' }),
    texts.series([
      { ...event, dates, title: '' },
      { ...event, dates: null, title: '' },
    ]),
    texts.attended({
      ...{ event, isSecond: flag, participants: participants || 'A', countries },
      parts: [{ category, count: count + 1 }],
    }),
    texts.inOrder(panels, 7, 'The need', flag),
    texts.said({
      what: flag ? 'points' : 'recommendations',
      speakers: items[0] ?? '',
      voices: 1,
      points: count,
    }),
    texts.roleHolders(role, items, panels),
    texts.agendaHeading(place),
    texts.tables.hiddenParticipants(count),
  ];
}
