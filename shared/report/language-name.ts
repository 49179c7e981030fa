import type { OutputLanguage } from '../domain/draft';

/** What a language is called in an output language, whatever the country: "anglais". @param language BCP 47 */
export function languageName(language: string, output: OutputLanguage): string {
  const own = new Intl.Locale(language).language;
  return new Intl.DisplayNames(output, { type: 'language' }).of(own) ?? own;
}
