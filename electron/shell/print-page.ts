import { BrowserWindow, session, type Session } from 'electron';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppFailure } from '../../shared/app-error';
import type { ShellServices } from '../services/shell-services';
import { appScheme } from './app-address';
import { denyPermissions } from './hardening';
import { refuseNetwork } from './offline';

/** Of a host of its own: it is not a page of the app, and may ask it for nothing. */
const pageAddress = `${appScheme}://paper/`;

const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

interface PrinterOptions {
  /** Where the built page of the app lies; its fonts are used here too. */
  readonly rendererFolder: string;
  readonly onRefused: (what: string) => void;
}

/** Pages on paper and as PDF. Each is shown to nobody, runs no script and reaches nothing but itself and our fonts. */
export function createPrinter(options: PrinterOptions): ShellServices['printer'] {
  let count = 0;
  const withPage = async <T>(html: string, use: (window: BrowserWindow) => Promise<T>) => {
    count += 1;
    const ofPage = pageSession(`paper-${count}`, html, options);
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: ofPage,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        webviewTag: false,
        spellcheck: false,
        devTools: false,
      },
    });
    try {
      await window.loadURL(pageAddress);
      return await use(window);
    } finally {
      window.destroy();
      ofPage.protocol.unhandle(appScheme);
    }
  };
  return { toPdf: (html) => withPage(html, toPdf), print: (html) => withPage(html, print) };
}

async function toPdf({ webContents }: BrowserWindow): Promise<Uint8Array> {
  return webContents.printToPDF({
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<div style="width: 100%; margin: 0 18mm; font: 8pt serif; color: #444; text-align: right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
  });
}

/** @returns false where the person cancelled. @throws AppFailure `print-failed` */
function print({ webContents }: BrowserWindow): Promise<boolean> {
  return new Promise((resolve, reject) => {
    webContents.print({ silent: false, pageSize: 'A4' }, (isDone, reason) => {
      // Chromium's own words; there is no other sign of it.
      if (isDone || /cancell?ed/i.test(reason)) resolve(isDone);
      else reject(new AppFailure({ code: 'print-failed', detail: reason }));
    });
  });
}

/** In memory only, and of this page alone. */
function pageSession(name: string, html: string, options: PrinterOptions): Session {
  const { rendererFolder, onRefused } = options;
  const ofPage = session.fromPartition(name, { cache: false });
  refuseNetwork(ofPage, (address) => onRefused(`a request to ${address}`));
  denyPermissions(ofPage, onRefused);
  ofPage.protocol.handle(appScheme, async ({ url }) => {
    if (url === pageAddress) return answer(html, 'text/html; charset=utf-8');
    const font = await readFont(rendererFolder, url);
    return font === null ? new Response(null, { status: 404 }) : answer(font, 'font/woff2');
  });
  return ofPage;
}

function answer(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** The built fonts bear a hash behind their names. */
async function readFont(
  rendererFolder: string,
  address: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const name = /^\/(source-serif-4-[a-z-]+)\.woff2$/.exec(new URL(address).pathname)?.[1];
  if (name === undefined) return null;
  const folder = join(rendererFolder, 'assets');
  const files = await readdir(folder);
  const file = files.find(
    (each) => each.startsWith(`${name}-wght-normal`) && each.endsWith('.woff2'),
  );
  return file === undefined ? null : new Uint8Array(await readFile(join(folder, file)));
}
