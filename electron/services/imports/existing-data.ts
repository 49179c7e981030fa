import type { ExistingPeople } from '../../../shared/imports/participants/participant-plan';
import type { ExistingProgramme } from '../../../shared/imports/programme/programme-plan';
import type { Database } from '../../persistence/open-database';
import {
  participantTable,
  readDelegations,
  readParticipants,
} from '../../persistence/participant-repository';
import {
  readEvents,
  readGuidingQuestions,
  readRoles,
  readSessions,
  sessionTable,
} from '../../persistence/programme-repository';
import { typedFields } from './typed-fields';

/** The people of a dialogue, each with the fields whose present value somebody typed. */
export function readExistingPeople(database: Database): ExistingPeople {
  const typed = typedFields(database, participantTable);
  return {
    participants: readParticipants(database).map((person) => ({ ...person, typed: typed(person) })),
    delegations: readDelegations(database),
  };
}

/** The programme of a dialogue, each session with the fields whose present value somebody typed. */
export function readExistingProgramme(database: Database): ExistingProgramme {
  const typed = typedFields(database, sessionTable);
  return {
    events: readEvents(database),
    sessions: readSessions(database).map((session) => ({ ...session, typed: typed(session) })),
    guidingQuestions: readGuidingQuestions(database),
    roles: readRoles(database),
    participants: readParticipants(database),
  };
}
