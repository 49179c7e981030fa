import { resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readLaunchArguments } from '../../electron/shell/launch-arguments';
import { OpenedFiles } from '../../electron/shell/opened-files';
import { textSizeAfter } from '../../electron/shell/text-size';
import { smallestWindow, windowBounds } from '../../electron/shell/window-bounds';

describe('the arguments of a start', () => {
  const nothing = { dataFolder: null, file: null };

  test.each([
    [['app'], false, nothing],
    [['electron', '--no-sandbox', '/project'], true, nothing],
    [['app', '--data', 'notes'], false, { dataFolder: resolve('/home', 'notes'), file: null }],
    [['app', '--data=/notes'], false, { dataFolder: resolve('/notes'), file: null }],
    [
      ['electron', '/project', '--data', '/notes', 'a.json'],
      true,
      { dataFolder: resolve('/notes'), file: resolve('/home/a.json') },
    ],
    [['app', '/b/c.RAPPORTEUR'], false, { dataFolder: null, file: resolve('/b/c.RAPPORTEUR') }],
    [['app', 'picture.png', '--data'], false, nothing],
    // Only a file's name may end like one of ours.
    [['app', '--log-net-log=net.json'], false, nothing],
  ])('%j', (argv, hasAppFolder, expected) => {
    expect(readLaunchArguments(argv, hasAppFolder, '/home')).toEqual(expected);
  });
});

describe('a file from the desktop', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is handed out once', () => {
    const files = new OpenedFiles(() => 0, 'first.json');
    files.add('second.json');
    expect(files.take()).toBe('second.json');
    expect(files.take()).toBeNull();
  });

  test('does not answer a question that comes much later', () => {
    let now = 0;
    const files = new OpenedFiles(() => now, 'first.json');
    now = 30_001;
    expect(files.take()).toBeNull();
  });

  test('is offered until the window takes it', () => {
    vi.useFakeTimers();
    const files = new OpenedFiles(Date.now, 'first.json');
    let offers = 0;
    files.offer(() => (offers += 1));
    vi.advanceTimersByTime(1000);
    expect(offers).toBe(3);
    files.take();
    vi.advanceTimersByTime(5000);
    expect(offers).toBe(3);
  });

  test('is offered no longer than it waits, and never when there is none', () => {
    vi.useFakeTimers();
    let offers = 0;
    const offer = () => (offers += 1);
    new OpenedFiles(Date.now, null).offer(offer);
    expect(offers).toBe(0);
    new OpenedFiles(Date.now, 'first.json').offer(offer);
    vi.advanceTimersByTime(60_000);
    expect(offers).toBe(61);
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('the text size goes by tens between its limits, and back to normal', () => {
  expect(textSizeAfter(100, 1)).toBe(110);
  expect(textSizeAfter(100, -1)).toBe(90);
  expect(textSizeAfter(200, 1)).toBe(200);
  expect(textSizeAfter(80, -1)).toBe(80);
  expect(textSizeAfter(170, 0)).toBe(100);
});

describe('the window', () => {
  const laptop = { x: 0, y: 0, width: 1280, height: 720 };
  const second = { x: 1280, y: 0, width: 1920, height: 1080 };
  const state = { x: 1400, y: 50, width: 1500, height: 900, isMaximized: false };

  test('opens where it was', () => {
    expect(windowBounds(state, [laptop, second])).toEqual({
      x: 1400,
      y: 50,
      width: 1500,
      height: 900,
    });
  });

  test('comes back from a screen that is gone, no larger than the one that is left', () => {
    expect(windowBounds(state, [laptop])).toEqual({ width: 1280, height: 720 });
  });

  test('comes back when its top edge is out of reach', () => {
    expect(windowBounds({ ...state, x: 0, y: -400 }, [laptop])).not.toHaveProperty('x');
  });

  test('has a usual size at first, and never less than the smallest', () => {
    expect(windowBounds(null, [second])).toEqual({ width: 1280, height: 800 });
    expect(windowBounds({ ...state, width: 10, height: 10 }, [second])).toMatchObject(
      smallestWindow,
    );
  });
});
