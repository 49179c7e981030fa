import { KeptByText } from '../../domain/kept-by-text';
import type { OutputLanguage } from '../../domain/draft';
import type { Registry } from '../../registry/registry';
import { stateSortKey } from '../../registry/sort';
import type { State } from '../../registry/state';
import { registryTrie } from '../leaks/delegation-forms';
import { fulfils } from '../leaks/name-needs';
import { textWords } from '../leaks/text-words';
import type { Span } from './lint-text';

export interface StateMention extends Span {
  readonly state: State;
}

export interface StateHit extends Span {
  readonly words: string;
  readonly use: string;
}

/** What the rules on States know of one registry in one language. */
interface StateRules {
  readonly mentions: KeptByText<readonly StateMention[]>;
  readonly names: KeptByText<readonly StateHit[]>;
  readonly orders: KeptByText<readonly StateHit[]>;
}

const rules = new WeakMap<Registry, Map<OutputLanguage, StateRules>>();

export function stateRules(registry: Registry, language: OutputLanguage): StateRules {
  const ofRegistry = rules.get(registry) ?? new Map<OutputLanguage, StateRules>();
  rules.set(registry, ofRegistry);
  const known = ofRegistry.get(language);
  if (known) return known;
  const states = new Map(registry.states.map((state) => [state.iso3, state]));
  const mentions = new KeptByText((text) => readMentions(text, registry, states));
  const made: StateRules = {
    mentions,
    names: new KeptByText((text) => wrongNames(text, mentions.get(text), language)),
    orders: new KeptByText((text) => wrongOrders(text, mentions.get(text), language)),
  };
  ofRegistry.set(language, made);
  return made;
}

/** Names of States, written as names; the longest at each place, and none within the name of a body. */
function readMentions(
  text: string,
  registry: Registry,
  states: ReadonlyMap<string, State>,
): StateMention[] {
  const words = textWords(text);
  const trie = registryTrie(registry);
  const found: StateMention[] = [];
  let covered = 0;
  for (let at = 0; at < words.length; at += 1) {
    let end = covered;
    let state: State | null = null;
    trie.visitFrom(words, at, (form, to) => {
      if (to <= end || !fulfils(form, text, words, at, to)) return;
      end = to;
      state = states.get(form.thing.replace(/^state:/, '')) ?? null;
    });
    const [first, last] = [words[at], words[end - 1]];
    if (end <= covered || !first || !last) continue;
    covered = end;
    const isName = /^\p{Lu}|^\p{Lo}/u.test(text.slice(first.start));
    if (state !== null && isName)
      found.push({ state, ...withClosing(text, first.start, last.end) });
  }
  return found;
}

/** "Iran (Islamic Republic of)" ends with its bracket. */
function withClosing(text: string, start: number, end: number): Span {
  const isOpen = text.slice(start, end).includes('(') && text[end] === ')';
  return { start, end: isOpen ? end + 1 : end };
}

/** Given names, and names of places and bodies that are no State. */
const otherThings =
  /^(?:Maurice|Dominique|Georgie|Grenade|Salvador|Guinea|Macedonia|Korea|Congo|Micronesia|US|UK)$/u;

function wrongNames(
  text: string,
  mentions: readonly StateMention[],
  language: OutputLanguage,
): StateHit[] {
  return mentions.flatMap(({ end, start, state }) => {
    const words = text.slice(start, end);
    const { formal, running, short } = state.names[language];
    const right = [short, formal, running].map((name) => plain(withoutArticle(name)));
    const isPart = /[\p{L}\p{N}]/u.test(text[end] ?? '') || /^-\p{L}/u.test(text.slice(end));
    const isBesideName = /\p{Lu}\p{Ll}+[\s-]$/u.test(text.slice(Math.max(0, start - 20), start));
    const written = plain(withoutArticle(words));
    if (right.includes(written) || isPart || otherThings.test(words)) return [];
    // "New Holland", "Bank of England", "Mexico City".
    if (isBesideName && !beginsSentenceWord(text, start)) return [];
    if (words === words.toUpperCase() && words.length > 4) return [];
    const isListed = /[[,(]\s*$/u.test(text.slice(0, start)) || /^\s*[\],)]/u.test(text.slice(end));
    const hasArticle = /(?:^|\s)(?:the|les?|la|el|los|las)\s$/iu.test(text.slice(0, start));
    const use = isListed ? short : hasArticle ? withoutArticle(running) : running;
    return [{ start, end, words, use: typographic(use, words) }];
  });
}

function beginsSentenceWord(text: string, start: number): boolean {
  return /(?:^|[.!?:]\s+)(?:The|In|For|From|By|With|And|But|As|At|To|Both|While|When|Le|La|Les|El|En|Pour|Para)\s$/u.test(
    text.slice(0, start),
  );
}

function plain(name: string): string {
  return name.replaceAll('’', "'").replaceAll('\u00a0', ' ').normalize('NFC');
}

function withoutArticle(name: string): string {
  return name.replace(/^(?:the|les?|la|el|los|las)\s|^l['’]/iu, '');
}

/** With the apostrophe that the text has. */
function typographic(name: string, words: string): string {
  return words.includes("'") ? name : name.replaceAll("'", '’');
}

const separator =
  /^(?:,|;|,? (?:and|et|y|e|as well as|ainsi que|así como)|\sand)\s+(?:the\s+|les?\s+|la\s+|el\s+|los\s+|las\s+|l['’])?$/iu;
const leastInSentence = 3;

/** Lists of States, in brackets or in a sentence, that are not in the order of the language. */
function wrongOrders(
  text: string,
  mentions: readonly StateMention[],
  language: OutputLanguage,
): StateHit[] {
  const collator = new Intl.Collator(language, { ignorePunctuation: true });
  return listsOf(text, mentions).flatMap((list) => {
    const [first, last] = [list[0], list.at(-1)];
    if (!first || !last) return [];
    const isBracketed = text[first.start - 1] === '[' && text[last.end] === ']';
    if (list.length < (isBracketed ? 2 : leastInSentence)) return [];
    const sorted = list.toSorted((a, b) =>
      collator.compare(stateSortKey(a.state, language), stateSortKey(b.state, language)),
    );
    if (sorted.every((mention, index) => mention.state === list[index]?.state)) return [];
    return [
      {
        start: first.start,
        end: last.end,
        words: text.slice(first.start, last.end),
        use: inOrder(text, list, sorted),
      },
    ];
  });
}

/** The names in their order, each with its article, with the separators where they were. */
function inOrder(
  text: string,
  list: readonly StateMention[],
  sorted: readonly StateMention[],
): string {
  const gaps = list.map((mention, index) => {
    const next = list[index + 1];
    return next ? text.slice(mention.end, next.start) : '';
  });
  const articles = new Map(
    list.map((mention, index) => [mention, article.exec(gaps[index - 1] ?? '')?.[0] ?? '']),
  );
  return sorted
    .map((mention, index) => {
      const gap = (gaps[index] ?? '').replace(article, '');
      // What comes first stands after the words before the list, which keep theirs.
      const own = index === 0 ? '' : (articles.get(mention) ?? '');
      return `${own}${text.slice(mention.start, mention.end)}${gap}`;
    })
    .join('');
}

const article = /(?:the|les?|la|el|los|las)\s+$|l['’]$/iu;

function listsOf(text: string, mentions: readonly StateMention[]): StateMention[][] {
  const lists: StateMention[][] = [];
  for (const mention of mentions) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (list && last && separator.test(text.slice(last.end, mention.start))) list.push(mention);
    else lists.push([mention]);
  }
  return lists;
}
