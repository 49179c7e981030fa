import { KeptByText } from '../domain/kept-by-text';
import type { Category } from '../domain/vocabulary';

/** What a text says about how many: a step of the ladder, or a number. `all` is everybody who spoke. */
export type ClaimedAmount =
  | { word: 'count'; count: number }
  | { word: 'several' | 'many' | 'most' | 'all' | 'general-agreement' };

/** Words of a text that say how many people hold something. */
export interface CountingClaim {
  /** As written, e.g. "most of the States". */
  words: string;
  /** Offsets in the text, in UTF-16 units; `to` is after the last. */
  from: number;
  to: number;
  amount: ClaimedAmount;
  /** Whom the noun narrows it to; empty for anybody. */
  categories: Category[];
}

type Word = Exclude<ClaimedAmount['word'], 'count'> | number;

/** Words that say how many in English, French and Spanish; each brings the article that goes with it. */
const quantifiers: readonly [pattern: string, says: Word][] = [
  ['the (?:vast |great |overwhelming |large )?majority of|an? (?:\\p{L}+ )?majority of', 'most'],
  ['almost all|nearly all|(?<!at |the )most', 'most'],
  ['all|every|each and every', 'all'],
  ['(?:very |so |a great )?many|numerous|a (?:large|great|high|significant) number of', 'many'],
  ['dozens of|scores of|a wide range of', 'many'],
  ['several|various|a number of|a range of|a group of', 'several'],
  ['some|a few|a couple of|both', 2],
  ["la (?:grande |vaste )?majorité (?:des|de|d['’])|la plupart (?:des|de|d['’])", 'most'],
  ['presque tou(?:s|tes)', 'most'],
  ['tou(?:s|tes)', 'all'],
  [
    "(?:de |d['’])?(?:très )?nombreu(?:x|ses)|beaucoup (?:des|de|d['’])|bon nombre (?:des|de|d['’])",
    'many',
  ],
  ["plusieurs|divers(?:es)?|un certain nombre (?:des|de|d['’])", 'several'],
  ['quelques|certain(?:s|es)', 2],
  ['la (?:gran |inmensa )?mayoría de|casi tod[oa]s', 'most'],
  ['tod[oa]s', 'all'],
  ['much[oa]s|numeros[oa]s|un gran número de', 'many'],
  ['vari[oa]s|divers[oa]s', 'several'],
  ['algun[oa]s|un[oa]s poc[oa]s|amb[oa]s', 2],
];

const numbersFromTwo = [
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
].map((words) => words.split(' '));

/** Who speaks at a meeting, and nothing else: these are always about those who took the floor. */
const speakers =
  'speakers?|delegations?|delegates?|participants?|panell?ists?|representatives?|discussants?|interventions?' +
  '|délégations?|délégué(?:e)?s?|intervenante?s?|participante?s?|orat(?:eur|rice)s?|panélistes?|représentante?s?' +
  '|delegaciones|delegación|delegad[oa]s?|orador(?:es|as?)?|ponentes?|panelistas?|representantes?';

/** Who may speak at a meeting, and may also be spoken about. */
const actors =
  'states?|countries|country|governments?|organi[sz]ations?|ngos?|un entities|agencies' +
  '|états?|pays|gouvernements?|organisations?|ong' +
  '|estados?|país(?:es)?|gobiernos?|organizaciones|organización';

/**
 * Between the quantifier and its noun: "of the other developing". A plural would be a noun of its own, as in "many
 * challenges States face".
 */
const between =
  "(?:of (?:the |these |those |its |all )?|the |these |those |les |des |d['’]entre (?:les |ces )?|los |las |de (?:los |las |estos |estas ))?" +
  "(?:(?!(?:in|on|by|for|to|with|from|at|and|or|that|who|et|y|que|qui|years?)\\s)(?:\\p{L}+(?:ous|['’]s)|nations|[\\p{L}-]*[^s\\s\\P{L}]|petits|autres|grands|otr[oa]s|divers)\\s+){0,2}?";

const numberPattern = `\\d{1,3}|${numbersFromTwo.flat().join('|')}`;
const amounts = [...quantifiers.map(([pattern]) => pattern), numberPattern];
// Groups tell which row of the table it was.
const countedNoun = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${amounts.map((pattern) => `(${pattern})`).join('|')})` +
    `(?:\\s+|(?<=['’]))${between}(?:(${speakers})|(${actors}))(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Agreement of the room, said without a noun. "Consensus" alone may be something that is still looked for. */
const agreement = new RegExp(
  '(?<![\\p{L}\\p{N}])(?:' +
    [
      '(?:broad |wide )?general agreement(?! on tariffs)',
      'unanim(?:ous(?:ly)?|ously|ity)|unanime(?:ment)?|unanimidad|unánime(?:mente)?',
      '(?:there (?:was|is) |(?:was|were|have|had) reached |reached |by )(?:an? )?(?:\\p{L}+ )?consensus',
      '(?:broad|general|wide|widespread|clear|strong|overall) consensus',
      'consensus (?:emerged|was reached|among|amongst|that)',
      "accord général|consensus (?:général|s[’']est dégagé)|(?:il y (?:a|avait) )(?:un )?consensus|par consensus",
      'acuerdo general|consenso general|(?:hubo|había|existe|por) (?:un )?(?:amplio )?consenso',
    ].join('|') +
    ')(?![\\p{L}\\p{N}])',
  'giu',
);

/** What takes the words back: "not all", "no general agreement". */
const denies = (wordsBetween: number) =>
  new RegExp(
    "(?:^|[^\\p{L}])(?:not|never|no|without|nor|neither|lack of|far from|hardly|cannot|\\p{L}+n[’']t" +
      '|pas|sans|aucun|jamais|sin|ningún|nunca|tampoco)' +
      `(?:\\s+\\p{L}+){0,${wordsBetween}}\\s*$`,
    'iu',
  );
const deniesSubject = denies(1);
const deniesAgreement = denies(3);
const deniedAfter =
  /^\s+(?:was|were|is|has|have|had|could|did|does|can)\s*(?:not|never|n[’']t)|^\s+n[’']/iu;

/** Before an actor: it is spoken about, "calls on all States"; "by" names who speaks. */
const isObject =
  /(?:^|[^\p{L}])(?:of|on|in|for|to|from|with|between|among|within|across|upon|at|into|against|towards|urged?|invited?|encouraged?|help(?:s|ed)?|requires?|de|en|dans|pour|à|aux|avec|entre|parmi|sur|con|para|a|sobre)\s+(?:the\s+)?$/iu;
/** After an actor: what should be, not what was said. */
const isPrescribed =
  /^\s+(?:should|must|shall|need|needs|ought|may|might|can|could|would|have to|devraient|doivent|peuvent|deben|deberían|pueden)(?![\p{L}])/iu;
/** A number after an article tells which ones are meant: "the three panellists". */
const isDefinite = /(?:^|[^\p{L}])(?:the|these|those|its|their|les|ces|los|las|estos|estas)\s+$/iu;

/** How far around a claim is looked for what takes it back, so that long texts cost no more than they are long. */
const contextLength = 80;

/** Every claim of a text about how many hold something; denied and quoted words are left alone. */
export function countingClaims(text: string): readonly CountingClaim[] {
  return kept.get(text);
}

const kept = new KeptByText(readClaims);

function readClaims(text: string): CountingClaim[] {
  const plain = withoutQuotes(text);
  const counted = [...plain.matchAll(countedNoun)].flatMap((match) => countedClaim(plain, match));
  const agreed = [...plain.matchAll(agreement)].flatMap((match) => agreementClaim(plain, match));
  const isApart = (claim: CountingClaim) =>
    counted.every(({ from, to }) => claim.to <= from || claim.from >= to);
  return [...counted, ...agreed.filter(isApart)].sort((a, b) => a.from - b.from);
}

function countedClaim(text: string, match: RegExpExecArray): CountingClaim[] {
  const [words] = match;
  const row = match.slice(1, amounts.length + 1).findIndex((found) => found !== undefined);
  const says = quantifiers[row]?.[1] ?? numberOf(match[amounts.length] ?? '');
  const isActor = match[amounts.length + 2] !== undefined;
  const from = match.index;
  const before = text.slice(Math.max(0, from - contextLength), from);
  const after = text.slice(from + words.length, from + words.length + contextLength);
  if (deniesSubject.test(before)) return [];
  if (isActor && (isObject.test(before) || isPrescribed.test(after))) return [];
  if (typeof says === 'number' && isDefinite.test(before)) return [];
  // One speaks for itself; zero is no claim of support.
  if (says === null || says === 0 || says === 1) return [];
  const amount: ClaimedAmount =
    typeof says === 'number' ? { word: 'count', count: says } : { word: says };
  return [{ words, from, to: from + words.length, amount, categories: categoriesOf(words) }];
}

function agreementClaim(text: string, match: RegExpExecArray): CountingClaim[] {
  const [words] = match;
  const from = match.index;
  const to = from + words.length;
  if (
    deniesAgreement.test(text.slice(Math.max(0, from - contextLength), from)) ||
    deniedAfter.test(text.slice(to, to + contextLength))
  )
    return [];
  return [{ words, from, to, amount: { word: 'general-agreement' }, categories: [] }];
}

function numberOf(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words);
  const lower = words.toLowerCase();
  const place = numbersFromTwo.map((list) => list.indexOf(lower)).find((at) => at >= 0);
  return place === undefined ? null : place + 2;
}

function categoriesOf(words: string): Category[] {
  if (/civil society|ngo|société civile|\bong\b|sociedad civil/iu.test(words)) {
    return ['civil-society'];
  }
  const isOfStates =
    /(?<!\p{L})(?:states?|countr(?:y|ies)|governments?|états?|pays|gouvernements?|estados?|país(?:es)?|gobiernos?)(?!\p{L})/iu;
  return isOfStates.test(words) ? ['government'] : [];
}

/** The same length, with blanks for what somebody else said word for word. */
function withoutQuotes(text: string): string {
  return text.replace(/“[^“”]*”|«[^«»]*»|"[^"]*"|„[^„“”]*[“”]/gu, (quote) =>
    ' '.repeat(quote.length),
  );
}
