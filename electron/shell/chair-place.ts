import type { ChairWindowState } from './preferences';
import { isGraspable, type Rectangle } from './window-bounds';

export interface ChairPlace {
  readonly bounds: Rectangle;
  readonly isFullScreen: boolean;
}

export const smallestChairWindow = { width: 640, height: 480 };
const usualSize = { width: 1280, height: 800 };

/**
 * Where to open the chair's window: where it was; else the whole of a second screen; else beside the main window. It
 * never covers the screen that the main window is on, unless somebody asks it to.
 * @param kept null where it was never open
 * @param mainArea of the screen that the main window is on
 * @param otherAreas of the other screens
 */
export function chairPlace(
  kept: ChairWindowState | null,
  mainArea: Rectangle,
  otherAreas: readonly Rectangle[],
): ChairPlace {
  const keptOn = kept && [...otherAreas, mainArea].find((area) => isGraspable(kept, area));
  const isBesideMain = keptOn === mainArea;
  // A second screen that has been connected since is what such a window is for.
  if (kept && keptOn && (!isBesideMain || otherAreas.length === 0)) {
    const { x, y, isFullScreen } = kept;
    const bounds = { x, y, ...sizeWithin(keptOn, kept) };
    return { bounds, isFullScreen: isFullScreen && !isBesideMain };
  }
  const [second] = otherAreas;
  return { bounds: topRight(second ?? mainArea), isFullScreen: second !== undefined };
}

function topRight(area: Rectangle): Rectangle {
  const size = sizeWithin(area, usualSize);
  return { x: area.x + area.width - size.width, y: area.y, ...size };
}

function sizeWithin(area: Rectangle, { width, height }: Pick<Rectangle, 'width' | 'height'>) {
  return {
    width: Math.max(smallestChairWindow.width, Math.min(width, area.width)),
    height: Math.max(smallestChairWindow.height, Math.min(height, area.height)),
  };
}
