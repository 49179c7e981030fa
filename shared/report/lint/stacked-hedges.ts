import type { OutputLanguage } from '../../domain/draft';
import type { Span } from './lint-text';

/** Passive ways of saying that somebody said something. */
const reported: Readonly<Record<OutputLanguage, string>> = {
  en: 'it (?:was|has been|had been|is) (?:also |further |generally )?(?:noted|underlined|stressed|emphasi[sz]ed|highlighted|observed|stated|mentioned|recalled|pointed out|suggested|argued|felt|believed|considered|acknowledged|recogni[sz]ed|indicated|reported|said)(?: that)?',
  fr: "il (?:a été|est|avait été) (?:également |aussi )?(?:noté|souligné|relevé|indiqué|rappelé|observé|mentionné|suggéré|estimé|signalé|dit)(?: (?:que|qu['’]))?",
  es: 'se (?:ha |había )?(?:señal(?:ó|ado)|subray(?:ó|ado)|indic(?:ó|ado)|destac(?:ó|ado)|observ(?:ó|ado)|mencion(?:ó|ado)|recor(?:dó|dado)|sugir(?:ió)|estim(?:ó|ado)|dijo)(?: que)?',
};

/** Somebody who says it again. */
const again: Readonly<Record<OutputLanguage, string>> = {
  en: '(?:some|several|many|most|certain|various|a number of|one|two|a few)(?: \\p{L}+){0,3} (?:noted|felt|stated|said|believed|considered|suggested|argued|thought|stressed|underlined|observed|expressed|emphasi[sz]ed|mentioned|indicated|were of the view)|(?:there (?:was|seemed|appeared)) a (?:feeling|sense|view)',
  fr: '(?:certain(?:e)?s|plusieurs|quelques|de nombreux|de nombreuses|quelques-un(?:e)?s)(?: \\p{L}+){0,3} (?:ont|avaient) (?:noté|souligné|estimé|indiqué|considéré|suggéré|déclaré|pensé|relevé|exprimé)',
  es: '(?:algun[oa]s|vari[oa]s|much[oa]s|cierto?s|ciertas)(?: \\p{L}+){0,3} (?:señalaron|opinaron|consideraron|sugirieron|indicaron|subrayaron|expresaron|estimaron|creyeron)',
};

/** Words that say that something may not be so. */
const doubts: Readonly<Record<OutputLanguage, string>> = {
  en: 'possibly|perhaps|maybe|potentially|conceivably|presumably|arguably|apparently|seemingly|could|might|may|would seem|seems?|seemed|appears?|appeared|tends?|tended',
  fr: 'peut-être|éventuellement|possiblement|apparemment|vraisemblablement|sans doute|pourrai(?:t|ent)|semble(?:nt)?|semblai(?:t|ent)|paraît|paraissent',
  es: 'quizás?|tal vez|posiblemente|acaso|probablemente|aparentemente|podría|podrían|parece|parecen|parecía',
};

interface Patterns {
  readonly reported: RegExp;
  readonly doubts: RegExp;
}

const prepared = new Map<OutputLanguage, Patterns>();

function patternsOf(language: OutputLanguage): Patterns {
  const known = prepared.get(language);
  if (known) return known;
  const edge = (pattern: string) => new RegExp(`(?<![\\p{L}-])(?:${pattern})(?![\\p{L}-])`, 'giu');
  const doubt = doubts[language];
  const patterns = {
    reported: edge(`(?:${reported[language]}),?\\s*(?:${again[language]})`),
    // "may" and "could" take one word between them and the next doubt: "could also possibly".
    doubts: edge(
      `(?:${doubt})(?:\\s+(?:also|be|well|aussi|être|también|ser))?(?:\\s+to)?\\s+(?:${doubt})(?:\\s+(?:${doubt}))*`,
    ),
  };
  prepared.set(language, patterns);
  return patterns;
}

/** "It was underlined that some noted", "could possibly perhaps": one hedge would do. */
export function findStackedHedges(text: string, language: OutputLanguage): Span[] {
  const { reported: twice, doubts: unsure } = patternsOf(language);
  return [twice, unsure]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(([words]) => !isMonth(words))
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .toSorted((a, b) => a.start - b.start);
}

/** "In May could": a month. */
function isMonth(words: string): boolean {
  return /(?:^|\s)May(?:\s|$)/u.test(words);
}
