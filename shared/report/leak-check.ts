import { effectiveAttribution, reveals } from '../domain/attribution';
import { attributionOf, type SaidIndex } from '../domain/dialogue-index';
import type { DelegationId, ParticipantId } from '../domain/ids';
import type { Attribution } from '../domain/vocabulary';
import { countWholeWords } from '../domain/whole-words';
import type { ReportContext } from './context';
import type { Finding, LeakPlace } from './finding';
import { office } from './naming';
import type { Report } from './report';
import { reportParts } from './report-parts';

type Leak = Extract<Finding, { code: 'still-identifies' }>;

/** Family names shorter than this are more often a word than a name. */
const shortestFamilyName = 4;

/**
 * What in a file of the report would still identify somebody whom the level keeps unnamed: text, footnotes, comments,
 * annex, record, document properties and the name of the file. Computed words obey the level already; this finds the
 * names that people wrote into passages, narratives, titles and points.
 * @param fileName null where no file is asked for
 */
export function findLeaks(
  context: ReportContext,
  report: Report,
  fileName: string | null,
): Finding[] {
  const allowed = mostTraceable(context);
  const parts = reportParts(report, fileName);
  const leaks: Leak[] = [];
  const look = (words: string, what: Leak['what']) => {
    if (leaks.some((leak) => leak.words === words)) return false;
    const places: LeakPlace[] = [];
    let times = 0;
    for (const { part, block, text } of parts) {
      const here = countWholeWords(text, words);
      times += here;
      const isNew = !places.some((place) => place.part === part && place.block === block);
      if (here > 0 && isNew) places.push({ part, block });
    }
    if (times > 0) leaks.push({ code: 'still-identifies', words, what, times, places });
    return times > 0;
  };
  for (const person of context.index.data.participants) {
    const level = allowed.get(person.id) ?? context.attribution;
    if (reveals(level, 'name')) continue;
    // Somebody unidentified is noted by a description, which may be an office.
    if (!person.isIdentified) look(person.name, 'office');
    if (person.isIdentified && !look(person.name, 'person')) {
      const family = person.name.split(' ').at(-1) ?? '';
      if (family.length >= shortestFamilyName && family !== person.name) look(family, 'person');
    }
    const delegation = person.delegationId && context.index.delegations.get(person.delegationId);
    const post = office(context, person, delegation || null);
    // One word such as "Director" is too common to tell.
    const isTelling = person.position.includes(' ');
    if (post && !look(post, 'office') && isTelling) look(person.position, 'office');
  }
  for (const { id, name, shortName } of context.index.data.delegations) {
    // The convening organization stands on the cover.
    const isConvener = name === context.data.dialogue.organization;
    if (isConvener || reveals(allowed.get(id) ?? context.attribution, 'delegation')) continue;
    look(name, 'delegation');
    if (shortName) look(shortName, 'delegation');
  }
  return leaks;
}

/** For whoever spoke or held a role, the most traceable level that any of it has in an output. */
export function mostTraceable({
  index,
  attribution,
}: {
  index: SaidIndex;
  attribution: Attribution;
}): Map<ParticipantId | DelegationId, Attribution> {
  const levels = new Map<ParticipantId | DelegationId, Attribution>();
  const raise = (id: ParticipantId | DelegationId | null, level: Attribution) => {
    const known = id && levels.get(id);
    if (id && (!known || reveals(level, known))) levels.set(id, level);
  };
  for (const intervention of [...index.interventionsBySession.values()].flat()) {
    const level = effectiveAttribution(attribution, attributionOf(index, intervention));
    raise(intervention.speakerId, level);
    raise(intervention.delegationId, level);
    raise(intervention.onBehalfOfId, level);
  }
  for (const { participantId, sessionId } of index.data.roles) {
    const level = effectiveAttribution(attribution, index.sessionAttribution.get(sessionId));
    raise(participantId, level);
    raise(index.participants.get(participantId)?.delegationId ?? null, level);
  }
  return levels;
}
