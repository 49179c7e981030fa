import { reveals } from '../domain/attribution';
import { categoryIn, type SaidIndex } from '../domain/dialogue-index';
import type { DelegationId, EventId, ParticipantId } from '../domain/ids';
import type { Delegation, Participant } from '../domain/participants';
import type { Attribution } from '../domain/vocabulary';
import { personsAsDelegations } from '../synthesis/withheld-labels';
import type { DisclosedVoice } from './disclosed-record';
import { listedName, personName, type Names } from './naming';
import type { ReportTexts } from './texts';

/** Who took the floor, or asked for it. */
export interface FloorTaker {
  /** The event whose categories apply. */
  eventId: EventId | undefined;
  speakerId: ParticipantId | null;
  delegationId: DelegationId | null;
  onBehalfOfId: DelegationId | null;
}

/** As the level lets somebody be known. */
export interface KnownVoice extends Omit<DisclosedVoice, 'key'> {
  /**
   * Whoever may be told apart has one of their own: a person in a capacity, a delegation, a category, or all others
   * together. Holds ids: never to be written out.
   */
  identity: string;
}

/** What is to be known for telling voices apart; made once for a report. */
export interface VoiceSource extends Names {
  index: SaidIndex;
  /** Delegations that are called by a person's name, and tell as much as that. */
  personal: ReadonlySet<DelegationId>;
}

export function voiceSource({ index, texts, names }: Omit<VoiceSource, 'personal'>): VoiceSource {
  return { index, texts, names, personal: personsAsDelegations(index) };
}

/**
 * The voice as the level lets it be known. By delegation, the persons of one delegation are one voice. By category there
 * is one voice for each category and without attribution one for everybody: numbered speakers would show what else the
 * same person said, and whoever knows one of the statements would know all of them.
 */
export function knownVoice(source: VoiceSource, by: FloorTaker, level: Attribution): KnownVoice {
  const { index } = source;
  const person = (by.speakerId && index.participants.get(by.speakerId)) || null;
  const delegation = (by.delegationId && index.delegations.get(by.delegationId)) || null;
  if (person && reveals(level, 'name')) return personVoice(source, by, person, delegation);
  if (delegation && mayTell(source, delegation, level)) {
    return delegationVoice(source, delegation, by.eventId);
  }
  if (delegation && reveals(level, 'category'))
    return categoryVoice(source, delegation, by.eventId);
  return { ...anonymous(source.texts), identity: 'unknown' };
}

/** The group spoken for; null where there is none or the level hides it. */
export function knownGroup(
  source: VoiceSource,
  { eventId, onBehalfOfId }: FloorTaker,
  level: Attribution,
): KnownVoice | null {
  const group = onBehalfOfId && source.index.delegations.get(onBehalfOfId);
  if (!group || !mayTell(source, group, level)) return null;
  return delegationVoice(source, group, eventId);
}

function mayTell({ personal }: VoiceSource, { id }: Delegation, level: Attribution): boolean {
  return reveals(level, personal.has(id) ? 'name' : 'delegation');
}

function anonymous({ persons }: ReportTexts): Omit<KnownVoice, 'identity'> {
  return {
    label: persons.speaker.one,
    kind: 'unknown',
    ...{ name: '', position: '', delegation: '', category: null, region: null },
  };
}

function personVoice(
  source: VoiceSource,
  { eventId }: FloorTaker,
  person: Participant,
  delegation: Delegation | null,
): KnownVoice {
  const name = personName(person);
  const office = delegation ? nameInTables(source, delegation) : '';
  // A description often says the delegation: "Representative of Italy".
  const short = delegation?.shortName || office;
  const isSaid = delegation === null || name.includes(office) || name.includes(short);
  return {
    identity: `${person.id}/${delegation?.id ?? ''}`,
    label: isSaid ? name : `${name} (${short})`,
    kind: person.isIdentified ? 'person' : 'unknown',
    name: person.isIdentified ? name : '',
    position: person.position,
    delegation: office,
    category: delegation && categoryIn(source.index, eventId, delegation),
    region: delegation?.region ?? null,
  };
}

function delegationVoice(
  source: VoiceSource,
  delegation: Delegation,
  eventId: EventId | undefined,
): KnownVoice {
  const label = nameInTables(source, delegation);
  return {
    ...{ identity: delegation.id, label, kind: 'delegation', name: '', position: '' },
    delegation: label,
    category: categoryIn(source.index, eventId, delegation),
    region: delegation.region,
  };
}

// Without its region: region and category together are often one delegation.
function categoryVoice(
  { index, texts }: VoiceSource,
  delegation: Delegation,
  eventId: EventId | undefined,
): KnownVoice {
  const category = categoryIn(index, eventId, delegation);
  return {
    ...anonymous(texts),
    ...{ identity: category, label: texts.persons[category].one, kind: 'category', category },
  };
}

/** As a table or a list has it: without the article that it may take in a sentence. */
export function nameInTables(names: Names, delegation: Delegation): string {
  return names.texts.withoutArticle(listedName(names, delegation));
}
