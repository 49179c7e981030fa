import { unzipSync } from 'fflate';
import { buildZip } from '../support/imports/build-zip';
import type { Random } from './random';

/** What has broken readers of such files before. */
const nasty = [
  '"',
  '""',
  "'",
  ';',
  ',',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\ufeff',
  '\u2028',
  '\ud83d\ude00',
  'e\u0301',
  '\u202e',
  '=1+1',
  '__proto__',
  'constructor',
  '-1',
  '1e308',
  '99999999999',
  'NaN',
  '<',
  '>',
  '&',
  '&#0;',
  '&#x1F600;',
  '&#xD800;',
  '&lol;',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '</',
  '<row r="1048576">',
  '<c r="XFD1">',
  '<c r="ZZZZZZ9" t="s"><v>-1</v></c>',
  '<v>1e99</v>',
  '_xD800_',
  '_x0000_',
  '<w:tbl>',
  '<w:tr>',
  '<w:gridSpan w:val="99999"/>',
  '<w:vMerge/>',
  '<w:p>',
  '</w:p>',
  '<table>',
  '<td rowspan=99999>',
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'END:VCALENDAR\r\n',
  'BEGIN:VTIMEZONE\r\n',
  'RRULE:FREQ=SECONDLY\r\n',
  'RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO\r\n',
  'RRULE:FREQ=WEEKLY;INTERVAL=999999999\r\n',
  'RRULE:FREQ=YEARLY;BYMONTHDAY=30;BYMONTH=2\r\n',
  'DTSTART:99991231T235959Z\r\n',
  'DTSTART;TZID=../../x:20170418T100000\r\n',
  'DURATION:P99999999999D\r\n',
  'EXDATE:20170418\r\n',
  'RDATE;VALUE=PERIOD:20170418T100000Z/PT1H\r\n',
  '00:00:00.000 --> 99:99:99.999\n',
  '1\n00:00:01,000 --> 00:00:00,000\n',
  '<v Participant 1>',
  'WEBVTT\n',
  'sep=\n',
  'PK\x05\x06',
  'PK\x01\x02',
  '%PDF',
  'A'.repeat(5000),
  '"'.repeat(500),
  '<b>'.repeat(600),
  ' '.repeat(3000),
  ',,,,;;;;\t\t'.repeat(50),
].map((text) => Buffer.from(text));

type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

const flip: Mutation = (bytes, random) => {
  const copy = Buffer.from(bytes);
  for (let count = 1 + random.below(8); count > 0 && copy.length > 0; count -= 1) {
    const at = random.below(copy.length);
    copy[at] = random.pick([random.below(256), copy[at]! ^ (1 << random.below(8)), 0, 0xff]);
  }
  return copy;
};

const truncate: Mutation = (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1));

const insert: Mutation = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), random.pick(nasty), bytes.subarray(at)]);
};

const remove: Mutation = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + random.below(64));
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
};

const repeat: Mutation = (bytes, random) => {
  const at = random.below(bytes.length + 1);
  const piece = bytes.subarray(at, at + 1 + random.below(200));
  const pieces = Array.from({ length: 1 + random.below(200) }, () => piece);
  return Buffer.concat([bytes.subarray(0, at), ...pieces, bytes.subarray(at)]);
};

const splice: Mutation = (bytes, random, other) => {
  const from = random.below(other.length + 1);
  return Buffer.concat([
    bytes.subarray(0, random.below(bytes.length + 1)),
    other.subarray(from, from + random.below(2000)),
    bytes.subarray(random.below(bytes.length + 1)),
  ]);
};

const plain = [flip, truncate, insert, insert, remove, repeat, splice];

/** One to four changes. In an archive mostly to the files within, or else nothing but the archive would be tried. */
export function mutate(bytes: Buffer, random: Random, other: Buffer): Buffer {
  if (random.below(4) > 0) {
    const inside = mutateInside(bytes, random, other);
    if (inside) return inside;
  }
  return mutatePlainly(bytes, random, other);
}

function mutatePlainly(bytes: Buffer, random: Random, other: Buffer): Buffer {
  let mutated = bytes;
  for (let count = 1 + random.below(4); count > 0; count -= 1) {
    mutated = random.pick(plain)(mutated, random, other);
  }
  return mutated;
}

function mutateInside(bytes: Buffer, random: Random, other: Buffer): Buffer | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < 1_000_000 });
  } catch {
    return null;
  }
  const names = Object.keys(files);
  if (names.length === 0) return null;
  const chosen = random.pick(names);
  const parts = names
    .map((name) => ({ name, content: Buffer.from(files[name]!), deflate: random.below(2) === 0 }))
    .map((part) =>
      part.name === chosen
        ? { ...part, content: mutatePlainly(part.content, random, other) }
        : part,
    )
    .filter(({ name }) => name !== chosen || random.below(20) > 0);
  return buildZip(parts);
}
