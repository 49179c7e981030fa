import { themeNameKey } from '../domain/themes';

/** The twelve hues in English, as files name them; the place in the list is the hue. */
export const hueNames = [
  'red',
  'orange',
  'yellow',
  'olive',
  'green',
  'teal',
  'cyan',
  'blue',
  'indigo',
  'violet',
  'purple',
  'pink',
] as const;

/** The same in French and Spanish, and other words that files use. */
const otherNames: readonly (readonly string[])[] = [
  ['rouge', 'rojo', 'maroon', 'crimson', 'bordeaux'],
  ['naranja', 'brown', 'marron', 'brun', 'marrón'],
  ['jaune', 'amarillo', 'gold', 'doré', 'or', 'dorado'],
  ['vert olive', 'oliva', 'khaki'],
  ['vert', 'verde', 'lime'],
  ['sarcelle', 'turquoise', 'turquesa', 'verde azulado'],
  ['cian', 'aqua'],
  ['bleu', 'azul', 'sky blue', 'bleu ciel', 'celeste'],
  ['índigo', 'navy', 'bleu marine', 'azul marino', 'dark blue'],
  ['violeta', 'lavender', 'lavande', 'lavanda'],
  ['pourpre', 'púrpura', 'mauve', 'morado'],
  ['rose', 'rosa', 'magenta', 'fuchsia', 'fucsia'],
];

const byName = new Map(
  hueNames.flatMap((name, hue) =>
    [name, ...otherNames[hue]!].map((word) => [themeNameKey(word), hue] as const),
  ),
);

/** Angles on the colour wheel, in degrees, that the hues stand for where a file gives a colour as numbers. */
const angles = [0, 30, 52, 75, 115, 165, 190, 210, 235, 262, 288, 325];

/**
 * The hue that a cell of a file means: its number from 1, its name in English, French or Spanish, or a colour in
 * hexadecimal digits. Null where it is none of these.
 */
export function hueFromText(text: string): number | null {
  const key = themeNameKey(text);
  const number = /^0*([1-9]|1[0-2])(?:\.0+)?$/.exec(key);
  if (number) return Number(number[1]) - 1;
  return byName.get(key) ?? hueOfHex(key);
}

function hueOfHex(text: string): number | null {
  const digits = /^(?:#|0x)([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(text)?.[1];
  if (digits === undefined) return null;
  const wide = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(wide.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  // Grey is no hue.
  if (range < 16) return null;
  const turn =
    most === red
      ? (green - blue) / range
      : most === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range;
  return nearestHue((turn * 60 + 360) % 360);
}

function nearestHue(angle: number): number {
  const distances = angles.map((each) => {
    const apart = Math.abs(each - angle);
    return Math.min(apart, 360 - apart);
  });
  return distances.indexOf(Math.min(...distances));
}
