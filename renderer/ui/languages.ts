import { i18n } from '@lingui/core';

/** The official languages of the United Nations, which interpretation is from and into. */
export const spokenLanguages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;

/** What a language is called in the language of the interface; the tag itself where nobody knows. */
export function languageName(tag: string): string {
  return namesIn(i18n.locale === 'en' ? 'en-GB' : i18n.locale).of(tag) ?? tag;
}

// Making one takes a millisecond: too long for every point that is drawn.
const made = new Map<string, Intl.DisplayNames>();

function namesIn(locale: string): Intl.DisplayNames {
  const names = made.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language' });
  made.set(locale, names);
  return names;
}
