import type { VoiceEvidence } from '../domain/evidence';
import type { Delegation } from '../domain/participants';
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
    if (voice.person && contains(pinned, voice.person.name)) namedIds.add(voice.person.id);
  }
  const inEvidence = new Set<string>(voices.map(({ voice }) => voice.id));
  if ([...namedIds].some((id) => !inEvidence.has(id))) return true;
  const isComplete = !openList.test(pinned);
  return (
    isComplete &&
    voices.some(
      ({ voice }) => contains(computed, nameIn(computed, voice)) && !namedIds.has(voice.id),
    )
  );
}

/** The voices whom the words name. */
export function namedVoices(words: string, voices: readonly VoiceEvidence[]): VoiceEvidence[] {
  return voices.filter(({ voice }) =>
    voice.delegation ? names(words, voice.delegation) : contains(words, voice.name),
  );
}

function nameIn(words: string, { name, delegation }: VoiceEvidence['voice']): string {
  const short = delegation?.shortName ?? '';
  return !contains(words, name) && short !== '' ? short : name;
}

function names(words: string, { name, shortName }: Delegation): boolean {
  return contains(words, name) || (shortName !== '' && contains(words, shortName));
}

/** Whole words only: "Niger" is not in "Nigeria". */
function contains(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at !== -1; at = words.indexOf(name, at + 1)) {
    const isStart = !/[\p{L}\p{N}]$/u.test(words.slice(Math.max(0, at - 2), at));
    if (isStart && !/^[\p{L}\p{N}]/u.test(words.slice(at + name.length))) return true;
  }
  return false;
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
