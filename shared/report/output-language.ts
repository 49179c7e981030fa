import type { OutputLanguage } from '../domain/draft';
import type { ReportTexts } from './texts';
import { englishTexts } from './texts-en';
import { spanishTexts } from './texts-es';
import { frenchTexts } from './texts-fr';

const byLanguage: Readonly<Record<OutputLanguage, ReportTexts>> = {
  en: englishTexts,
  fr: frenchTexts,
  es: spanishTexts,
};

/** The phrases of an output language. */
export function reportTexts(language: OutputLanguage): ReportTexts {
  return byLanguage[language];
}

/** The output language nearest to one that a text is written in: English where there is none. */
export function outputLanguageOf(language: string): OutputLanguage {
  const own = new Intl.Locale(language).language;
  return own === 'fr' || own === 'es' ? own : 'en';
}
