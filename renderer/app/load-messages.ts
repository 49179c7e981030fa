import { i18n } from '@lingui/core';

/** A language comes with its catalogue in resources/messages and one line here. */
const catalogues = {
  en: () => import('../../resources/messages/en.po'),
};

export type Language = keyof typeof catalogues;

/** Makes the texts of a language available; everything that shows texts waits for it. */
export async function loadMessages(language: Language): Promise<void> {
  const { messages } = await catalogues[language]();
  i18n.loadAndActivate({ locale: language, messages });
}
