import type { VoiceNoun } from '../domain/voice';
import type { Category, EventKind, Region } from '../domain/vocabulary';
import type { Noun } from './texts';

interface GenderedNoun extends Noun {
  gender: 'm' | 'f';
}

export const voices: Record<VoiceNoun, GenderedNoun> = {
  state: { one: 'Estado', other: 'Estados', gender: 'm' },
  speaker: { one: 'orador', other: 'oradores', gender: 'm' },
  government: {
    one: 'representante gubernamental',
    other: 'representantes gubernamentales',
    gender: 'm',
  },
  'un-entity': {
    one: 'entidad de las Naciones Unidas',
    other: 'entidades de las Naciones Unidas',
    gender: 'f',
  },
  intergovernmental: {
    one: 'organización intergubernamental',
    other: 'organizaciones intergubernamentales',
    gender: 'f',
  },
  'regional-process': { one: 'proceso regional', other: 'procesos regionales', gender: 'm' },
  'civil-society': {
    one: 'representante de la sociedad civil',
    other: 'representantes de la sociedad civil',
    gender: 'm',
  },
  diaspora: {
    one: 'representante de la diáspora',
    other: 'representantes de la diáspora',
    gender: 'm',
  },
  'private-sector': {
    one: 'representante del sector privado',
    other: 'representantes del sector privado',
    gender: 'm',
  },
  academia: {
    one: 'representante del mundo académico',
    other: 'representantes del mundo académico',
    gender: 'm',
  },
  media: {
    one: 'representante de los medios de comunicación',
    other: 'representantes de los medios de comunicación',
    gender: 'm',
  },
  'local-authority': { one: 'autoridad local', other: 'autoridades locales', gender: 'f' },
  'individual-expert': {
    one: 'experto independiente',
    other: 'expertos independientes',
    gender: 'm',
  },
};

/** Nouns that a number at the start of a sentence may count. */
export const feminineNouns =
  /^(?:entidad(?:es)?|organizaci(?:ón|ones)|autoridad(?:es)?|mujer(?:es)?|personas?|mesas?|consultas?|reuni(?:ón|ones))$/iu;

/** `one` carries its article, `other` follows a number. */
export const persons: Record<Category | 'speaker', Noun> = {
  speaker: { one: 'un orador', other: 'oradores' },
  government: { one: 'un representante gubernamental', other: 'representantes gubernamentales' },
  'un-entity': {
    one: 'un representante de una entidad de las Naciones Unidas',
    other: 'representantes de entidades de las Naciones Unidas',
  },
  intergovernmental: {
    one: 'un representante de una organización intergubernamental',
    other: 'representantes de organizaciones intergubernamentales',
  },
  'regional-process': {
    one: 'un representante de un proceso regional',
    other: 'representantes de procesos regionales',
  },
  'civil-society': {
    one: 'un representante de la sociedad civil',
    other: 'representantes de la sociedad civil',
  },
  diaspora: { one: 'un representante de la diáspora', other: 'representantes de la diáspora' },
  'private-sector': {
    one: 'un representante del sector privado',
    other: 'representantes del sector privado',
  },
  academia: {
    one: 'un representante del mundo académico',
    other: 'representantes del mundo académico',
  },
  media: {
    one: 'un representante de los medios de comunicación',
    other: 'representantes de los medios de comunicación',
  },
  'local-authority': {
    one: 'un representante de una autoridad local',
    other: 'representantes de autoridades locales',
  },
  'individual-expert': { one: 'un experto independiente', other: 'expertos independientes' },
};

/** After "en representación de". */
export const bodies: Record<Category, string> = {
  government: 'gobiernos',
  'un-entity': 'entidades de las Naciones Unidas',
  intergovernmental: 'otras organizaciones intergubernamentales',
  'regional-process': 'procesos regionales',
  'civil-society': 'la sociedad civil',
  diaspora: 'asociaciones de la diáspora y de migrantes',
  'private-sector': 'el sector privado',
  academia: 'el mundo académico',
  media: 'los medios de comunicación',
  'local-authority': 'autoridades locales',
  'individual-expert': 'expertos independientes',
};

/** With their article as `one`. */
export const eventNouns: Record<EventKind, GenderedNoun> = {
  workshop: { one: 'el taller', other: 'talleres', gender: 'm' },
  'round-table': { one: 'la mesa redonda', other: 'mesas redondas', gender: 'f' },
  consultation: { one: 'la consulta', other: 'consultas', gender: 'f' },
  'bilateral-meeting': { one: 'la reunión', other: 'reuniones', gender: 'f' },
};

export const regionNames: Record<Region, string> = {
  africa: 'África',
  americas: 'las Américas',
  asia: 'Asia',
  europe: 'Europa',
  oceania: 'Oceanía',
};

/** First words of the names of bodies, which decide their article; other names have none: "Caritas". */
export const bodyHeads: readonly [heads: RegExp, article: string][] = [
  [
    /^(?:Agencia|Alianza|Asamblea|Asociación|Autoridad|Cámara|Ciudad|Coalición|Comisión|Comunidad|Confederación|Conferencia|Convención|Corte|Delegación|Entidad|Federación|Fundación|Iniciativa|Internacional|Liga|Misión|Municipalidad|Oficina|Organización|Plataforma|Red|Región|Santa|Secretaría|Sociedad|Unión|Universidad)$/u,
    'la',
  ],
  [
    /^(?:Banco|Centro|Comité|Consejo|Departamento|Diálogo|Fondo|Foro|Gobierno|Grupo|Instituto|Mecanismo|Mercado|Ministerio|Movimiento|Organismo|Parlamento|Proceso|Programa|Relator|Servicio|Sistema)$/u,
    'el',
  ],
  [/^(?:Países|Pequeños)$/u, 'los'],
  [/^(?:Consultas|Naciones)$/u, 'las'],
];

/** Titles of offices that are said of women. */
export const feminineOffice =
  /^(?:Vice|Co|Sub)?(?:\p{L}+(?:ora|triz|enta|ada|era)|Jefa|Alta|Ministra|Primera|Alcaldesa|Reina|Princesa|Secretaria|Comisaria)(?!\p{L})/iu;
