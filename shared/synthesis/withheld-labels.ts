import { reveals } from '../domain/attribution';
import type { SaidIndex } from '../domain/dialogue-index';
import type { DelegationId } from '../domain/ids';
import type { Attribution } from '../domain/vocabulary';
import { holdsWholeWords } from '../domain/whole-words';
import { mostTraceable } from '../report/leaks/most-traceable';
import { namesSomebody, wordsOfName } from '../speakers/withheld-names';

/** The label, or its stand-in where it names somebody whom the level keeps unnamed. */
export type LabelDiscloser = (label: string, standIn: string) => string;

/**
 * For the titles, leads and names of themes that people wrote.
 * @param labels all that will be asked for: there may be thousands of names, few of which stand in any of them
 */
export function labelDiscloser(
  index: SaidIndex,
  attribution: Attribution,
  labels: readonly string[],
): LabelDiscloser {
  const allowed = mostTraceable({ index, attribution });
  const all = labels.join('\n');
  const names = new Set<string>();
  const abbreviations = new Set<string>();
  for (const { id, name, position } of index.data.participants) {
    if (reveals(allowed.get(id) ?? attribution, 'name')) continue;
    // One word such as "Director" is too common to tell.
    const office = position.includes(' ') ? [position] : [];
    for (const words of [...wordsOfName(name), ...office]) names.add(words);
  }
  for (const { id, name, shortName } of index.data.delegations) {
    if (reveals(allowed.get(id) ?? attribution, 'delegation')) continue;
    names.add(name);
    // As written: "who" is not WHO.
    if (holdsWholeWords(all, shortName)) abbreviations.add(shortName);
  }
  const present = new Set([...names].filter((name) => namesSomebody(all, new Set([name]))));
  return (label, standIn) =>
    namesSomebody(label, present) || [...abbreviations].some((each) => holdsWholeWords(label, each))
      ? standIn
      : label;
}

/** Delegations by a person's own name: an expert who speaks for nobody else. */
export function personsAsDelegations({
  data: { delegations, participants },
}: SaidIndex): ReadonlySet<DelegationId> {
  const all = delegations.map(({ name }) => name).join('\n');
  const persons = new Set(
    participants.flatMap(({ name, isIdentified }) =>
      isIdentified && namesSomebody(all, new Set([name])) ? [name] : [],
    ),
  );
  return new Set(delegations.flatMap(({ id, name }) => (namesSomebody(name, persons) ? [id] : [])));
}
