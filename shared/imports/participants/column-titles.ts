import { foldName } from '../../matching/fold-name';
import type { ParticipantField } from './participant-plan';

/** How well a column's title fits a field, from 1 to 100. */
export interface TitleFit {
  readonly field: ParticipantField;
  readonly score: number;
  /** Titles such as "Title" and "Type" mean different things in different files; the content tells. */
  readonly isWeak: boolean;
}

// The first of a field fit best. English, French, Spanish; German and Portuguese where the word is one of these.
const titles: Readonly<Record<ParticipantField, string>> = {
  fullName: `
    full name; name; participant name; attendee name; participant; name of participant; delegate;
    name and surname; name surname; surname and name; names; display name; person; representative;
    nom complet; nom et prénom; nom et prénoms; nom prénom; prénom et nom; nom; noms et prénoms;
    nom du participant; participante; nombre completo; nombre y apellido; nombre y apellidos;
    nombres y apellidos; apellidos y nombres; apellidos y nombre; nombre; nombre del participante;
    vollständiger name; nome completo; nome; attendee; speaker; delegate name; user name;
    family name given name; last name first name; surname first name; attendees; participants`,
  givenName: `
    first name; given name; given names; first names; forename; forenames; firstname; givenname;
    attendee first name; first name s; first and middle name; prénom; prénoms; prénom s; nombre s;
    nombres; nombre de pila; vorname; primeiro nome; preferred first name; christian name;
    buyer first name`,
  familyName: `
    last name; family name; surname; surnames; lastname; familyname; attendee last name; last names;
    family names; attendee surname; last name s; nom de famille; noms de famille; apellido; apellidos;
    apellido s; primer apellido; nachname; familienname; sobrenome; apelido; buyer last name`,
  title: `
    prefix; salutation; honorific; courtesy title; form of address; name prefix; attendee prefix; mr ms;
    mr mrs ms; mr mrs; honorific title; civilité; tratamiento; anrede; m mme; sr sra; personal title;
    title; titre; título; titulo; titel; título de cortesía; titre de civilité`,
  position: `
    position; job title; position title; designation; functional title; function; job position; job;
    official title; occupation; profession; post; role title; fonction; fonctions; poste;
    titre fonction; qualité; intitulé du poste; titre et fonction; cargo; puesto; función;
    cargo función; ocupación; cargo o función; cargo que ocupa; funktion; stellung; função; rank; role;
    rôle; rol; position held; position and department; title position; title function;
    position job title`,
  delegation: `
    delegation; affiliation; organization; organisation; institution; company; representing; entity;
    organization name; organisation name; company name; institution name; company organization; agency;
    employer; organization institution; organization ministry; ministry organization; ministry;
    structure level; structure levels; on behalf of; organization represented; organization affiliation;
    government organization; country organization; organization country; state organization; org;
    member state organization; délégation; organisme; entité; société; entreprise;
    organisation ministère; ministère; ministère organisation; pays organisation; organisation pays;
    employeur; structure; nom de l organisation; organisation représentée; organisation institution;
    délégation organisation; organización; institución; entidad; organismo; empresa; delegación;
    afiliación; ministerio; organización institución; institución organización; país organización;
    organización ministerio; nombre de la organización; nombre de la institución;
    organización a la que representa; dependencia; entité représentée; firma; einrichtung; institut;
    organização; instituição; delegação; institute; delegación organización; university;
    department organization; affiliation organization; home institution`,
  state: `
    country; member state; state; country name; country territory; state country; country state;
    country represented; country of affiliation; countries; country region; pays; état; état membre;
    pays représenté; país; estado; estado miembro; país que representa; land; staat; nation;
    country of representation; pays territoire; pays d affiliation; país de la organización; pais`,
  category: `
    category; stakeholder group; stakeholder category; participant category; stakeholder type;
    stakeholder; constituency; type of organization; organization type; type of organisation;
    organisation type; sector; participant type; type of participant; delegation type;
    category of participant; catégorie; type d organisation; type de participant; secteur;
    catégorie de participant; categoría; tipo de organización; tipo de participante; kategorie;
    categoria; affiliation type; ticket type; registration type; attendee type; type; tipo; group;
    groups; groupe; grupo; ticket; tags`,
  email: `
    email; email address; e mail; e mail address; mail; attendee email; contact email; email id;
    work email; business email; courriel; adresse électronique; adresse e mail; adresse email;
    adresse courriel; adresse de courriel; mél; correo; correo electrónico; correo e;
    dirección de correo; dirección de correo electrónico; dirección electrónica; e mail adresse;
    participant id upn; upn; professional email; buyer email; email adresse; endereço de e mail`,
  gender: `
    gender; sex; sexe; genre; género; sexo; geschlecht; gênero; gender identity; f m; m f; male female;
    female male; sex m f; gender m f; sexe h f; sexe m f; sexo m f; sexo h m; h f; h m`,
};

const weakTitles = setOf(`
  title; titre; título; titulo; titel; ticket type; registration type; attendee type; type; tipo; group; groups;
  groupe; grupo; ticket; tags; role; rôle; rol; sector; secteur; state; état; estado; land; staat; nation`);
// Within a longer title these tell nothing: "Registration state", "Participant status".
const vague = setOf(`
  participant; participants; participante; person; post; job; structure; mail; rank; delegate; attendee; attendees;
  speaker; representative; user name; function; funktion; category; names; delegation`);
// A title with one of these is of something else than the person, however it goes on.
const foreign = setOf(`
  phone; telephone; tel; mobile; fax; emergency; assistant; hotel; passport; visa; date; arrival; departure; street;
  zip; postal; password; bank; file; birth; nacimiento; naissance; nationality; nationalité; nacionalidad; dietary;
  diet; badge; url; website; order; amount; price; fee; invoice; spouse; supervisor; referee; referred; teléfono;
  téléphone; pronoun; pronouns; pronom; address; dirección; adresse; room; duration; code; previous; other; joined;
  invited; session; event; linkedin; twitter; comment; comments; number; numéro; número; timestamp; language; langue;
  idioma; city; ville; ciudad; residence; département; status; answer; question; project`);
const lesser = setOf('buyer; billing; secondary; alternative; alternate; cc');

const exact = new Map<string, { field: ParticipantField; rank: number }>();
for (const [field, synonyms] of Object.entries(titles) as [ParticipantField, string][])
  for (const [rank, synonym] of split(synonyms).entries())
    exact.set(foldName(synonym), { field, rank });
const contained = [...exact.keys()].filter(
  (title) => title.length >= 4 && !weakTitles.has(title) && !vague.has(title),
);
contained.sort((a, b) => b.length - a.length);

/** The field that a title names, whatever its case, accents and punctuation; null where it names none. */
export function fitTitle(title: string): TitleFit | null {
  const key = foldName(
    title.replaceAll(/\((?:s|es|required|optional|obligatoire|obligatorio)\)|\*/giu, ' '),
  );
  if (key === '' || key.length > 120) return null;
  const words = key.split(' ');
  const penalty = words.some((word) => lesser.has(word)) ? 30 : 0;
  const found = exact.get(key);
  if (found !== undefined) {
    const score = Math.max(50, 100 - found.rank) - penalty;
    return { field: found.field, score, isWeak: weakTitles.has(key) };
  }
  const isMail = / e ?mail|courriel|correo/u.test(` ${key}`);
  if (!isMail && words.some((word) => foreign.has(word))) return null;
  const part = contained.find((each) => ` ${key} `.includes(` ${each} `));
  const fit = part === undefined ? undefined : exact.get(part);
  if (part === undefined || fit === undefined) return null;
  // The more of the title is explained, the better.
  const score = Math.round(10 + (35 * part.length) / key.length) - penalty / 6;
  return { field: isMail ? 'email' : fit.field, score, isWeak: false };
}

/** Whether a title speaks of names in so many words, or of e-mail. */
export function isAboutNames(title: string): boolean {
  return /(?:^| )(?:full |first |last |family )?(?:name|names|surname|nom|prenom|nombre|nombres|apellidos?|nome|e ?mail|courriel|correo)(?: |$)/u.test(
    foldName(title),
  );
}

function split(phrases: string): string[] {
  return phrases.trim().split(/;\s+/u);
}

function setOf(phrases: string): ReadonlySet<string> {
  return new Set(split(phrases).map(foldName));
}
