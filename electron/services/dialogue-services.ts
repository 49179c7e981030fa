import type { Database } from '../persistence/open-database';
import type { DialogueId } from '../../shared/domain/ids';
import type { Registry } from '../../shared/registry/registry';
import { DialogueReader } from './dialogue-reader';
import { DialogueService } from './dialogue-service';
import { DraftService } from './drafts/draft-service';
import { ReportMaker } from './drafts/report-maker';
import { DocumentJournal } from './document-journal';
import { HistoryService } from './history-service';
import { ParticipantService } from './participant-service';
import { ProgrammeService, type SegmentTitles } from './programme-service';
import { RecordService } from './record-service';
import { CommandRunner, type CommittedCommand } from './run-command';
import { SearchService } from './search-service';
import { Capacities } from './speakers/capacities';
import { Floor } from './speakers/floor';
import { FloorRequests } from './speakers/floor-requests';
import { SpeakerListService } from './speakers/speaker-list-service';
import { SuggestionService } from './suggestion-service';
import { SynthesisService } from './synthesis-service';
import { ThemeService } from './theme-service';
import { WriteGate } from './write-gate';

export interface DialogueServicesOptions {
  database: Database;
  dialogueId: DialogueId;
  now: () => number;
  newId: <Id extends string>() => Id;
  onCommitted: (committed: CommittedCommand) => void;
  /** States and organizations by their names in each language; left out, reports take names as the dialogue has them. */
  registry?: () => Registry;
}

/** Everything that works on one open dialogue. */
export interface DialogueServices {
  id: DialogueId;
  database: Database;
  runner: CommandRunner;
  /** The dialogue as it is, for whoever needs all of it. */
  reader: DialogueReader;
  journal: DocumentJournal;
  /** What writes goes through here, so that an import can have the dialogue to itself for a while. */
  gate: WriteGate;
  dialogue: DialogueService;
  drafts: DraftService;
  reports: ReportMaker;
  history: HistoryService;
  participants: ParticipantService;
  programme: ProgrammeService;
  record: RecordService;
  search: SearchService;
  speakers: SpeakerListService;
  suggestions: SuggestionService;
  synthesis: SynthesisService;
  themes: ThemeService;
}

const segmentTitles: SegmentTitles = {
  presentations: 'Presentations',
  questionsAndAnswers: 'Questions, comments and answers',
};

export function createDialogueServices(options: DialogueServicesOptions): DialogueServices {
  const { database, dialogueId: id } = options;
  const reader = new DialogueReader(database);
  const runner = new CommandRunner({
    ...options,
    onCommitted: (committed) => {
      reader.forget(committed.changes);
      options.onCommitted(committed);
    },
  });
  const journal = new DocumentJournal(runner);
  const participants = new ParticipantService(runner);
  const capacities = new Capacities(runner, participants);
  const reports = new ReportMaker(database, reader, () => options.registry?.() ?? null);
  const floor = new Floor(runner);
  const requests = new FloorRequests(runner, capacities);
  return {
    id,
    database,
    runner,
    reader,
    journal,
    gate: new WriteGate(),
    dialogue: new DialogueService(runner),
    drafts: new DraftService(runner, reports),
    reports,
    history: new HistoryService(runner, journal),
    participants,
    programme: new ProgrammeService(runner, segmentTitles),
    record: new RecordService(runner, journal, capacities, floor, requests),
    search: new SearchService(runner),
    speakers: new SpeakerListService(runner, requests, floor),
    suggestions: new SuggestionService(runner, reader),
    synthesis: new SynthesisService(runner, reader),
    themes: new ThemeService(runner, journal, reader),
  };
}
