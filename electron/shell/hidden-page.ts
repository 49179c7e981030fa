import { BrowserWindow, session, type Session, type WebPreferences } from 'electron';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

interface HiddenPageOptions {
  /** Where the built page of the app lies; its fonts are used here too. */
  readonly rendererFolder: string;
  readonly onRefused: (what: string) => void;
}

interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Shows a page to nobody for as long as it is used. It runs no script and reaches nothing but itself and our fonts. */
export type HiddenPages = <T>(
  html: string,
  use: (window: BrowserWindow) => Promise<T>,
  /** For a page of which a picture is taken: it is painted though nobody sees it. */
  painted?: PageSize,
) => Promise<T>;

export function createHiddenPages(options: HiddenPageOptions): HiddenPages {
  let count = 0;
  return async (html, use, painted) => {
    count += 1;
    const ofPage = pageSession(`paper-${count}`, html, options);
    const window = new BrowserWindow({
      show: false,
      ...(painted ? { ...painted, useContentSize: true, enableLargerThanScreen: true } : {}),
      webPreferences: { ...preferences, session: ofPage, offscreen: painted !== undefined },
    });
    try {
      await window.loadURL(pageAddress);
      return await use(window);
    } finally {
      window.destroy();
      ofPage.protocol.unhandle(appScheme);
    }
  };
}

const preferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  javascript: false,
  webviewTag: false,
  spellcheck: false,
  devTools: false,
};

/** In memory only, and of this page alone. */
function pageSession(name: string, html: string, options: HiddenPageOptions): Session {
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
