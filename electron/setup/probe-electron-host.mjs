// Succeeds when the file that Electron's installer would download can be reached, or is in its cache. Run by the
// project's Node as a process of its own: name resolution cannot be interrupted, a process can.
import { createRequire } from 'node:module';

const electron = createRequire(createRequire(import.meta.url).resolve('electron/package.json'));
const { version } = electron('./package.json');
const { download } = electron('@electron/get');

class Reached extends Error {}

/** Stands in for the downloader, and only asks. */
const asks = {
  async download(/** @type {string} */ url) {
    const answer = await fetch(url, { method: 'HEAD' });
    if (answer.ok) throw new Reached();
    throw new Error(`status ${answer.status}`);
  },
};

try {
  await download(version, { downloader: asks, checksums: electron('./checksums.json') });
} catch (error) {
  if (!(error instanceof Reached)) process.exit(1);
}
process.exit(0);
