import { BrowserWindow, session, type Session, type WebPreferences } from 'electron';
import { AppFailure, fail } from '../../shared/app-error';
import type { Report } from '../../shared/report/report';
import type { JobOptions } from '../services/job-runner';
import { appScheme, paperPage, paperReport } from './app-address';
import { answerWithFile } from './app-files';
import { denyPermissions } from './hardening';
import { refuseNetwork } from './offline';
import { printToPdf } from './print-to-pdf';

interface ReportPrinterOptions {
  /** Where the built pages of the app lie. */
  readonly rendererFolder: string;
  readonly onRefused: (what: string) => void;
}

/** How much of all is done after each step; printing, which says nothing, is the most of it. */
const done = { opened: 0.05, annexMeasured: 0.15, laidOut: 0.3 };

/**
 * Reports as PDF: tagged, with an outline, on the sheets that the preview shows. The page that lays them out is our own
 * and is seen by nobody; it reaches its report and our files, has no way to ask the app for anything, and runs no script
 * but ours.
 */
export function createReportPrinter(
  options: ReportPrinterOptions,
): (report: Report, job: JobOptions) => Promise<Uint8Array> {
  let count = 0;
  return async (report, { onProgress, signal }) => {
    if (signal.aborted) fail({ code: 'cancelled' });
    count += 1;
    const ofPage = paperSession(`report-${count}`, report, options);
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...preferences, session: ofPage },
    });
    try {
      return await Promise.race([printed(window, onProgress), cancelled(signal)]);
    } finally {
      if (!window.isDestroyed()) window.destroy();
      ofPage.protocol.unhandle(appScheme);
    }
  };
}

async function printed(
  window: BrowserWindow,
  onProgress: JobOptions['onProgress'],
): Promise<Uint8Array> {
  await window.loadURL(paperPage);
  onProgress(done.opened);
  await window.webContents.executeJavaScript('window.onPaper.annexMeasured');
  onProgress(done.annexMeasured);
  await window.webContents.executeJavaScript('window.onPaper.laidOut');
  onProgress(done.laidOut);
  return printToPdf(window.webContents, {
    preferCSSPageSize: true,
    printBackground: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** Rejects when it is aborted: what is under way in a page that is gone may never end by itself. */
function cancelled(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new AppFailure({ code: 'cancelled' })), {
      once: true,
    });
  });
}

const preferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  devTools: false,
  // A window that nobody sees has its work put off otherwise.
  backgroundThrottling: false,
};

/** In memory only, and of this page alone. */
function paperSession(name: string, report: Report, options: ReportPrinterOptions): Session {
  const { onRefused, rendererFolder } = options;
  const ofPage = session.fromPartition(name, { cache: false });
  refuseNetwork(ofPage, (address) => onRefused(`a request to ${address}`));
  denyPermissions(ofPage, onRefused);
  ofPage.protocol.handle(appScheme, (request) => {
    if (request.url === paperReport) {
      const headers = { 'Content-Type': 'application/json; charset=utf-8' };
      // What only screens need stays here: findings, and the record, which no page prints.
      return new Response(JSON.stringify({ ...report, findings: [], record: null }), { headers });
    }
    return answerWithFile(rendererFolder, request);
  });
  return ofPage;
}
