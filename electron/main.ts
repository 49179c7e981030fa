import { app, BrowserWindow, ipcMain, session, shell } from 'electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppFailure } from '../shared/app-error';
import type { AppEvent } from '../shared/contract/change';
import type { Application } from './application';
import { mayChairCall } from './ipc/chair-calls';
import { publishTo } from './ipc/publish-changes';
import { serveContract } from './ipc/serve-contract';
import { registerAppScheme, serveAppFiles } from './shell/app-protocol';
import { useDataFolder } from './shell/data-folder';
import { applyColours, createDesktop } from './shell/desktop';
import { sayCannotStart } from './shell/dialogs';
import { confinePages, denyPermissions } from './shell/hardening';
import { ChairWindow } from './shell/chair-window';
import { SteadyClock } from './services/steady-clock';
import { readLaunchArguments } from './shell/launch-arguments';
import { followLifecycle, isFirstInstance, listenForOpenedFiles } from './shell/lifecycle';
import { answerCall, commandLineCall } from './shell/command-line-call';
import { openLog, type Log } from './shell/log';
import { MainWindow } from './shell/main-window';
import { installMenu } from './shell/menu';
import { refuseNetwork, silenceChromium } from './shell/offline';
import { createHiddenPages } from './shell/hidden-page';
import { createPictures } from './shell/page-picture';
import { createPrinter } from './shell/print-page';
import { createReportPrinter } from './shell/report-printer';
import { OpenedFiles } from './shell/opened-files';
import { openSettings, type KeptSettings } from './shell/preferences';
import { texts } from './shell/texts';
import { textSizeAfter } from './shell/text-size';

const outFolder = join(__dirname, '..');
const resourcesFolder = join(outFolder, '..', 'resources');
const hiddenPages = { rendererFolder: join(outFolder, 'renderer') };
const isDevelopment = !app.isPackaged;

/** How often the computer's clock is looked at, milliseconds. */
const clockCheckMs = 1000;
const clock = new SteadyClock({ wall: () => Date.now(), monotonic: () => performance.now() });

registerAppScheme();
silenceChromium();
const call = commandLineCall();
const launch = readLaunchArguments(process.argv, process.defaultApp === true, process.cwd());
const dataFolder = launch.dataFolder ?? app.getPath('userData');
const whyNotWritable = call === null ? useDataFolder(dataFolder) : null;
if (call !== null) void answerCall(() => runCommandLine(call));
else if (whyNotWritable !== null)
  void refuseToStart(texts.folderNotWritable(dataFolder, whyNotWritable));
else if (!isFirstInstance(launch)) app.quit();
else void startOrExplain(openLog(dataFolder, isDevelopment));

async function startOrExplain(log: Log): Promise<void> {
  const logBug = (error: unknown) => void log.problem(error);
  process.on('uncaughtException', logBug).on('unhandledRejection', logBug);
  try {
    await start(log);
  } catch (error) {
    await refuseToStart(explanationOf(error, log));
  }
}

/** The command line where there is something to print with. */
async function runCommandLine(argv: readonly string[]): Promise<number> {
  useOwnSqlite();
  const { createCommandLine } = await import('./command-line/run-command-line');
  const { workerJobs } = await import('./services/worker-jobs');
  const err = (text: string) => void process.stderr.write(text);
  const hidden = { ...hiddenPages, onRefused: (what: string) => err(`Refused ${what}\n`) };
  return createCommandLine({
    defaultDataFolder: dataFolder,
    resourcesFolder,
    jobs: workerJobs(join(__dirname, 'dialogue-worker.js')),
    printer: createPrinter(createHiddenPages(hidden), createReportPrinter(hidden)),
    out: (text) => void process.stdout.write(text),
    err,
  })(argv);
}

/** The page loads in a process of its own while the application opens in this one; what it asks early waits. */
async function start(log: Log): Promise<void> {
  const settings = openSettings(dataFolder);
  const openedFiles = new OpenedFiles(Date.now, launch.file);
  const offerFile = () => openedFiles.offer(() => window.importFile());
  const onOpenFile = (path: string) => {
    openedFiles.add(path);
    offerFile();
  };
  const windows = createWindows(log, settings, offerFile);
  const { main: window } = windows;
  listenForOpenedFiles(onOpenFile);
  await app.whenReady();

  applyColours(settings.preferences.get());
  protectSession(log);
  const scriptServed = serveAppFiles(join(outFolder, 'renderer'));
  const application = scriptServed.then(() => openApplication(log, settings, openedFiles, windows));
  const onCall = (pageId: number, path: string) => window.pageCalled(pageId, path);
  const mayCall = (pageId: number, path: string, payload: unknown) =>
    mayPageCall(windows, pageId, path, payload);
  serveContract(ipcMain, { application, problem: log.problem, mayCall, onCall });
  showMenu(application, windows, settings, log);
  window.show();

  const { close, clockChanged } = await application;
  setInterval(() => {
    const byMs = clock.check();
    if (byMs !== 0) clockChanged(byMs);
  }, clockCheckMs).unref();
  followLifecycle({
    info: log.info,
    onShow: () => window.show(),
    onOpenFile,
    onSuspend,
    onResume: () => clock.woke(),
    onEnd: close,
  });
}

interface Windows {
  readonly main: MainWindow;
  readonly chair: ChairWindow;
}

function createWindows(log: Log, settings: KeptSettings, onPageUp: () => void): Windows {
  const page = {
    preloadFile: join(outFolder, 'preload', 'preload.js'),
    allowsDeveloperTools: isDevelopment,
    settings,
    sendTo: (to: BrowserWindow, event: AppEvent) => publishTo([to], event),
  };
  const onClosed = () => chair.close();
  const main = new MainWindow({ ...page, log, onPageUp, onClosed });
  const chair = new ChairWindow({ ...page, warn: log.warn, mainWindow: () => main.window });
  return { main, chair };
}

/** A window that is neither of the two, or no longer, may ask for nothing. */
function mayPageCall({ main, chair }: Windows, pageId: number, path: string, payload: unknown) {
  const chairDialogue = chair.dialogueOf(pageId);
  if (chairDialogue !== null) return mayChairCall(path, payload, chairDialogue);
  return main.isPage(pageId);
}

/** @throws AppFailure where the data folder cannot be used */
async function openApplication(
  log: Log,
  { preferences }: KeptSettings,
  openedFiles: OpenedFiles,
  { main, chair }: Windows,
): Promise<Application> {
  useOwnSqlite();
  const { createApplication } = await import('./application');
  const { workerJobs } = await import('./services/worker-jobs');
  const onFlushed = () => main.flushed();
  const hidden = { ...hiddenPages, onRefused: (what: string) => log.warn(`Refused ${what}`) };
  const pages = createHiddenPages(hidden);
  const application = createApplication({
    dataFolder,
    resourcesFolder,
    version: app.getVersion(),
    now: clock.now,
    shell: createDesktop({
      preferences,
      openedFiles,
      logFile: log.file,
      chairWindow: chair,
      printer: createPrinter(pages, createReportPrinter(hidden)),
      pictures: createPictures(pages),
      onFlushed,
    }),
    jobs: workerJobs(join(__dirname, 'dialogue-worker.js')),
    log,
  });
  application.subscribe(send);
  return application;
}

/** Packages for an Electron that cannot load what better-sqlite3 ships bring a binding of their own. */
function useOwnSqlite(): void {
  const binding = join(process.resourcesPath, 'sqlite', 'better_sqlite3.node');
  if (existsSync(binding)) process.env['RAPPORTEUR_SQLITE_BINDING'] ??= binding;
}

function protectSession(log: Log): void {
  const onRefused = (what: string) => log.warn(`Refused ${what}`);
  refuseNetwork(session.defaultSession, (address) => onRefused(`a request to ${address}`));
  denyPermissions(session.defaultSession, onRefused);
  confinePages(onRefused);
}

function showMenu(
  application: Promise<Application>,
  { main, chair }: Windows,
  settings: KeptSettings,
  log: Log,
): void {
  installMenu({
    isMac: process.platform === 'darwin',
    allowsDeveloperTools: isDevelopment,
    run: (id) => (chair.isFocused() ? chair : main).runCommand(id),
    editText: (what) => main.editText(what),
    changeTextSize: (steps) => {
      const textSize = textSizeAfter(settings.preferences.get().textSize, steps);
      void application.then(({ invoke }) => invoke('app.setPreferences', { textSize }));
    },
    revealLog: () => shell.showItemInFolder(log.file),
  });
}

function send(event: AppEvent): void {
  publishTo(BrowserWindow.getAllWindows(), event);
}

function onSuspend(): void {
  send({ type: 'flush' });
}

function explanationOf(error: unknown, log: Log): string {
  const reference = log.problem(error);
  const failure = error instanceof AppFailure ? error.error : null;
  if (failure?.code !== 'storage-read-only') return texts.startFailed(reference, log.file);
  return texts.folderNotWritable(failure.folder, failure.code);
}

async function refuseToStart(explanation: string): Promise<void> {
  await app.whenReady();
  sayCannotStart(explanation);
  app.exit(1);
}
