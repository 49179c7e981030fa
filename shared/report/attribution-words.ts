import type { OutputLanguage } from '../domain/draft';
import type { Attribution } from '../domain/vocabulary';

type Words = Readonly<Record<Attribution, string>>;

/** How far statements are traced in a report, for a line of its own; off the record says no more than "not attributed". */
export const attributionWords: Readonly<Record<OutputLanguage, Words>> = {
  en: {
    name: 'Attributed by name',
    delegation: 'Attributed by delegation',
    category: 'Attributed by category of participant',
    none: 'Not attributed',
    'off-the-record': 'Not attributed',
  },
  fr: {
    name: 'Interventions attribuées nommément',
    delegation: 'Interventions attribuées par délégation',
    category: 'Interventions attribuées par catégorie de participants',
    none: 'Interventions non attribuées',
    'off-the-record': 'Interventions non attribuées',
  },
  es: {
    name: 'Intervenciones atribuidas por nombre',
    delegation: 'Intervenciones atribuidas por delegación',
    category: 'Intervenciones atribuidas por categoría de participante',
    none: 'Intervenciones no atribuidas',
    'off-the-record': 'Intervenciones no atribuidas',
  },
};
