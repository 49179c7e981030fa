import type { VoiceEvidence } from '../domain/evidence';
import type { Delegation } from '../domain/participants';
import { holdsWholeWords } from '../domain/whole-words';
import { countingClaims } from '../synthesis/counting-words';
import type { ReportContext } from './context';

/** After these a list does not say that it is complete. */
const openList =
  /(?<!\p{L})(?:others?|including|notably|such as|among|inter alia|e\.g\.|notamment|entre autres|d['’]autres|otr[oa]s|incluid[oa]s|como)(?!\p{L})/iu;

/**
 * Whether pinned words claim something else than the computed ones: another step of the ladder, or other names. Words
 * around the claim are a person's own and may differ.
 * @param computed null where the evidence carries nothing
 * @param voices whom the computed words are about
 */
export function pinnedClaimsElse(
  { index }: Pick<ReportContext, 'index'>,
  pinned: string,
  computed: string | null,
  voices: readonly VoiceEvidence[],
): boolean {
  if (computed === null) return true;
  if (plain(pinned) === plain(computed)) return false;
  if (amountOf(pinned) !== amountOf(computed)) return true;
  const delegations = [...index.delegations.values()];
  const isNamed = (delegation: Delegation) => names(pinned, delegation);
  const namedIds = new Set<string>(delegations.filter(isNamed).map(({ id }) => id));
  for (const { voice } of voices) {
    if (voice.person && holdsWholeWords(pinned, voice.person.name)) namedIds.add(voice.person.id);
  }
  const inEvidence = new Set<string>(voices.map(({ voice }) => voice.id));
  if ([...namedIds].some((id) => !inEvidence.has(id))) return true;
  const isComplete = !openList.test(pinned);
  return (
    isComplete &&
    voices.some(
      ({ voice }) => holdsWholeWords(computed, nameIn(computed, voice)) && !namedIds.has(voice.id),
    )
  );
}

/** The voices whom the words name. */
export function namedVoices(words: string, voices: readonly VoiceEvidence[]): VoiceEvidence[] {
  return voices.filter(({ voice }) =>
    voice.delegation ? names(words, voice.delegation) : holdsWholeWords(words, voice.name),
  );
}

function nameIn(words: string, { name, delegation }: VoiceEvidence['voice']): string {
  const short = delegation?.shortName ?? '';
  return !holdsWholeWords(words, name) && short !== '' ? short : name;
}

function names(words: string, { name, shortName }: Delegation): boolean {
  return holdsWholeWords(words, name) || holdsWholeWords(words, shortName);
}

/** "many", "count:2"; empty where the words say no amount. */
function amountOf(words: string): string {
  const [claim] = countingClaims(words);
  if (!claim) return '';
  const { amount } = claim;
  return amount.word === 'count' ? `count:${amount.count}` : amount.word;
}

function plain(words: string): string {
  return words.trim().replace(/\s+/g, ' ').toLocaleLowerCase();
}
