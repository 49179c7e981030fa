import { TextRun, type IRunOptions } from 'docx';
import { splitByDirection } from './text-direction';
import { xmlText } from './xml-text';

/** One run of Word for each direction of writing and each line. */
export function directedRuns(text: string, options: IRunOptions = {}): TextRun[] {
  return xmlText(text)
    .split('\n')
    .flatMap((line, index) => {
      const parts = splitByDirection(line);
      const stated = parts.length === 0 && index > 0 ? [{ text: '', isRightToLeft: false }] : parts;
      return stated.map(
        (part, place) =>
          new TextRun({
            ...options,
            text: part.text,
            ...(index > 0 && place === 0 ? { break: 1 } : {}),
            ...(part.isRightToLeft ? { rightToLeft: true } : {}),
          }),
      );
    });
}

const regions: Readonly<Record<string, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ar: 'ar-SA',
  de: 'de-DE',
};

/** Word wants a region; English is spelled as the United Nations spells it. */
export function wordLanguage(language: string): string {
  return regions[language] ?? language;
}
