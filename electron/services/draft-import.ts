import type { DialogueFile } from '../../shared/exchange/dialogue-file';
import type { DraftEntry } from '../../shared/exchange/draft-file';
import { mapDraftText } from '../../shared/exchange/draft-to-file';
import { instantOf } from '../../shared/exchange/file-fields';
import { TokensToIds } from '../../shared/exchange/id-tokens';
import type {
  DraftCommentId,
  DraftEditId,
  DraftId,
  DraftVersionId,
  EventId,
  ReportProfileId,
  SessionId,
} from '../../shared/domain/ids';
import { groupBy } from '../../shared/domain/group-by';
import { versionContentSchema } from '../../shared/report/draft-version';
import {
  draftCommentTable,
  draftEditTable,
  draftTable,
  draftVersionTable,
  reportProfileTable,
} from '../persistence/draft-repository';
import { readGuidingQuestions } from '../persistence/programme-repository';
import type { DialogueServices } from './dialogue-services';
import { known } from './speaker-list-import';

/** What has been imported before the drafts, by ref; areas only where they have one, events in the order of the file. */
export interface DraftRefs {
  themes: ReadonlyMap<string, string>;
  delegations: ReadonlyMap<string, string>;
  participants: ReadonlyMap<string, string>;
  sessions: ReadonlyMap<string, SessionId>;
  interventions: ReadonlyMap<string, string>;
  points: ReadonlyMap<string, string>;
  areas: ReadonlyMap<string, string>;
  events: readonly EventId[];
}

/**
 * Imports the dialogue's own profiles and its drafts, last of all: they name blocks that stand for everything else. Runs
 * inside a command; the file's references were checked before.
 */
export function importDrafts(
  { runner }: DialogueServices,
  file: DialogueFile,
  refs: DraftRefs,
): void {
  const ids = idsByToken(runner, file, refs);
  file.profiles.forEach(({ ref, profile }, at) => {
    const id = runner.newId<ReportProfileId>();
    ids.set(`profile:${ref}`, id);
    reportProfileTable.insert(runner.transaction, { id, definition: profile, position: at + 1 });
  });
  const edits = file.drafts.flatMap((draft) => draft.edits);
  for (const { ref } of edits) ids.set(`edit:${ref}`, runner.newId<DraftEditId>());
  for (const draft of file.drafts) importDraft(runner, draft, ids);
}

function importDraft(
  runner: DialogueServices['runner'],
  draft: DraftEntry,
  ids: ReadonlyMap<string, string>,
): void {
  const { transaction } = runner;
  const tokens = new TokensToIds((token) => ids.get(token));
  const draftId = runner.newId<DraftId>();
  draftTable.insert(transaction, {
    id: draftId,
    eventId: draft.event === null ? null : (known(ids, `event:${draft.event}`) as EventId),
    profile: draft.profile ?? (known(ids, `profile:${draft.ownProfile ?? ''}`) as ReportProfileId),
    language: draft.language,
    createdAt: transaction.now,
  });
  draft.edits.forEach(({ ref, anchor, change }, at) =>
    draftEditTable.insert(transaction, {
      id: known(ids, `edit:${ref}`) as DraftEditId,
      draftId,
      anchor: tokens.key(anchor),
      position: at + 1,
      change: mapDraftText(change, (text) => tokens.text(text)),
    }),
  );
  for (const { anchor, at, resolvedAt, ...fields } of draft.comments)
    draftCommentTable.insert(transaction, {
      ...{ id: runner.newId<DraftCommentId>(), draftId, anchor: tokens.key(anchor), ...fields },
      ...{ createdAt: instantOf(at), resolvedAt: instantOf(resolvedAt) },
    });
  for (const { circulatedAt, content, ...fields } of draft.versions)
    draftVersionTable.insert(transaction, {
      ...{ id: runner.newId<DraftVersionId>(), draftId, ...fields },
      circulatedAt: instantOf(circulatedAt),
      content: versionContentSchema.parse(tokens.data(content)),
    });
}

/** Everything that a block key of a draft may name, as `area:ref`. */
function idsByToken(
  runner: DialogueServices['runner'],
  file: DialogueFile,
  refs: DraftRefs,
): Map<string, string> {
  const { areas, delegations, events, interventions, participants, points, sessions, themes } =
    refs;
  const questions = groupBy(readGuidingQuestions(runner.database), ({ sessionId }) => sessionId);
  const byKind: Record<string, Iterable<readonly [string, string]>> = {
    ...{ theme: themes, delegation: delegations, participant: participants },
    ...{ session: sessions, intervention: interventions, point: points, area: areas },
    event: file.events.map(({ ref }, at) => [ref, events[at]!] as const),
    question: [...sessions].flatMap(([ref, id]) =>
      (questions.get(id) ?? []).map((question, at) => [`${ref}.${at + 1}`, question.id] as const),
    ),
  };
  return new Map(
    Object.entries(byKind).flatMap(([kind, things]) =>
      [...things].map(([ref, id]): [string, string] => [`${kind}:${ref}`, id]),
    ),
  );
}
