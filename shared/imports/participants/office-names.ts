import type { Category } from '../../domain/vocabulary';
import { foldName, foldWords } from '../../matching/fold-name';
import { withoutOffice } from '../../matching/name-forms';
import { readCategory } from './cell-values';

const offices =
  /(?:^| )(?:ministry|ministere|ministerio|ministerium|embassy|ambassade|embajada|consulate|consulat|consulado|(?:permanent|observer) mission|mission (?:permanente|d observation)|mision permanente|permanent representation|representation permanente|representacion permanente|govt|government|gouvernement|gobierno|cancilleria|prime minister s office|office of the (?:prime minister|president)|presidency|presidencia de la republica|presidence de la republique)(?: |$)/u;
const notOffices =
  /(?:^| )(?:non government|no gobierno|inter government|local government|gouvernement local|gobierno local|student government)(?: |$)/u;

/** Whether a name is that of a part of a government: a ministry, mission, embassy. */
export function isOffice(text: string): boolean {
  const key = foldName(text);
  return offices.test(key) && !notOffices.test(key);
}

/** Whether the name says no more than the State's: "Government of Kenya". */
export function isBareOffice(text: string): boolean {
  const words = foldWords(text);
  const isGovernment =
    /^(?:the )?(?:govt|government|gouvernement|gobierno|permanent mission|delegation)$/u;
  if (isGovernment.test(foldName(text))) return true;
  return (
    /^(?:the )?(?:govt|government|gouvernement|gobierno) /u.test(foldName(text)) &&
    withoutOffice(text, words) !== null
  );
}

/** The category that a cell of a delegation names instead of a delegation: "Independent expert". */
export function categoryOfWhole(text: string): Category | null {
  return foldName(text).split(' ').length <= 3 ? readCategory(text) : null;
}

/** A category by the name alone. Most bodies that the registry does not know are associations. */
export function likelyCategory(text: string): Category {
  if (isOffice(text)) return 'government';
  return readCategory(text) ?? 'civil-society';
}
