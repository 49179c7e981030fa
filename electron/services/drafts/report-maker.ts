import type { DraftKey, ProfileRef } from '../../../shared/domain/draft';
import type { EventId } from '../../../shared/domain/ids';
import type { DraftAttribution } from '../../../shared/domain/vocabulary';
import type { Registry } from '../../../shared/registry/registry';
import { fail } from '../../../shared/app-error';
import { buildReport } from '../../../shared/report/build-report';
import { builtInProfiles } from '../../../shared/report/built-in-profiles';
import { reportContext, type ReportInput } from '../../../shared/report/context';
import type { Finding } from '../../../shared/report/finding';
import { findLeaks } from '../../../shared/report/leak-check';
import type { Profile } from '../../../shared/report/profile';
import type { Report, ReportComment } from '../../../shared/report/report';
import {
  findDraft,
  readDraftComments,
  readDraftEdits,
  reportProfileTable,
} from '../../persistence/draft-repository';
import type { Database } from '../../persistence/open-database';
import { eventTable } from '../../persistence/programme-repository';
import { readFloorRequests } from '../../persistence/speaker-list-repository';
import type { DialogueReader } from '../dialogue-reader';

/** What a file holds beside the text of the report. */
export interface ReportExtras {
  annex: ReportInput['annex'];
  hasComments: boolean;
  hasRecord: boolean;
  /** Checked for names too; null where no file is written. */
  fileName: string | null;
}

const textAlone: ReportExtras = {
  annex: null,
  hasComments: false,
  hasRecord: false,
  fileName: null,
};

/** Makes reports of the dialogue as it is now. */
export class ReportMaker {
  constructor(
    private readonly database: Database,
    private readonly reader: DialogueReader,
    private readonly registry: () => Registry | null,
  ) {}

  /** @throws AppFailure `not-found` for an unknown event or profile */
  make(draft: DraftKey, attribution: DraftAttribution, extras: ReportExtras = textAlone): Report {
    return buildReport(this.#input(draft, attribution, extras));
  }

  /**
   * What in a report made earlier would identify somebody today: levels may have been lowered since.
   * @throws AppFailure `not-found` for an unknown event or profile
   */
  leaksIn(report: Report, draft: DraftKey, attribution: DraftAttribution): Finding[] {
    return findLeaks(reportContext(this.#input(draft, attribution, textAlone)), report, null);
  }

  /** @throws AppFailure `not-found` */
  profile(ref: ProfileRef): Profile {
    return ref in builtInProfiles
      ? builtInProfiles[ref as keyof typeof builtInProfiles]
      : reportProfileTable.get(this.database, ref).definition;
  }

  /** What the dialogue's words rest on at the moment. */
  evidence() {
    return { data: this.reader.read(), index: this.reader.index() };
  }

  #input(draft: DraftKey, attribution: DraftAttribution, extras: ReportExtras): ReportInput {
    const { profile: profileRef, language } = draft;
    const known = findDraft(this.database, draft);
    return {
      data: this.reader.read(),
      index: this.reader.index(),
      registry: this.registry(),
      profileRef,
      profile: this.profile(profileRef),
      eventIds: this.#events(draft),
      attribution,
      language,
      edits: known ? readDraftEdits(this.database, known.id) : [],
      comments: known && extras.hasComments ? this.#openComments(known.id) : [],
      annex: extras.annex,
      record: extras.hasRecord ? { floorRequests: readFloorRequests(this.database) } : null,
      fileName: extras.fileName,
    };
  }

  #events({ eventId }: DraftKey): EventId[] {
    if (eventId !== null) return [eventTable.get(this.database, eventId).id];
    const events = this.reader.part('events').map(({ id }) => id);
    return events.length > 0 ? events : fail({ code: 'not-found', entity: 'event', id: '' });
  }

  #openComments(draftId: Parameters<typeof readDraftComments>[1]): ReportComment[] {
    return readDraftComments(this.database, draftId)
      .filter(({ resolvedAt }) => resolvedAt === null)
      .map(({ id, anchor, quote, author, text, createdAt }) => ({
        ...{ id, anchor, quote, author, text, createdAt },
      }));
  }
}
