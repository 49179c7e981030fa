import type { DelegationId, ParticipantId } from '../../../shared/domain/ids';
import type { Intervention } from '../../../shared/domain/record';
import {
  delegationTable,
  participantTable,
  readDelegations,
} from '../../persistence/participant-repository';
import type { ParticipantService } from '../participant-service';
import type { CommandRunner } from '../run-command';

/** Who speaks and for whom. */
export type Capacity = Pick<Intervention, 'speakerId' | 'delegationId' | 'onBehalfOfId'>;

/** What is known of somebody who takes or asks for the floor; a field left out stays as it is, or follows the speaker. */
export interface NamedCapacity {
  speakerId?: ParticipantId | null | undefined;
  /** Makes somebody on the way, who has no delegation yet. */
  newSpeaker?: { name: string; isIdentified: boolean } | undefined;
  /** Left out while the speaker is named: the speaker's own. */
  delegationId?: DelegationId | null | undefined;
  onBehalfOfId?: DelegationId | null | undefined;
  /** Instead of `onBehalfOfId`: the delegation of that name, made on the way where there is none. */
  newGroup?: string | undefined;
}

/** Finds and makes those who take the floor, for the record and for speaker lists alike. Runs inside a command. */
export class Capacities {
  constructor(
    private readonly runner: CommandRunner,
    private readonly participants: ParticipantService,
  ) {}

  /** Of somebody new to the list or the record. @throws AppFailure `not-found` */
  take(named: NamedCapacity): Capacity {
    const { speakerId = null, delegationId = null, onBehalfOfId = null } = this.change(named);
    return { speakerId, delegationId, onBehalfOfId };
  }

  /** The fields that change, none of them undefined. @throws AppFailure `not-found` */
  change({ newSpeaker, newGroup, ...named }: NamedCapacity): Partial<Capacity> {
    this.#refuseUnknown(named);
    const speakerId = newSpeaker ? this.#add(newSpeaker) : named.speakerId;
    const onBehalfOfId = newGroup === undefined ? named.onBehalfOfId : this.#group(newGroup);
    const delegationId =
      named.delegationId === undefined && speakerId !== undefined
        ? this.#delegationOf(speakerId)
        : named.delegationId;
    return {
      ...(speakerId !== undefined && { speakerId }),
      ...(delegationId !== undefined && { delegationId }),
      ...(onBehalfOfId !== undefined && { onBehalfOfId }),
    };
  }

  #refuseUnknown({ speakerId, delegationId, onBehalfOfId }: NamedCapacity): void {
    const { database } = this.runner;
    if (speakerId) participantTable.get(database, speakerId);
    if (delegationId) delegationTable.get(database, delegationId);
    if (onBehalfOfId) delegationTable.get(database, onBehalfOfId);
  }

  #add(speaker: { name: string; isIdentified: boolean }): ParticipantId {
    const rest = { title: '', position: '', delegationId: null, gender: null, email: '' };
    return this.participants.add({ ...speaker, ...rest });
  }

  #group(name: string): DelegationId {
    const wanted = name.toLowerCase();
    const isCalledSo = (each: { name: string }) => each.name.toLowerCase() === wanted;
    const known = readDelegations(this.runner.database).find(isCalledSo);
    const rest = { shortName: '', category: 'government', state: null, region: null } as const;
    return known?.id ?? this.participants.addDelegation({ ...rest, name, isGroup: true });
  }

  #delegationOf(speakerId: ParticipantId | null): DelegationId | null {
    return speakerId && participantTable.get(this.runner.database, speakerId).delegationId;
  }
}
