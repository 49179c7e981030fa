import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AppError, Result } from '../../shared/app-error';
import type { AppEvent } from '../../shared/contract/change';
import type { CallInput, EndpointAt, EndpointPath, Output } from '../../shared/contract/contract';
import type { DialogueId } from '../../shared/domain/ids';
import { createApplication, type Application } from '../../electron/application';
import { withoutDesktop } from '../../electron/command-line/without-desktop';
import { inProcessJobs } from '../../electron/services/job-runner';
import type { ShellServices } from '../../electron/services/shell-services';
import { defaultPreferences, type Preferences } from '../../shared/contract/app';
import { FakeClock } from './fake-clock';

export interface TestApplication {
  application: Application;
  clock: FakeClock;
  dataFolder: string;
  /** Every event published so far. */
  events: AppEvent[];
  /** Calls an endpoint and gives the envelope. */
  call: <P extends EndpointPath>(
    path: P,
    payload: CallInput<EndpointAt<P>>,
  ) => Promise<Result<Output<EndpointAt<P>>>>;
  /** Calls an endpoint that must succeed. */
  get: <P extends EndpointPath>(
    path: P,
    payload: CallInput<EndpointAt<P>>,
  ) => Promise<Output<EndpointAt<P>>>;
  /** Calls an endpoint that must fail. */
  failure: <P extends EndpointPath>(
    path: P,
    payload: CallInput<EndpointAt<P>>,
  ) => Promise<AppError>;
  /** A new, empty dialogue. */
  createDialogue: (title?: string) => Promise<DialogueId>;
  /** Closes the databases and starts again on the same folder. */
  restart: () => void;
  /** What would cross the preload bridge: payloads and answers are copied as they are there. */
  transport: {
    invoke: (path: string, payload: unknown) => Promise<Result<unknown>>;
    subscribe: Application['subscribe'];
  };
  close: () => void;
}

export interface TestApplicationOptions {
  /** Kept after the test; otherwise a temporary folder that goes with it. */
  dataFolder?: string;
  shell?: Partial<ShellServices>;
  /** Where bugs end up; by default they fail the test that closes the application. */
  onProblem?: (error: unknown) => void;
}

/** The real application on a real database in a folder of its own; only clock and desktop are stand-ins. */
export function createTestApplication(options: TestApplicationOptions = {}): TestApplication {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
  const clock = new FakeClock();
  const events: AppEvent[] = [];
  const problems: unknown[] = [];
  let preferences: Preferences = defaultPreferences;
  const shell: ShellServices = {
    ...withoutDesktop,
    preferences: {
      get: () => preferences,
      set: (changes) => (preferences = { ...preferences, ...changes }),
    },
    ...options.shell,
  };
  const start = () => {
    const application = createApplication({
      dataFolder,
      resourcesFolder: resolve(import.meta.dirname, '../../resources'),
      version: '0.0.0',
      now: clock.now,
      shell,
      jobs: inProcessJobs,
      log: {
        info: () => undefined,
        problem: (error) => {
          if (options.onProblem) options.onProblem(error);
          else problems.push(error);
          return 'TEST';
        },
      },
    });
    application.subscribe((event) => events.push(event));
    return application;
  };
  let application = start();
  const invoke = (path: string, payload: unknown) =>
    application.invoke(path, structuredClone(payload));
  const call = invoke as TestApplication['call'];
  const get: TestApplication['get'] = async (path, payload) => {
    const result = await call(path, payload);
    if (result.ok) return result.value;
    throw new Error(`${path}: ${JSON.stringify(result.error)}`, { cause: problems.pop() });
  };
  return {
    get application() {
      return application;
    },
    clock,
    dataFolder,
    events,
    call,
    get,
    failure: async (path, payload) => {
      const result = await call(path, payload);
      if (result.ok) throw new Error(`${path} succeeded`);
      return result.error;
    },
    createDialogue: (title = 'Dialogue 1') => get('dialogues.create', { title }),
    restart: () => {
      application.close();
      application = start();
    },
    transport: {
      invoke: async (path, payload) => structuredClone(await invoke(path, payload)),
      subscribe: (listener) => application.subscribe(listener),
    },
    close: () => {
      application.close();
      if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true });
      if (problems.length > 0) throw problems[0];
    },
  };
}
