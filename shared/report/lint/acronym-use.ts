import { KeptByText } from '../../domain/kept-by-text';
import { acronymsIn } from '../acronyms';
import type { ReportContext } from '../context';
import type { Finding } from '../finding';
import type { Report } from '../report';
import { blockTexts, runsText } from '../report-text';
import type { LintText } from './lint-text';
import { literalPattern } from './literal-pattern';

/** Known to every reader, or names rather than abbreviations. */
const commonKnowledge = new Set(
  'UN ONU USA UK US EU UE UAE DRC ID TV PDF CD DVD AIDS HIV SIDA VIH COVID COVID-19 SARS ISO NGO ONG PhD CEO Q&A GDP PIB G7 G8 G20 G77 COP CV IT ICT SMS'.split(
    ' ',
  ),
);

interface Use {
  readonly acronym: string;
  readonly start: number;
  readonly end: number;
  /** "Spelled Out (SO)" or "SO (Spelled Out)". */
  readonly isDefined: boolean;
  /** It brings the words, and the brackets hold nothing else. */
  readonly isIntroduced: boolean;
}

const acronymUses = new KeptByText(readUses);

function readUses(text: string): Use[] {
  // Capitals throughout are a way of writing, not abbreviations.
  if (!/\p{Ll}/u.test(text)) return [];
  return acronymsIn(text).flatMap(({ acronym, expansion }) => {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${literalPattern(acronym)}(?=s?(?![\\p{L}\\p{N}]))`,
      'gu',
    );
    return [...text.matchAll(pattern)].flatMap(({ index }): Use[] => {
      const end = index + acronym.length;
      if (isShouted(text, index, end)) return [];
      const isBracketed = text[index - 1] === '(' && /^s?\)/u.test(text.slice(end));
      const isIntroduced = isBracketed && expansion !== null;
      const isExplained = /^s?\s\((?=\p{L}[\p{L}’'-]*\s+\p{L})/u.test(text.slice(end));
      const isDefined = isBracketed || isExplained;
      return [{ acronym, start: index, end, isIntroduced, isDefined }];
    });
  });
}

/** The word beside it is in capitals as well. */
function isShouted(text: string, start: number, end: number): boolean {
  return /\p{Lu}{3,}\s$/u.test(text.slice(0, start)) || /^\s\p{Lu}{3,}/u.test(text.slice(end));
}

/** Abbreviations that nobody spells out where they first stand, and those spelled out for nothing. */
export function checkAcronyms(
  context: ReportContext,
  report: Report,
  texts: readonly LintText[],
): Finding[] {
  const uses = new Map<string, { first: Use; in: LintText; times: number }>();
  for (const text of texts) {
    for (const use of acronymUses.get(text.own)) {
      const known = uses.get(use.acronym);
      if (known) known.times += 1;
      else uses.set(use.acronym, { first: use, in: text, times: 1 });
    }
  }
  const defined = definedTerms(report);
  const elsewhere = usedElsewhere(report);
  const expansions = knownExpansions(context);
  return [...uses].flatMap(
    ([
      acronym,
      {
        first,
        in: { block, computed },
        times,
      },
    ]): Finding[] => {
      if (commonKnowledge.has(acronym) || defined.has(acronym)) return [];
      const { end, isDefined, isIntroduced, start } = first;
      const at = { block, start, end };
      if (isIntroduced) {
        const isUsed = times > 1 || elsewhere.has(acronym);
        return isUsed ? [] : [{ code: 'acronym-unused', at, acronym }];
      }
      // What is written in a list of names that the program made is the name of a delegation.
      const isName = computed.some((span) => span.start <= start && end <= span.end);
      if (isDefined || isName) return [];
      return [
        { code: 'acronym-undefined', at, acronym, expansion: expansions.get(acronym) ?? null },
      ];
    },
  );
}

/** Terms of the report's own list of abbreviations. */
function definedTerms({ sections }: Report): ReadonlySet<string> {
  return new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'definitions' ? block.items.map(({ term }) => term) : [],
      ),
    ),
  );
}

/** In footnotes and tables, which have no places of their own. */
function usedElsewhere({ footnotes, sections }: Report): ReadonlySet<string> {
  const tables = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? blockTexts(block) : [])),
  );
  const texts = [...tables.map(({ text }) => text), ...footnotes.map(({ runs }) => runsText(runs))];
  return new Set(texts.flatMap((text) => acronymUses.get(text).map(({ acronym }) => acronym)));
}

function knownExpansions({ data, index, registry, texts }: ReportContext): Map<string, string> {
  const { language } = texts;
  return new Map([
    ...(registry?.organizations ?? []).map(
      ({ abbreviation, names }) => [abbreviation, names[language] || names.en] as const,
    ),
    ...index.data.delegations.map(({ name, shortName }) => [shortName, name] as const),
    ...data.dialogue.lexicon.map(({ long, short }) => [short, long] as const),
  ]);
}
