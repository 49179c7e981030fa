import { foldWords, type FoldedWord } from './fold-name';

/**
 * How far a form is from the name as it is written: 0 the same letters; 1 the same words, but for articles, linking
 * words, their order around brackets, or an abbreviated word; 2 what is left of "Iran (Islamic Republic of)" or
 * "Republic of Moldova" without its words of polity.
 */
export type Closeness = 0 | 1 | 2;

/** Letters to look a name up by. */
export interface NameForm {
  readonly key: string;
  readonly closeness: Closeness;
}

/** The forms of a whole text, as it is written and otherwise arranged; the closest form of each key, first. */
export function wholeForms(text: string, words: readonly FoldedWord[]): NameForm[] {
  const forms = new Map<string, Closeness>();
  const add = (key: string, closeness: Closeness) => {
    if (key.length >= 2 && !forms.has(key)) forms.set(key, closeness);
  };
  add(compact(words), 0);
  add(compact(withoutArticle(words)), 1);
  add(loose(words), 1);
  const turned = turnAround(text);
  if (turned !== null) {
    const turnedWords = foldWords(turned);
    add(compact(turnedWords), 1);
    add(loose(turnedWords), 1);
  }
  return [...forms].map(([key, closeness]) => ({ key, closeness }));
}

/** What is left of a State's name without its words of polity, each as a key; none where nothing falls away. */
export function bareForms(text: string, words: readonly FoldedWord[]): string[] {
  const aside = splitAside(text);
  const keys = aside === null ? [] : [compact(foldWords(aside.main)), loose(foldWords(aside.main))];
  const rest = withoutPolity(words);
  if (rest !== null) keys.push(compact(rest), loose(rest));
  const letters = compact(words);
  const withoutSuffix = letters.replace(polityInChinese, '');
  if (withoutSuffix !== letters && withoutSuffix.length >= 2) keys.push(withoutSuffix);
  return [...new Set(keys)].filter((key) => key.length >= 3 || /^\p{Script=Han}/u.test(key));
}

/** A text in two parts: "main (aside)", "main – aside", "main / aside", "main, aside". */
export function splitAside(text: string): { main: string; aside: string } | null {
  const [, main = '', aside = ''] = bracketed.exec(text) ?? dashed.exec(text) ?? [];
  return foldWords(main).length === 0 || foldWords(aside).length === 0
    ? null
    : { main: main.trim(), aside: aside.trim() };
}

/** X of "Government of X" or "Permanent Mission of X to the United Nations"; null for other texts. */
export function withoutOffice(text: string, words: readonly FoldedWord[]): string | null {
  const start = afterRun(words, officeWords, officeHeads);
  const first = start === null ? undefined : words[start];
  if (start === null || first === undefined) return null;
  const until = words.findIndex((word, place) => place > start && accredited.has(word.text));
  const last = words[(until === -1 ? words.length : until) - 1];
  return last === undefined ? null : text.slice(first.start, last.end);
}

/** X of "Kingdom of X" or "Democratic Republic of X"; null for other texts. */
export function withoutPolity(words: readonly FoldedWord[]): readonly FoldedWord[] | null {
  const start = afterRun(words, polityWords, polityHeads);
  if (start !== null) return words.slice(start);
  const head = words.findLastIndex((word, place) => place < 3 && unlinkedHeads.has(word.text));
  return head === -1 || head + 1 >= words.length || !areAll(words.slice(0, head), polityWords)
    ? null
    : words.slice(head + 1);
}

/** The words without those that only link; the letters that two writings of one name have in common. */
export function loose(words: readonly FoldedWord[]): string {
  const telling = words.filter((word) => !linkWords.has(word.text));
  return telling.map(({ text }) => fullWords.get(text) ?? text).join('');
}

/** Whether a word tells nothing: an article or a linking word. */
export function isLinkWord(word: string): boolean {
  return linkWords.has(word);
}

/** How many words at the beginning are articles: none where nothing would be left. */
export function leadingArticles(words: readonly FoldedWord[]): number {
  const [first] = words;
  if (first === undefined || words.length < 2) return 0;
  return articles.has(first.text) || (first.text === 'l' && first.isElided) ? 1 : 0;
}

export function compact(words: readonly { readonly text: string }[]): string {
  return words.map(({ text }) => text).join('');
}

function withoutArticle(words: readonly FoldedWord[]): readonly FoldedWord[] {
  return words.slice(leadingArticles(words));
}

// "Iran (Islamic Republic of)", "Iran, Islamic Republic of" and "Family name, Given name".
function turnAround(text: string): string | null {
  const [, main, aside] = bracketed.exec(text) ?? commaed.exec(text) ?? [];
  return main === undefined || aside === undefined ? null : `${aside} ${main}`;
}

/** Where a name starts after words such as "Permanent Mission of the"; null where there are none. */
function afterRun(
  words: readonly FoldedWord[],
  run: ReadonlySet<string>,
  heads: ReadonlySet<string>,
): number | null {
  let place = leadingArticles(words);
  let hasHead = false;
  for (let word = words[place]; word !== undefined && run.has(word.text); word = words[place]) {
    hasHead ||= heads.has(word.text);
    place += 1;
  }
  const linked = place;
  while (linkWords.has(words[place]?.text ?? '')) place += 1;
  return hasHead && place > linked && place < words.length ? place : null;
}

function areAll(words: readonly FoldedWord[], among: ReadonlySet<string>): boolean {
  return words.every(({ text }) => among.has(text));
}

const bracketed = /^([^()[\]（）]+)[([（]([^()[\]（）]+)[)\]）]\s*$/u;
const dashed = /^(.+?)(?:\s+[-–—/|]\s+|[,;،，]\s*)(.+)$/u;
const commaed = /^([^,،，]+)[,،，]([^,،，]+)$/u;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const articles = setOf('the la le les el los las der die das');
// "l", "d" and "s" are what an apostrophe leaves.
const linkWords = setOf('the of and for la le les l el los las de du des d del et y e und der die');
const fullWords: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['rep', 'republic'],
  ['dem', 'democratic'],
  ['fed', 'federal'],
  ['intl', 'international'],
  ['org', 'organization'],
  ['organisation', 'organization'],
  ['assoc', 'association'],
  ['min', 'ministry'],
  ['dept', 'department'],
  ['univ', 'university'],
]);

const officeHeads = setOf(
  'government govt gov gvt gouvernement gobierno governo embassy ambassade embajada delegation ' +
    'delegacion mission mision missao representation representacion consulate consulat consulado',
);
const officeWords = new Set([
  ...officeHeads,
  ...setOf('permanent permanente observer general the high national'),
]);
// "… to the United Nations", "… auprès de l'Office", "… ante las Naciones Unidas", "… in Geneva".
const accredited = setOf('to aupres ante in at near pres');

const polityHeads = setOf(
  'republic kingdom state principality commonwealth union federation sultanate duchy rep ' +
    'federated federados federes republique royaume etat principaute federation duche republica reino estado principado',
);
const polityWords = new Set([
  ...polityHeads,
  ...setOf(
    'democratic peoples people islamic arab united federal federated states plurinational grand ' +
      'bolivarian socialist cooperative co operative independent hashemite eastern oriental dem ' +
      'democratique populaire islamique arabe unie unis federale federes etats plurinational ' +
      'bolivarienne socialiste democratica popular islamica unida unido plurinacional bolivariana ' +
      'estados federados federada демократическая народная объединенная федеративная исламская',
  ),
]);
const unlinkedHeads = setOf('республика королевство государство جمهوريه مملكه دوله سلطنه');
const polityInChinese = /(?:人民|民主|联合)*共和国$/u;
