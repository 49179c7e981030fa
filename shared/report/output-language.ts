import type { OutputLanguage } from '../domain/draft';
import { spanishLabels } from './labels-es';
import { frenchLabels } from './labels-fr';
import type { ReportTexts } from './texts';
import { englishTexts } from './texts-en';

const byLanguage: Readonly<Record<OutputLanguage, ReportTexts>> = {
  en: englishTexts,
  fr: { ...englishTexts, ...frenchLabels },
  es: { ...englishTexts, ...spanishLabels },
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
