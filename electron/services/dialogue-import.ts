import type { DialogueFile, SessionEntry } from '../../shared/exchange/dialogue-file';
import { instantOf } from '../../shared/exchange/file-fields';
import type {
  DelegationId,
  DialogueId,
  EventId,
  InterventionId,
  ParticipantId,
  PointId,
  SessionId,
  ThemeId,
} from '../../shared/domain/ids';
import { defaultLadder } from '../../shared/domain/quantifier';
import type { NewPointContent } from '../../shared/notes/points-schema';
import { dialogueTable } from '../persistence/dialogue-repository';
import { interventionTable, readLastPosition } from '../persistence/record-repository';
import { themeTable } from '../persistence/theme-repository';
import type { DialogueServices } from './dialogue-services';
import type { CommandRunner } from './run-command';
import { importSpeakerLists, known } from './speaker-list-import';
import { importDrafts } from './draft-import';
import { importSynthesis } from './synthesis-import';

export interface ImportProgress {
  /** Called now and then with the part of the interventions that is done, 0 to 1. */
  onProgress: (fraction: number) => void;
}

interface Refs {
  themes: Map<string, ThemeId>;
  delegations: Map<string, DelegationId>;
  participants: Map<string, ParticipantId>;
  sessions: Map<string, SessionId>;
  interventions: Map<string, InterventionId>;
  points: Map<string, PointId>;
}

/**
 * Fills an empty database with a dialogue file, in one command, through the services that a person's typing goes
 * through. The file's references were checked before; see `referenceFaults`.
 */
export function importDialogue(
  services: DialogueServices,
  file: DialogueFile,
  id: DialogueId,
  { onProgress }: ImportProgress,
): void {
  const { runner } = services;
  const total = countInterventions(file);
  let done = 0;
  const onIntervention = () => {
    done += 1;
    if (done % 100 === 0) onProgress(done / total);
  };
  runner.run({ label: 'import-dialogue', origin: 'import', isUndoable: false }, (transaction) => {
    const { ladder = defaultLadder, ...dialogue } = file.dialogue;
    dialogueTable.insert(transaction, { id, ...dialogue, ladder, createdAt: transaction.now });
    const refs: Refs = {
      themes: importThemes(services, file),
      delegations: importDelegations(services, file),
      participants: new Map(),
      sessions: new Map(),
      interventions: new Map(),
      points: new Map(),
    };
    importParticipants(services, file, refs);
    const events = file.events.map((event) => importEvent(services, event, refs, onIntervention));
    importSpeakerLists(runner, file, refs);
    const areas = importSynthesis(services, file, { ...refs, events });
    importDrafts(services, file, { ...refs, areas, events });
  });
  onProgress(1);
}

function importThemes({ runner }: DialogueServices, file: DialogueFile): Map<string, ThemeId> {
  const ids = new Map(file.themes.map((theme) => [theme.ref, runner.newId<ThemeId>()]));
  const pending = [...file.themes];
  // Parents first: a row may only refer to one that is there.
  const isReady = (parent: string | null, waiting: Set<string>) =>
    parent === null || !waiting.has(parent);
  const order = new Map(file.themes.map((theme, index) => [theme.ref, index]));
  while (pending.length > 0) {
    const waiting = new Set(pending.map((theme) => theme.ref));
    const ready = pending.filter((theme) => isReady(theme.parent, waiting));
    for (const theme of ready) {
      pending.splice(pending.indexOf(theme), 1);
      const index = order.get(theme.ref) ?? 0;
      themeTable.insert(runner.transaction, {
        id: known(ids, theme.ref),
        name: theme.name,
        definition: theme.definition,
        parentId: theme.parent === null ? null : known(ids, theme.parent),
        hue: theme.hue ?? index % 12,
        keywords: theme.keywords,
        position: index + 1,
      });
    }
  }
  return ids;
}

function importDelegations(
  { participants }: DialogueServices,
  file: DialogueFile,
): Map<string, DelegationId> {
  return new Map(
    file.delegations.map(({ ref, group, ...fields }) => [
      ref,
      participants.addDelegation({ ...fields, isGroup: group }),
    ]),
  );
}

function importParticipants(
  { participants }: DialogueServices,
  file: DialogueFile,
  refs: Refs,
): void {
  for (const { ref, identified, delegation, ...fields } of file.participants) {
    const delegationId = delegation === null ? null : known(refs.delegations, delegation);
    refs.participants.set(
      ref,
      participants.add({ ...fields, isIdentified: identified, delegationId }),
    );
  }
}

type EventEntry = DialogueFile['events'][number];

function importEvent(
  services: DialogueServices,
  event: EventEntry,
  refs: Refs,
  onIntervention: () => void,
): EventId {
  const { programme } = services;
  const {
    ref: _,
    sessions,
    areas: __,
    dismissals: ___,
    statedTotals,
    passages,
    categories,
    ...fields
  } = event;
  const eventId = programme.addEvent(fields);
  programme.setStatedTotals({ eventId, totals: statedTotals });
  for (const passage of passages) programme.setPassage({ eventId, ...passage });
  for (const { delegation, category } of categories)
    services.participants.setEventCategory({
      eventId,
      delegationId: known(refs.delegations, delegation),
      category,
    });
  for (const session of sessions)
    importSession(services, session, { eventId, parentId: null }, refs, onIntervention);
  return eventId;
}

function importSession(
  services: DialogueServices,
  session: SessionEntry,
  place: { eventId: EventId; parentId: SessionId | null },
  refs: Refs,
  onIntervention: () => void,
): void {
  const { programme } = services;
  const { kind, title, attribution } = session;
  const startsAt = instantOf(session.startsAt);
  const endsAt = instantOf(session.endsAt);
  const id = programme.addSession({
    ...place,
    kind,
    title,
    attribution,
    startsAt,
    endsAt,
    before: null,
  });
  refs.sessions.set(session.ref, id);
  if (session.guidingQuestions.length > 0) {
    programme.setGuidingQuestions({ sessionId: id, texts: session.guidingQuestions });
  }
  for (const { participant, role } of session.roles) {
    programme.addRole({
      sessionId: id,
      participantId: known(refs.participants, participant),
      role,
    });
  }
  for (const intervention of session.interventions) {
    importIntervention(services, id, intervention, refs);
    onIntervention();
  }
  for (const segment of session.sessions) {
    importSession(
      services,
      segment,
      { eventId: place.eventId, parentId: id },
      refs,
      onIntervention,
    );
  }
}

function importIntervention(
  { record, runner }: DialogueServices,
  sessionId: SessionId,
  entry: SessionEntry['interventions'][number],
  refs: Refs,
): void {
  const delegationId =
    entry.delegation === undefined || entry.delegation === null
      ? entry.delegation
      : known(refs.delegations, entry.delegation);
  const startedAt = instantOf(entry.startedAt);
  // The file is in the order of the record, also where a clock that was set back tells another one.
  const last = readLastPosition(runner.database, sessionId);
  const id: InterventionId = record.writeDown({
    sessionId,
    speakerId: entry.speaker === null ? null : known(refs.participants, entry.speaker),
    ...(delegationId === undefined ? {} : { delegationId }),
    onBehalfOfId: entry.onBehalfOf === null ? null : known(refs.delegations, entry.onBehalfOf),
    type: entry.type,
    startedAt,
  });
  refs.interventions.set(entry.ref, id);
  record.setPoints(
    id,
    entry.points.map((point) => importPoint(runner, point, refs)),
  );
  interventionTable.update(runner.transaction, id, {
    endedAt: instantOf(entry.endedAt),
    pauses: entry.pauses.map(({ from, to }) => ({ from: instantOf(from), to: instantOf(to) })),
    hasFloor: entry.hasFloor,
    isOpen: entry.open,
    position: startedAt !== null && startedAt > last ? startedAt : last + 1,
    attribution: entry.attribution,
    language: entry.language,
    isInterpreted: entry.interpreted,
    source: entry.source,
    transcript: entry.transcript,
  });
}

function importPoint(
  runner: CommandRunner,
  point: SessionEntry['interventions'][number]['points'][number],
  refs: Refs,
): NewPointContent {
  const id = runner.newId<PointId>();
  refs.points.set(point.ref, id);
  return {
    id,
    kind: point.kind,
    isVerbatim: point.verbatim,
    isToVerify: point.toVerify,
    isStarred: point.starred,
    language: point.language,
    isInterpreted: point.interpreted,
    text: point.text,
    themeIds: point.themes.map((theme) => known(refs.themes, theme)),
  };
}

function countInterventions(file: DialogueFile): number {
  const inSession = (session: SessionEntry): number =>
    session.interventions.length +
    session.sessions.reduce((sum, segment) => sum + inSession(segment), 0);
  return file.events
    .flatMap((event) => event.sessions)
    .reduce((sum, session) => sum + inSession(session), 0);
}
