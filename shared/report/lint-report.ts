import { KeptByText } from '../domain/kept-by-text';
import type { OutputLanguage } from '../domain/draft';
import type { PreferredTerm } from '../domain/dialogue';
import type { ReportContext } from './context';
import type { Finding } from './finding';
import { checkAcronyms } from './lint/acronym-use';
import { findSums } from './lint/adding-up';
import { findAvoidedTerms, prepareTerms, type TermHit } from './lint/avoided-terms';
import { isWithin, lintTexts, type LintText, type Span } from './lint/lint-text';
import { findLoneHeadings } from './lint/lone-headings';
import { findSmallFigures, type FigureHit } from './lint/small-figures';
import { findStackedHedges } from './lint/stacked-hedges';
import { stateRules } from './lint/state-mentions';
import { countWords } from './lint/word-count';
import { checkWrittenClaims } from './lint/written-claims';
import type { Report } from './report';

/** What an editor of the organization would mark in the text: terms, acronyms, names, numbers, headings, length. */
export function lintReport(context: ReportContext, report: Report): Finding[] {
  const texts = lintTexts(context, report);
  return [
    ...checkWrittenClaims(context, report),
    ...texts.flatMap((text) => [
      ...checkSums(text),
      ...checkTerms(context, text),
      ...checkStates(context, text),
      ...checkStyle(context, text),
    ]),
    ...checkAcronyms(context, report, texts),
    ...findLoneHeadings(report),
    ...checkLength(context, report),
  ];
}

function place({ block }: LintText, { start, end }: Span) {
  return { block, start, end };
}

const sums = new KeptByText(findSums);

function checkSums(text: LintText): Finding[] {
  return sums.get(text.own).map((hit) => {
    const { parts, total } = hit;
    return { code: 'totals-do-not-add', at: place(text, hit), total, parts: [...parts] };
  });
}

/** By the terms that they look for. */
const termRules = new Map<string, KeptByText<readonly TermHit[]>>();
const mostTermRules = 8;

function termsOf(terms: readonly PreferredTerm[]): KeptByText<readonly TermHit[]> {
  const key = JSON.stringify(terms);
  const known = termRules.get(key);
  if (known) return known;
  const prepared = prepareTerms(terms);
  const made = new KeptByText((text): readonly TermHit[] => findAvoidedTerms(text, prepared));
  if (termRules.size >= mostTermRules) termRules.clear();
  termRules.set(key, made);
  return made;
}

function checkTerms({ data }: ReportContext, text: LintText): Finding[] {
  const { preferredTerms } = data.dialogue;
  if (preferredTerms.length === 0) return [];
  return termsOf(preferredTerms)
    .get(text.own)
    .map((hit) => ({
      code: 'avoided-term',
      at: place(text, hit),
      words: text.text.slice(hit.start, hit.end),
      use: hit.use,
    }));
}

/** Notes in another language than the report's are left as they are. Names that come from the data are corrected there: the program writes and sorts them by itself. */
function checkStates({ registry, texts }: ReportContext, text: LintText): Finding[] {
  if (registry === null || text.isForeign) return [];
  const { names, orders } = stateRules(registry, texts.language);
  const isOwn = (hit: Span) => !isWithin(hit, text.computed);
  const found = (code: 'state-name' | 'names-out-of-order') =>
    (code === 'state-name' ? names : orders)
      .get(text.own)
      .filter(isOwn)
      .map((hit): Finding => {
        const { use, words } = hit;
        return { code, at: place(text, hit), words, use };
      });
  return [...found('state-name'), ...found('names-out-of-order')];
}

const hedges = new Map<OutputLanguage, KeptByText<readonly Span[]>>();
const figures = new Map<OutputLanguage, KeptByText<readonly FigureHit[]>>();

function checkStyle({ texts }: ReportContext, text: LintText): Finding[] {
  if (text.isForeign) return [];
  const { language } = texts;
  const hedgesOf = ofLanguage(hedges, language, (own) => findStackedHedges(own, language));
  const figuresOf = ofLanguage(figures, language, (own) => findSmallFigures(own, texts));
  const words = ({ start, end }: Span) => text.text.slice(start, end);
  const stacked = hedgesOf.get(text.own).map((hit): Finding => ({
    code: 'hedges-stacked',
    at: place(text, hit),
    words: words(hit),
  }));
  if (text.kind !== 'running') return stacked;
  const small = figuresOf
    .get(text.own)
    .filter((hit) => !isWithin(hit, text.computed))
    .map((hit): Finding => ({
      code: 'figure-below-ten',
      ...{ at: place(text, hit), words: words(hit), use: hit.use },
    }));
  return [...stacked, ...small];
}

function ofLanguage<Value>(
  known: Map<OutputLanguage, KeptByText<Value>>,
  language: OutputLanguage,
  read: (text: string) => Value,
): KeptByText<Value> {
  const found = known.get(language) ?? new KeptByText(read);
  known.set(language, found);
  return found;
}

function checkLength({ profile }: ReportContext, report: Report): Finding[] {
  const { wordLimit } = profile;
  if (wordLimit === null) return [];
  const words = countWords(report);
  return words > wordLimit ? [{ code: 'too-many-words', words, limit: wordLimit }] : [];
}
