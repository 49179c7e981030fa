import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createApplication, type Application } from '../../electron/application';
import { withoutDesktop } from '../../electron/command-line/without-desktop';
import type { DialogueServices } from '../../electron/services/dialogue-services';
import { inProcessJobs } from '../../electron/services/job-runner';
import { newId } from '../../electron/services/new-id';
import type { DialogueId, PointId, SessionId } from '../../shared/domain/ids';

export interface StoredDialogue {
  dataFolder: string;
  application: Application;
  services: DialogueServices;
  id: DialogueId;
  /** The first panel; interventions are spread over all. */
  sessionId: SessionId;
}

export interface DialogueSize {
  interventions: number;
  pointsEach: number;
  panels: number;
  /** Left out: 300. */
  people?: number;
  /** Requests on the list of the first panel; left out: none. */
  waiting?: number;
}

/** Words of about the frequency spread of real notes: few common ones, many rare ones. */
function sentence(seed: number): string {
  let state = seed * 2_654_435_761 + 1;
  const words = Array.from({ length: 18 }, () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    const share = state / 2 ** 32;
    return `term${Math.floor(share * share * share * 20_000)}`;
  });
  return `${words.join(' ')}.`;
}

/** Writes a dialogue of the given size through the services, on the disk. Generated words and names only. */
export async function storeDialogue(size: DialogueSize): Promise<StoredDialogue> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  const application = createApplication({
    dataFolder,
    resourcesFolder: resolve(import.meta.dirname, '../../resources'),
    version: '',
    now: Date.now,
    shell: withoutDesktop,
    jobs: inProcessJobs,
    log: { info: () => undefined, problem: (error) => String(error) },
  });
  const created = await application.invoke('dialogues.create', {
    title: `Dialogue of ${size.interventions} interventions`,
  });
  if (!created.ok) throw new Error(created.error.code);
  const id = created.value as DialogueId;
  const services = application.context.open.get(id);
  const sessionId = services.runner.run(
    { label: 'bench', origin: 'import', isUndoable: false },
    () => fill(services, size),
  );
  return { dataFolder, application, services, id, sessionId };
}

function fill(
  { programme, participants, record, speakers: lists }: DialogueServices,
  size: DialogueSize,
): SessionId {
  const eventId = programme.addEvent({
    kind: 'workshop',
    title: 'Event 1',
    theme: '',
    startsOn: '2030-01-15',
    endsOn: '2030-01-16',
    timeZone: 'Europe/Zurich',
    venue: '',
    place: '',
    symbol: '',
  });
  const sessions = Array.from({ length: size.panels }, (_, panel) =>
    programme.addPanel({ eventId, title: `Panel ${panel + 1}`, startsAt: null, endsAt: null }),
  );
  const speakers = Array.from({ length: size.people ?? 300 }, (_, index) =>
    participants.add({
      name: `Speaker ${index + 1}`,
      isIdentified: true,
      title: '',
      position: `Position ${index % 40}`,
      delegationId: participants.addDelegation({
        name: `Delegation ${index + 1}`,
        shortName: '',
        category: 'government',
        state: null,
        region: 'africa',
        isGroup: false,
      }),
      gender: null,
      email: '',
    }),
  );
  const start = Date.UTC(2030, 0, 15, 9);
  for (let index = 0; index < size.interventions; index += 1) {
    const id = record.open({
      sessionId: sessions[index % sessions.length]!,
      speakerId: speakers[index % speakers.length]!,
      onBehalfOfId: null,
      type: 'statement',
      startedAt: start + index * 1000,
    });
    const points = Array.from({ length: size.pointsEach }, (_, order) => ({
      id: newId<PointId>(),
      kind: 'observation' as const,
      isVerbatim: false,
      themeIds: [],
      text: sentence(index * size.pointsEach + order),
    }));
    record.setPoints(id, points);
    record.close({ id });
  }
  const requests = speakers.slice(0, size.waiting ?? 0).map((speakerId) => ({
    ...{ speakerId, onBehalfOfId: null, type: 'statement' as const, questionKey: null },
  }));
  if (requests.length > 0)
    lists.request({ sessionId: sessions[0]!, requests, allowTwice: false, allowClosed: false });
  return sessions[0]!;
}
