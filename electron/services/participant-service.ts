import { groupBy } from '../../shared/domain/group-by';
import type { DelegationId, EventCategoryId, ParticipantId } from '../../shared/domain/ids';
import { fail } from '../../shared/app-error';
import type { DialogueHandlers } from '../../shared/contract/contract';
import type { Delegation, Participant } from '../../shared/domain/participants';
import {
  countInterventions,
  delegationTable,
  eventCategoryTable,
  participantTable,
  readDelegations,
  readEventCategories,
  readParticipants,
  usesOfDelegation,
  usesOfParticipant,
} from '../persistence/participant-repository';
import { eventTable, readRoles, sessionRoleTable } from '../persistence/programme-repository';
import { interventionTable } from '../persistence/record-repository';
import {
  floorRequestTable,
  requestsOfDelegation,
  requestsOfParticipant,
} from '../persistence/speaker-list-repository';
import type { CommandRunner } from './run-command';

type Handlers = DialogueHandlers['participants'];

/** People and delegations. Writing methods run inside a command. */
export class ParticipantService implements Handlers {
  constructor(private readonly runner: CommandRunner) {}

  list: Handlers['list'] = () => {
    const { database } = this.runner;
    const people = readParticipants(database);
    const { bySpeaker, byDelegation } = countInterventions(database);
    const members = groupBy(people, (person) => person.delegationId);
    return {
      participants: people.map((person) => ({
        ...person,
        interventions: bySpeaker.get(person.id) ?? 0,
      })),
      delegations: readDelegations(database).map((delegation) => ({
        ...delegation,
        participants: members.get(delegation.id)?.length ?? 0,
        interventions: byDelegation.get(delegation.id) ?? 0,
      })),
      eventCategories: readEventCategories(database),
    };
  };

  add: Handlers['add'] = (fields) => {
    this.#refuseUnknownDelegation(fields.delegationId);
    const id = this.runner.newId<ParticipantId>();
    participantTable.insert(this.#transaction, { id, ...fields });
    return id;
  };

  edit: Handlers['edit'] = ({ id, ...fields }) => {
    if (fields.delegationId !== undefined) this.#refuseUnknownDelegation(fields.delegationId);
    participantTable.update(this.#transaction, id, fields);
    return null;
  };

  merge: Handlers['merge'] = ({ id, duplicateId }) => {
    if (id === duplicateId) fail({ code: 'invalid', field: 'duplicateId', rule: 'same-entity' });
    const { database } = this.runner;
    const kept = participantTable.get(database, id);
    const duplicate = participantTable.get(database, duplicateId);
    participantTable.update(this.#transaction, id, filledFrom(kept, duplicate));
    const uses = usesOfParticipant(database, duplicateId);
    for (const each of uses.interventions) {
      interventionTable.update(this.#transaction, each, { speakerId: id });
    }
    for (const each of requestsOfParticipant(database, duplicateId))
      floorRequestTable.update(this.#transaction, each, { speakerId: id });
    this.#moveRoles(duplicateId, id);
    participantTable.delete(this.#transaction, duplicateId);
    return null;
  };

  delete: Handlers['delete'] = ({ id }) => {
    const { database } = this.runner;
    const { roles, interventions } = usesOfParticipant(database, id);
    const requests = requestsOfParticipant(database, id);
    if (roles.length + interventions.length + requests.length > 0)
      fail({ code: 'invalid', field: 'id', rule: 'in-use' });
    participantTable.delete(this.#transaction, id);
    return null;
  };

  addDelegation: Handlers['addDelegation'] = (fields) => {
    const id = this.runner.newId<DelegationId>();
    delegationTable.insert(this.#transaction, { id, ...fields });
    return id;
  };

  editDelegation: Handlers['editDelegation'] = ({ id, ...fields }) => {
    delegationTable.update(this.#transaction, id, fields);
    return null;
  };

  mergeDelegations: Handlers['mergeDelegations'] = ({ id, duplicateId }) => {
    if (id === duplicateId) fail({ code: 'invalid', field: 'duplicateId', rule: 'same-entity' });
    const { database } = this.runner;
    const kept = delegationTable.get(database, id);
    const duplicate = delegationTable.get(database, duplicateId);
    delegationTable.update(this.#transaction, id, {
      shortName: kept.shortName || duplicate.shortName,
      state: kept.state ?? duplicate.state,
      region: kept.region ?? duplicate.region,
    } satisfies Partial<Delegation>);
    const { members, interventions, onBehalfOf } = usesOfDelegation(database, duplicateId);
    for (const each of members)
      participantTable.update(this.#transaction, each, { delegationId: id });
    for (const each of interventions)
      interventionTable.update(this.#transaction, each, { delegationId: id });
    for (const each of onBehalfOf)
      interventionTable.update(this.#transaction, each, { onBehalfOfId: id });
    this.#moveRequests(duplicateId, id);
    this.#moveEventCategories(duplicateId, id);
    delegationTable.delete(this.#transaction, duplicateId);
    return null;
  };

  deleteDelegation: Handlers['deleteDelegation'] = ({ id }) => {
    const { database } = this.runner;
    const { members, interventions, onBehalfOf } = usesOfDelegation(database, id);
    const uses = [members, interventions, onBehalfOf, requestsOfDelegation(database, id)];
    if (uses.some(({ length }) => length > 0)) {
      fail({ code: 'invalid', field: 'id', rule: 'in-use' });
    }
    for (const each of this.#eventCategoriesOf(id))
      eventCategoryTable.delete(this.#transaction, each.id);
    delegationTable.delete(this.#transaction, id);
    return null;
  };

  setEventCategory: Handlers['setEventCategory'] = ({ eventId, delegationId, category }) => {
    const { database } = this.runner;
    eventTable.get(database, eventId);
    const own = delegationTable.get(database, delegationId).category;
    const known = this.#eventCategoriesOf(delegationId).find((each) => each.eventId === eventId);
    if (category === null || category === own) {
      if (known) eventCategoryTable.delete(this.#transaction, known.id);
    } else if (known) eventCategoryTable.update(this.#transaction, known.id, { category });
    else {
      const id = this.runner.newId<EventCategoryId>();
      eventCategoryTable.insert(this.#transaction, { id, eventId, delegationId, category });
    }
    return null;
  };

  get #transaction() {
    return this.runner.transaction;
  }

  #eventCategoriesOf(id: DelegationId) {
    return readEventCategories(this.runner.database).filter((each) => each.delegationId === id);
  }

  /** What was decided for the one that stays wins. */
  #moveEventCategories(from: DelegationId, to: DelegationId): void {
    const decided = new Set(this.#eventCategoriesOf(to).map(({ eventId }) => eventId));
    for (const { id, eventId } of this.#eventCategoriesOf(from)) {
      if (decided.has(eventId)) eventCategoryTable.delete(this.#transaction, id);
      else eventCategoryTable.update(this.#transaction, id, { delegationId: to });
    }
  }

  #moveRequests(from: DelegationId, to: DelegationId): void {
    for (const { id, delegationId, onBehalfOfId } of requestsOfDelegation(
      this.runner.database,
      from,
    ))
      floorRequestTable.update(this.#transaction, id, {
        delegationId: delegationId === from ? to : delegationId,
        onBehalfOfId: onBehalfOfId === from ? to : onBehalfOfId,
      });
  }

  #refuseUnknownDelegation(id: DelegationId | null): void {
    if (id) delegationTable.get(this.runner.database, id);
  }

  /** A role that both had stays once. */
  #moveRoles(from: ParticipantId, to: ParticipantId): void {
    const roles = readRoles(this.runner.database);
    for (const role of roles.filter((each) => each.participantId === from)) {
      const isDouble = roles.some(
        (each) =>
          each.participantId === to && each.sessionId === role.sessionId && each.role === role.role,
      );
      if (isDouble) sessionRoleTable.delete(this.#transaction, role.id);
      else sessionRoleTable.update(this.#transaction, role.id, { participantId: to });
    }
  }
}

/** Fields that are empty in `kept` and known in `duplicate`; an identified name wins over a description. */
function filledFrom(kept: Participant, duplicate: Participant): Partial<Participant> {
  const takesName = !kept.isIdentified && duplicate.isIdentified;
  return {
    ...(takesName ? { name: duplicate.name, isIdentified: true } : {}),
    title: kept.title || duplicate.title,
    position: kept.position || duplicate.position,
    delegationId: kept.delegationId ?? duplicate.delegationId,
    gender: kept.gender ?? duplicate.gender,
    email: kept.email || duplicate.email,
  };
}
