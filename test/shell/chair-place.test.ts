import { expect, test } from 'vitest';
import { chairPage, isAppAddress } from '../../electron/shell/app-address';
import { chairPlace } from '../../electron/shell/chair-place';

const laptop = { x: 0, y: 0, width: 1440, height: 860 };
const projector = { x: 1440, y: 0, width: 1920, height: 1080 };
const onLaptop = { x: 100, y: 80, width: 900, height: 700, isFullScreen: false };
const onProjector = { x: 1500, y: 40, width: 1000, height: 700, isFullScreen: false };

test('the first time it takes the whole of a second screen, else a place beside', () => {
  const { bounds, isFullScreen } = chairPlace(null, laptop, [projector]);
  expect(isFullScreen).toBe(true);
  expect(bounds.x).toBeGreaterThanOrEqual(projector.x);
  expect(chairPlace(null, laptop, [])).toEqual({
    bounds: { x: 160, y: 0, width: 1280, height: 800 },
    isFullScreen: false,
  });
});

test('it comes back where it was, as it was', () => {
  const place = { x: 1500, y: 40, width: 1000, height: 700 };
  expect(chairPlace(onProjector, laptop, [projector])).toEqual({
    bounds: place,
    isFullScreen: false,
  });
  const isFullScreen = true;
  expect(chairPlace({ ...onProjector, isFullScreen }, laptop, [projector])).toEqual({
    bounds: place,
    isFullScreen,
  });
  expect(chairPlace(onLaptop, laptop, []).bounds).toMatchObject({ x: 100, y: 80, width: 900 });
});

test('a screen that came or went since counts', () => {
  // Somebody connected a projector.
  expect(chairPlace(onLaptop, laptop, [projector])).toMatchObject({ isFullScreen: true });
  // The projector is gone; the main window's own screen is not covered.
  const wasFull = { ...onProjector, isFullScreen: true };
  expect(chairPlace(wasFull, laptop, [])).toMatchObject({ isFullScreen: false });
  expect(chairPlace({ ...onLaptop, isFullScreen: true }, laptop, [])).toMatchObject({
    isFullScreen: false,
  });
});

test('it is never larger than its screen', () => {
  const small = { x: 0, y: 0, width: 800, height: 600 };
  expect(chairPlace(null, small, []).bounds).toEqual(small);
  const huge = { x: 0, y: 0, width: 4000, height: 3000, isFullScreen: false };
  expect(chairPlace(huge, laptop, []).bounds).toMatchObject({ width: 1440, height: 860 });
});

test('the address holds ids, whatever they are made of', () => {
  const address = chairPage({ dialogueId: 'a b', sessionId: '&x=#y' });
  expect(isAppAddress(address)).toBe(true);
  const { pathname, searchParams, hash } = new URL(address);
  expect({ pathname, hash, session: searchParams.get('session') }).toEqual({
    pathname: '/chair.html',
    hash: '',
    session: '&x=#y',
  });
});
