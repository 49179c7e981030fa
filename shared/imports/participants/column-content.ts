import { foldName } from '../../matching/fold-name';
import { genderReader, readCategory, readEmail } from './cell-values';
import { isTitle } from './forms-of-address';
import { isInCapitals } from './name-capitals';

/** What the registry knows of a text; `none` for everything that is not certain. */
export type KnownKind = 'state' | 'organization' | 'none';
export type KnowKind = (text: string) => KnownKind;

/** Shares of the filled cells of a column, 0 to 1. */
export interface ColumnContent {
  readonly filled: number;
  readonly emails: number;
  readonly states: number;
  readonly organizations: number;
  readonly titles: number;
  readonly genders: number;
  readonly categories: number;
  /** Two to five words of letters. */
  readonly fullNames: number;
  /** One to three words, all in capitals. */
  readonly capitals: number;
  /** One to three words of letters. */
  readonly shortNames: number;
  readonly positions: number;
  readonly bodies: number;
  /** Words of an online meeting: organizer, presenter, attendee. */
  readonly meetingRoles: number;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const positionWords = setOf(
  'director directora directeur directrice minister ministre ministra ministro viceministro ambassador ambassadeur ' +
    'embajador embajadora counsellor conseiller conseillere consejero consejera head chief chef cheffe jefe jefa officer ' +
    'oficial manager secretary secretaire secretario secretaria president presidente presidenta adviser advisor asesor ' +
    'asesora attache agregado agregada coordinator coordinateur coordinador coordinadora representative representant ' +
    'representante professor professeur profesor deputy adjoint commissioner specialist expert analyst researcher ' +
    'consul chair chairperson executive founder lawyer assistant intern delegate fellow lecturer economist',
);
const bodyWords = setOf(
  'ministry ministere ministerio university universite universidad organization organisation organizacion foundation ' +
    'fondation fundacion association asociacion institute institut instituto agency agence agencia commission comision ' +
    'council conseil consejo embassy ambassade embajada mission mision government gouvernement gobierno department ' +
    'departement centre center centro committee comite network reseau red union bank company international ngo office ' +
    'federation forum society bureau secretariat group school college',
);
const meetingRoles = setOf(
  'organizer presenter attendee panelist host cohost organisateur presentateur organizador',
);

/** What stands in a column. */
export function readContent(values: readonly string[], know: KnowKind): ColumnContent {
  const cells = values.filter((value) => value !== '');
  const share = (test: (value: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  const readGender = genderReader(cells);
  return {
    filled: values.length === 0 ? 0 : cells.length / values.length,
    emails: share((value) => readEmail(value) !== null),
    states: share((value) => know(value) === 'state'),
    organizations: share((value) => know(value) === 'organization'),
    titles: share(isTitle),
    genders: share((value) => value.length < 20 && !isTitle(value) && readGender(value) !== null),
    categories: share((value) => readCategory(value) !== null),
    fullNames: share((value) => isNameLike(value) && /\s/u.test(value)),
    capitals: share((value) => isNameLike(value) && value.split(/\s+/u).some(isInCapitals)),
    shortNames: share(isNameLike),
    positions: share((value) => hasPositionWord(value)),
    bodies: share((value) => hasBodyWord(value)),
    meetingRoles: share((value) => meetingRoles.has(foldName(value))),
  };
}

/** Whether a text speaks of a post: "Deputy Director". */
export function hasPositionWord(text: string): boolean {
  return foldName(text)
    .split(' ')
    .some((word) => positionWords.has(word));
}

/** Whether a text speaks of an institution: "Ministry of …", "University of …". */
export function hasBodyWord(text: string): boolean {
  return foldName(text)
    .split(' ')
    .some((word) => bodyWords.has(word));
}

/** Whether a text could be a personal name: up to six words, at least one of letters, nothing that is not in names. */
export function isNameLike(text: string): boolean {
  const words = text.split(/\s+/u);
  return (
    words.length <= 6 &&
    text.length <= 100 &&
    /\p{L}{2}/u.test(text) &&
    !/[@:;/\\|\d]{2,}|[@:/\\|]/u.test(text) &&
    !hasBodyWord(text)
  );
}
