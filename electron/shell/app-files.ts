import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { isAppAddress } from './app-address';
import { contentSecurityPolicy, withNonce } from './content-security-policy';

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Answers one request: the file with its type and the content security policy, or 404 and 405 without a body. */
export async function answerWithFile(
  folder: string,
  request: { url: string; method: string },
): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405 });
  const file = fileAt(folder, request.url);
  const mimeType = file === null ? undefined : mimeTypes[extname(file)];
  if (file === null || mimeType === undefined) return new Response(null, { status: 404 });
  try {
    const content = await readFile(file);
    const nonce = randomBytes(16).toString('base64');
    const isPage = mimeType.startsWith('text/html');
    const body = isPage ? withNonce(content.toString('utf8'), nonce) : new Uint8Array(content);
    return new Response(body, { headers: headersFor(mimeType, nonce) });
  } catch {
    return new Response(null, { status: 404 });
  }
}

/**
 * The file that an address names.
 * @returns null for addresses of another origin, and for those that lead out of the folder or try to
 */
export function fileAt(folder: string, address: string): string | null {
  if (!isAppAddress(address)) return null;
  const path = decoded(new URL(address).pathname);
  // A URL is cleaned of dots before we see it; a part that still has some was encoded twice or for another system.
  if (path === null || /[\\:\0]|(^|\/)\.\.?(\/|$)/.test(path)) return null;
  const root = resolve(folder);
  const file = join(root, path);
  return file.startsWith(root + sep) ? file : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function headersFor(mimeType: string, nonce: string): Record<string, string> {
  return {
    'Content-Type': mimeType,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    // Files change with a new version while their addresses may stay.
    'Cache-Control': 'no-cache',
  };
}
