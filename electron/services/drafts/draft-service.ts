import type { Draft, DraftChange, DraftKey } from '../../../shared/domain/draft';
import type { DraftId, DraftVersionId } from '../../../shared/domain/ids';
import type { DialogueHandlers } from '../../../shared/contract/contract';
import { builtInProfiles } from '../../../shared/report/built-in-profiles';
import { changesSince } from '../../../shared/report/changes-since';
import { versionContent } from '../../../shared/report/version-content';
import type { DraftVersion } from '../../../shared/report/draft-version';
import {
  draftCommentTable,
  draftEditTable,
  draftTable,
  draftVersionTable,
  findDraft,
  readDraftComments,
  readDraftEdits,
  readDraftVersions,
  readReportProfiles,
  reportProfileTable,
} from '../../persistence/draft-repository';
import { eventTable } from '../../persistence/programme-repository';
import type { CommandRunner } from '../run-command';
import { pointsWithIds } from '../synthesis-board';
import type { ReportMaker } from './report-maker';

/** All but files, which need the desktop. */
type Handlers = Omit<
  DialogueHandlers['draft'],
  'importProfile' | 'exportProfile' | 'missingFormats' | 'checkExport' | 'export' | 'exportChanges'
>;

/** Drafts: what people change in a report, what they say about it, what they circulate. Writing methods run in a command. */
export class DraftService implements Handlers {
  constructor(
    private readonly runner: CommandRunner,
    private readonly reports: ReportMaker,
  ) {}

  report: Handlers['report'] = ({ draft, attribution }) => this.reports.make(draft, attribution);

  evidence: Handlers['evidence'] = ({ pointIds, areaId }) => {
    const { index } = this.reports.evidence();
    const links = (areaId && index.evidenceByArea.get(areaId)) || [];
    const stances = new Map(links.map(({ pointId, stance }) => [pointId, stance]));
    return pointsWithIds(index, pointIds).map((point) => ({
      ...point,
      stance: stances.get(point.id) ?? null,
    }));
  };

  profiles: Handlers['profiles'] = () => [
    ...Object.values(builtInProfiles).map((profile) => ({
      ref: profile.basis,
      isBuiltIn: true,
      profile,
    })),
    ...readReportProfiles(this.runner.database).map(({ id, definition }) => ({
      ref: id,
      isBuiltIn: false,
      profile: definition,
    })),
  ];

  comments: Handlers['comments'] = ({ draft }) => {
    const known = findDraft(this.runner.database, draft);
    return known ? readDraftComments(this.runner.database, known.id) : [];
  };

  versions: Handlers['versions'] = ({ draft }) => {
    const known = findDraft(this.runner.database, draft);
    return known ? readDraftVersions(this.runner.database, known.id) : [];
  };

  changesSince: Handlers['changesSince'] = ({ versionId }) => {
    const { version, draft } = this.version(versionId);
    const report = this.reports.make(draft, version.attribution);
    return changesSince(version.content, versionContent(report, this.reports.evidence()));
  };

  /** @throws AppFailure `not-found` */
  version(id: DraftVersionId): { version: DraftVersion; draft: Draft } {
    const version = draftVersionTable.get(this.runner.database, id);
    return { version, draft: draftTable.get(this.runner.database, version.draftId) };
  }

  rewrite: Handlers['rewrite'] = ({ draft, anchor, base, parts }) => {
    const draftId = this.#draft(draft);
    const change: DraftChange = { kind: 'rewrite', base, parts };
    const before = readDraftEdits(this.runner.database, draftId).find(
      (edit) => edit.anchor === anchor && edit.change.kind === 'rewrite',
    );
    if (before) {
      draftEditTable.update(this.#transaction, before.id, { change });
      return before.id;
    }
    return this.#addEdit(draftId, anchor, change);
  };

  insertBlock: Handlers['insertBlock'] = ({ draft, anchor, block }) =>
    this.#addEdit(this.#draft(draft), anchor, { kind: 'insert', block });

  editBlock: Handlers['editBlock'] = ({ id, block }) => {
    draftEditTable.update(this.#transaction, id, { change: { kind: 'insert', block } });
    return null;
  };

  deleteEdit: Handlers['deleteEdit'] = ({ id }) => {
    const { anchor, draftId, position } = draftEditTable.get(this.runner.database, id);
    // What follows an inserted block takes its place.
    for (const edit of readDraftEdits(this.runner.database, draftId)) {
      if (`${edit.anchor}/`.startsWith(`insert/${id}/`))
        draftEditTable.update(this.#transaction, edit.id, { anchor, position });
    }
    draftEditTable.delete(this.#transaction, id);
    return null;
  };

  addComment: Handlers['addComment'] = ({ draft, ...fields }) => {
    const id = this.runner.newId<ReturnType<Handlers['addComment']>>();
    draftCommentTable.insert(this.#transaction, {
      ...{ id, draftId: this.#draft(draft), ...fields },
      ...{ createdAt: this.runner.now(), resolvedAt: null },
    });
    return id;
  };

  editComment: Handlers['editComment'] = ({ id, text }) => {
    draftCommentTable.update(this.#transaction, id, { text });
    return null;
  };

  resolveComment: Handlers['resolveComment'] = ({ id, isResolved }) => {
    const resolvedAt = isResolved ? this.runner.now() : null;
    draftCommentTable.update(this.#transaction, id, { resolvedAt });
    return null;
  };

  deleteComment: Handlers['deleteComment'] = ({ id }) => {
    draftCommentTable.delete(this.#transaction, id);
    return null;
  };

  circulate: Handlers['circulate'] = ({ draft, attribution, name }) => {
    const report = this.reports.make(draft, attribution);
    const id = this.runner.newId<DraftVersionId>();
    draftVersionTable.insert(this.#transaction, {
      ...{ id, draftId: this.#draft(draft), name, attribution },
      circulatedAt: this.runner.now(),
      content: versionContent(report, this.reports.evidence()),
    });
    return id;
  };

  renameVersion: Handlers['renameVersion'] = ({ id, name }) => {
    draftVersionTable.update(this.#transaction, id, { name });
    return null;
  };

  deleteVersion: Handlers['deleteVersion'] = ({ id }) => {
    draftVersionTable.delete(this.#transaction, id);
    return null;
  };

  addProfile: Handlers['addProfile'] = ({ profile }) => {
    const id = this.runner.newId<ReturnType<Handlers['addProfile']>>();
    const last = readReportProfiles(this.runner.database).at(-1)?.position ?? 0;
    const position = last + 1;
    reportProfileTable.insert(this.#transaction, { id, definition: profile, position });
    return id;
  };

  editProfile: Handlers['editProfile'] = ({ id, profile }) => {
    reportProfileTable.update(this.#transaction, id, { definition: profile });
    return null;
  };

  deleteProfile: Handlers['deleteProfile'] = ({ id }) => {
    reportProfileTable.delete(this.#transaction, id);
    return null;
  };

  #addEdit(draftId: DraftId, anchor: string, change: DraftChange) {
    const id = this.runner.newId<ReturnType<Handlers['rewrite']>>();
    const last = readDraftEdits(this.runner.database, draftId).at(-1)?.position ?? 0;
    const position = last + 1;
    draftEditTable.insert(this.#transaction, { id, draftId, anchor, position, change });
    return id;
  }

  /** The draft's row, made with the first change. @throws AppFailure `not-found` for an unknown event or profile */
  #draft(key: DraftKey): DraftId {
    const known = findDraft(this.runner.database, key);
    if (known) return known.id;
    if (key.eventId !== null) eventTable.get(this.runner.database, key.eventId);
    this.reports.profile(key.profile);
    const id = this.runner.newId<DraftId>();
    draftTable.insert(this.#transaction, { id, ...key, createdAt: this.runner.now() });
    return id;
  }

  get #transaction() {
    return this.runner.transaction;
  }
}
