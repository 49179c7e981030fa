import type { ReportTexts } from './texts';
import { englishTexts } from './texts-en';

/** The phrases of an output language, and whether they are really in it. */
export function reportTexts(language: string): { texts: ReportTexts; isAvailable: boolean } {
  return { texts: englishTexts, isAvailable: new Intl.Locale(language).language === 'en' };
}
