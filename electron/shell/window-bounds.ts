import type { WindowState } from './preferences';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallestWindow = { width: 1024, height: 640 };
const usualWindow = { width: 1280, height: 800 };

/** So much of the top edge has to be on a screen for a window to be dragged back, in logical pixels. */
const graspable = 80;

/**
 * Where to open the window: where it was, unless that screen is gone; never larger than the screen.
 * @param workAreas of all screens, the main one first
 */
export function windowBounds(
  kept: WindowState | null,
  workAreas: readonly Rectangle[],
): { width: number; height: number; x?: number; y?: number } {
  const { x, y, width, height } =
    kept ?? (usualWindow as Partial<WindowState> & typeof usualWindow);
  const place = x === undefined || y === undefined ? undefined : { x, y, width, height };
  const screen = place && workAreas.find((area) => isGraspable(place, area));
  const largest = screen ?? workAreas[0] ?? usualWindow;
  const size = {
    width: Math.max(smallestWindow.width, Math.min(width, largest.width)),
    height: Math.max(smallestWindow.height, Math.min(height, largest.height)),
  };
  return screen && place ? { ...size, x: place.x, y: place.y } : size;
}

/** Whether enough of a window's top edge is on the screen to drag it. */
export function isGraspable(window: Rectangle, area: Rectangle): boolean {
  const visible =
    Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return visible >= graspable && window.y >= area.y && window.y <= area.y + area.height - graspable;
}
