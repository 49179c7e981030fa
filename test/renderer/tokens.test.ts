import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

type Rgb = readonly [number, number, number];

const css = readFileSync(resolve(import.meta.dirname, '../../renderer/app/tokens.css'), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
);
const textTokens = [
  ...['text', 'text-muted', 'accent', 'warn', 'danger', 'support', 'qualify', 'oppose'],
];
const themeTokens = Array.from({ length: 12 }, (_, index) => `theme-${index + 1}`);

function linear(name: string, scheme: 'light' | 'dark'): Rgb {
  const hex = tokens.get(name)![scheme];
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const multiply = (matrix: readonly Rgb[], [r, g, b]: Rgb): Rgb =>
  matrix.map((row) => row[0] * r + row[1] * g + row[2] * b) as unknown as Rgb;

function oklab(rgb: Rgb): Rgb {
  const cones = multiply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map((value) => Math.cbrt(Math.max(0, value))) as unknown as Rgb;
  return multiply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

// Machado, Oliveira and Fernandes (2009), full severity, for linear RGB.
const eyes: Record<string, readonly Rgb[]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function nearestPair(scheme: 'light' | 'dark', eye: readonly Rgb[]): number {
  const seen = themeTokens.map((name) => oklab(multiply(eye, linear(name, scheme))));
  const distances = seen.flatMap((a, i) =>
    seen.slice(0, i).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  );
  return Math.min(...distances);
}

describe.each(['light', 'dark'] as const)('the %s colours', (scheme) => {
  describe.each(['surface', 'surface-raised'])('on %s', (surface) => {
    const ratio = (name: string) => contrast(linear(name, scheme), linear(surface, scheme));

    it.each(textTokens)('let %s be read (4.5:1)', (name) => {
      expect(ratio(name)).toBeGreaterThanOrEqual(4.5);
    });

    it.each(['line', ...themeTokens])('let %s be seen (3:1)', (name) => {
      expect(ratio(name)).toBeGreaterThanOrEqual(3);
    });
  });

  it.each(Object.entries(eyes))('keep the twelve themes apart for the %s eye', (_name, eye) => {
    // About three times the smallest difference that one notices side by side (0.02).
    expect(nearestPair(scheme, eye)).toBeGreaterThanOrEqual(0.06);
  });
});
