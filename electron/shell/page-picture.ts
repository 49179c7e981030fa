import type { NativeImage, WebContents } from 'electron';
import { setTimeout as wait } from 'node:timers/promises';
import type { ShellServices } from '../services/shell-services';
import type { HiddenPages } from './hidden-page';

/** Of the picture's side and area: what Chromium paints and this program holds without trouble. */
const mostPixels = { side: 16_000, area: 64_000_000 };
const sharpest = 2;
/** Milliseconds: a large picture on a busy computer takes seconds. */
const [patience, pause] = [30_000, 50];
/** Of the head of the picture, in pixels: it has a title, so that one without ink was not painted yet. */
const inked = 120;

/** Drawings as pictures of pixels. */
export function createPictures(withPage: HiddenPages): ShellServices['pictures'] {
  return {
    toPng: ({ svg, width, height }) => {
      const scale = scaleOf(width, height);
      const size = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
      // Drawn larger rather than shown at a higher density, which depends on the screen.
      const style = `html, body { margin: 0; overflow: hidden; background: #fff; } svg { display: block; width: ${size.width}px; height: ${size.height}px; }`;
      const page = `<!doctype html><html><head><meta charset="utf-8"><style>${style}</style></head><body>${svg}</body></html>`;
      return withPage(
        page,
        async ({ webContents }) => (await painted(webContents)).resize(size).toPNG(),
        size,
      );
    },
  };
}

function scaleOf(width: number, height: number): number {
  return Math.min(
    sharpest,
    mostPixels.side / Math.max(width, height),
    Math.sqrt(mostPixels.area / (width * height)),
  );
}

/** A page that has loaded may not have been painted yet; its picture is empty or blank until then. */
async function painted(contents: WebContents): Promise<NativeImage> {
  for (let waited = 0; waited < patience; waited += pause) {
    const image = await contents.capturePage();
    if (!image.isEmpty() && hasInk(image)) return image;
    contents.invalidate();
    await wait(pause);
  }
  throw new Error('the picture was not painted');
}

function hasInk(image: NativeImage): boolean {
  const { width, height } = image.getSize();
  const head = image.crop({ x: 0, y: 0, width, height: Math.min(height, inked) });
  return head.toBitmap().some((byte) => byte < 128);
}
