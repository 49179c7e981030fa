import type { ReportContext } from './context';
import type { Finding, LeakPlace } from './finding';
import { findHiddenNames } from './leaks/find-names';
import { hiddenNames } from './leaks/hidden-names';
import type { Report } from './report';
import { reportParts } from './report-parts';

type Leak = Extract<Finding, { code: 'still-identifies' }>;

/**
 * What in a file of the report would still identify somebody whom the level keeps unnamed: text, footnotes, comments,
 * annex, record, document properties and the name of the file. Computed words obey the level already; this finds the
 * names that people wrote into passages, narratives, titles and points.
 *
 * Persons are found by their full and family names, offices that one person holds, delegations by all their names in the
 * registry, and at levels below "by delegation" a category that has one member. The convening organization may stand
 * anywhere, and a State in the place of the event: both are on the cover. In running text the name of a State is listed
 * even where it is a mere place, for nobody but the reader can tell.
 * @param fileName null where no file is asked for
 * @returns each name once in each way that it is written: persons first, in the order of the report
 */
export function findLeaks(
  context: ReportContext,
  report: Report,
  fileName: string | null,
): Finding[] {
  const names = hiddenNames(context);
  if (names === null) return [];
  const leaks = new Map<string, Leak>();
  for (const { part, block, text, isCover } of reportParts(report, fileName)) {
    for (const { kind, start, end, key } of findHiddenNames(text, names)) {
      if (isCover === true && kind === 'delegation') continue;
      const leak = leaks.get(key) ?? newLeak(kind, text.slice(start, end));
      leaks.set(key, leak);
      leak.times += 1;
      const place: LeakPlace = { part, block };
      const isNew = !leak.places.some((known) => known.part === part && known.block === block);
      if (isNew) leak.places.push(place);
    }
  }
  return [...leaks.values()].toSorted((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
}

const order: readonly Leak['what'][] = ['person', 'office', 'delegation', 'category'];

function newLeak(what: Leak['what'], words: string): Leak {
  return { code: 'still-identifies', words, what, times: 0, places: [] };
}
