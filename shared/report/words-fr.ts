import type { VoiceNoun } from '../domain/voice';
import type { Category, EventKind, Region } from '../domain/vocabulary';
import type { Noun } from './texts';

interface GenderedNoun extends Noun {
  gender: 'm' | 'f';
}

export const voices: Record<VoiceNoun, GenderedNoun> = {
  state: { one: 'État', other: 'États', gender: 'm' },
  speaker: { one: 'intervenant', other: 'intervenants', gender: 'm' },
  government: {
    one: 'représentant de gouvernement',
    other: 'représentants de gouvernements',
    gender: 'm',
  },
  'un-entity': {
    one: 'entité des Nations Unies',
    other: 'entités des Nations Unies',
    gender: 'f',
  },
  intergovernmental: {
    one: 'organisation intergouvernementale',
    other: 'organisations intergouvernementales',
    gender: 'f',
  },
  'regional-process': { one: 'processus régional', other: 'processus régionaux', gender: 'm' },
  'civil-society': {
    one: 'représentant de la société civile',
    other: 'représentants de la société civile',
    gender: 'm',
  },
  diaspora: {
    one: 'représentant de la diaspora',
    other: 'représentants de la diaspora',
    gender: 'm',
  },
  'private-sector': {
    one: 'représentant du secteur privé',
    other: 'représentants du secteur privé',
    gender: 'm',
  },
  academia: {
    one: 'représentant des milieux universitaires',
    other: 'représentants des milieux universitaires',
    gender: 'm',
  },
  media: { one: 'représentant des médias', other: 'représentants des médias', gender: 'm' },
  'local-authority': {
    one: 'collectivité locale',
    other: 'collectivités locales',
    gender: 'f',
  },
  'individual-expert': {
    one: 'expert indépendant',
    other: 'experts indépendants',
    gender: 'm',
  },
};

/** Nouns that a number at the start of a sentence may count. */
export const feminineNouns = /^(?:entités?|organisations?|collectivités?|femmes?|personnes?)$/iu;

/** `one` carries its article, `other` follows a number. */
export const persons: Record<Category | 'speaker', Noun> = {
  speaker: { one: 'un intervenant', other: 'intervenants' },
  government: { one: 'un représentant de gouvernement', other: 'représentants de gouvernements' },
  'un-entity': {
    one: 'un représentant d’une entité des Nations Unies',
    other: 'représentants d’entités des Nations Unies',
  },
  intergovernmental: {
    one: 'un représentant d’une organisation intergouvernementale',
    other: 'représentants d’organisations intergouvernementales',
  },
  'regional-process': {
    one: 'un représentant d’un processus régional',
    other: 'représentants de processus régionaux',
  },
  'civil-society': {
    one: 'un représentant de la société civile',
    other: 'représentants de la société civile',
  },
  diaspora: { one: 'un représentant de la diaspora', other: 'représentants de la diaspora' },
  'private-sector': {
    one: 'un représentant du secteur privé',
    other: 'représentants du secteur privé',
  },
  academia: {
    one: 'un représentant des milieux universitaires',
    other: 'représentants des milieux universitaires',
  },
  media: { one: 'un représentant des médias', other: 'représentants des médias' },
  'local-authority': {
    one: 'un représentant d’une collectivité locale',
    other: 'représentants de collectivités locales',
  },
  'individual-expert': { one: 'un expert indépendant', other: 'experts indépendants' },
};

/** As objects of "représentant". */
export const bodies: Record<Category, string> = {
  government: 'des gouvernements',
  'un-entity': 'des entités des Nations Unies',
  intergovernmental: 'd’autres organisations intergouvernementales',
  'regional-process': 'des processus régionaux',
  'civil-society': 'la société civile',
  diaspora: 'des associations de la diaspora et de migrants',
  'private-sector': 'le secteur privé',
  academia: 'les milieux universitaires',
  media: 'les médias',
  'local-authority': 'des collectivités locales',
  'individual-expert': 'des experts indépendants',
};

/** With their article as `one`. */
export const eventNouns: Record<EventKind, GenderedNoun> = {
  workshop: { one: 'l’atelier', other: 'ateliers', gender: 'm' },
  'round-table': { one: 'la table ronde', other: 'tables rondes', gender: 'f' },
  consultation: { one: 'la consultation', other: 'consultations', gender: 'f' },
  'bilateral-meeting': { one: 'la réunion', other: 'réunions', gender: 'f' },
};

export const regionNames: Record<Region, string> = {
  africa: 'l’Afrique',
  americas: 'les Amériques',
  asia: 'l’Asie',
  europe: 'l’Europe',
  oceania: 'l’Océanie',
};

/** First words of the names of bodies, which decide their article; other names have none: "Caritas". */
export const bodyHeads: readonly [heads: RegExp, article: 'm' | 'f' | 'plural'][] = [
  [
    /^(?:Agence|Alliance|Assemblée|Association|Autorité|Banque|Chambre|Coalition|Commission|Communauté|Confédération|Conférence|Convention|Convention-cadre|Cour|Délégation|Entité|Fédération|Fondation|Initiative|Internationale|Ligue|Mission|Municipalité|Organisation|Plateforme|Région|Société|Union|Université|Ville)$/u,
    'f',
  ],
  [
    /^(?:Bureau|Cabinet|Centre|Comité|Conseil|Département|Dialogue|Fonds|Forum|Gouvernement|Groupe|Haut-Commissariat|Institut|Marché|Mécanisme|Ministère|Mouvement|Office|Parlement|Processus|Programme|Rapporteur|Réseau|Saint-Siège|Secrétariat|Service|Système)$/u,
    'm',
  ],
  [/^(?:Consultations|Nations|Pays|Petits)$/u, 'plural'],
];

/** Titles of offices that are said of women. */
export const feminineOffice =
  /^(?:Vice-|Co-|Sous-)?(?:\p{L}+(?:trice|euse|ère|ente|ante|ée)|Cheffe|Haute|Mairesse|Reine|Princesse)(?!\p{L})/iu;
