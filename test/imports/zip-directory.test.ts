import { describe, expect, test } from 'vitest';
import { openZip, zipLimits } from '../../electron/imports/zip-directory';
import { buildZip, type ZipPart } from '../support/imports/build-zip';

const text = (name: string, content = 'content'): ZipPart => ({ name, content });
const reasonOf = (bytes: Uint8Array, name?: string): unknown => {
  try {
    const parts = openZip(bytes);
    if (name !== undefined) parts.read(name);
  } catch (error) {
    return (error as { reason: unknown }).reason;
  }
  return 'opened';
};

test('an ordinary archive gives its files, stored or packed', () => {
  const long = 'a, b, c\n'.repeat(10_000);
  const parts = openZip(
    buildZip([text('a.xml'), { ...text('folder/b.xml', long), deflate: true }]),
  );
  expect(parts.names).toEqual(['a.xml', 'folder/b.xml']);
  expect(Buffer.from(parts.read('a.xml')!).toString()).toBe('content');
  expect(Buffer.from(parts.read('folder/b.xml')!).toString()).toBe(long);
  expect(parts.read('c.xml')).toBeNull();
});

test('an archive with a comment, or with something behind it, is found', () => {
  expect(openZip(Buffer.concat([buildZip([text('a')]), Buffer.from('trailing')])).names).toEqual([
    'a',
  ]);
});

describe('refused by the directory alone', () => {
  test.each([
    '/etc/passwd',
    'C:/windows.xml',
    'c:x',
    'xl\\sheet.xml',
    '../a.xml',
    'xl/../../a.xml',
    'a/..',
    'a\0.xml',
    '',
  ])('name %j', (name) => {
    expect(reasonOf(buildZip([text(name)]))).toBe('suspicious-archive');
  });

  test('a name with dots that lead nowhere is innocent', () => {
    expect(reasonOf(buildZip([text('xl/..sheet.xml'), text('a..b/c')]))).toBe('opened');
  });

  test('too many entries, whether they are there or not', () => {
    const many = Array.from({ length: zipLimits.entries + 1 }, (_, index) => text(`${index}`, ''));
    expect(reasonOf(buildZip(many))).toBe('suspicious-archive');
    expect(reasonOf(buildZip([text('a')], { count: 0xffff }))).toBe('suspicious-archive');
    expect(reasonOf(buildZip([text('a')], { count: 2 }))).toBe('damaged');
  });

  test('more than may be expanded, in one entry or in all', () => {
    const declared = (name: string, expandedBytes: number) => ({ ...text(name), expandedBytes });
    expect(reasonOf(buildZip([declared('a', zipLimits.expandedBytes + 1)]))).toBe(
      'suspicious-archive',
    );
    const halves = ['a', 'b', 'c'].map((name) => declared(name, zipLimits.expandedBytes / 2));
    expect(reasonOf(buildZip(halves))).toBe('suspicious-archive');
  });

  test('packed out of proportion, but not where it is small', () => {
    const zeros = (bytes: number) =>
      buildZip([{ name: 'a', content: Buffer.alloc(bytes), deflate: true }]);
    expect(reasonOf(zeros(zipLimits.ratioAppliesAbove + 1))).toBe('suspicious-archive');
    expect(reasonOf(zeros(zipLimits.ratioAppliesAbove), 'a')).toBe('opened');
  });

  test('two entries that share a name or bytes', () => {
    expect(reasonOf(buildZip([text('a'), text('a')]))).toBe('suspicious-archive');
    expect(reasonOf(buildZip([text('a'), { ...text('b'), offset: 0, localName: 'b' }]))).toBe(
      'suspicious-archive',
    );
  });

  test('a local header that says otherwise', () => {
    expect(reasonOf(buildZip([{ ...text('a.xml'), localName: 'b.xml' }]))).toBe(
      'suspicious-archive',
    );
  });

  test('a password, and a way of packing that office programs do not use', () => {
    expect(reasonOf(buildZip([{ ...text('a'), flags: 1 }]))).toBe('encrypted');
    expect(reasonOf(buildZip([{ ...text('a'), method: 14 }]))).toBe('suspicious-archive');
  });

  test('cut off anywhere', () => {
    const bytes = buildZip([text('a.xml'), text('b.xml')]);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(reasonOf(bytes.subarray(0, length))).toBe('damaged');
    }
  });
});

describe('caught while reading', () => {
  test('more bytes than the directory promised', () => {
    const part = { ...text('a', 'x'.repeat(5000)), deflate: true, expandedBytes: 100 };
    expect(reasonOf(buildZip([part]))).toBe('opened');
    expect(reasonOf(buildZip([part]), 'a')).toBe('suspicious-archive');
  });

  test('fewer bytes, broken packing, another checksum', () => {
    expect(reasonOf(buildZip([{ ...text('a', 'x'), deflate: true, expandedBytes: 9 }]), 'a')).toBe(
      'suspicious-archive',
    );
    expect(reasonOf(buildZip([{ ...text('a', '\xff\xff\xff'), method: 8 }]), 'a')).toBe('damaged');
    expect(reasonOf(buildZip([{ ...text('a'), checksum: 1 }]), 'a')).toBe('damaged');
  });
});

describe('sizes in the 64-bit field', () => {
  const wide = (values: bigint[]) => {
    const extra = Buffer.alloc(4 + 8 * values.length);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8 * values.length, 2);
    values.forEach((value, index) => extra.writeBigUInt64LE(value, 4 + 8 * index));
    return extra;
  };
  const marked = { ...text('a'), expandedBytes: 0xffffffff, packedBytes: 0xffffffff };

  test('are read', () => {
    expect(reasonOf(buildZip([{ ...marked, extra: wide([7n, 7n]) }]), 'a')).toBe('opened');
  });

  test('are judged like others, and missed', () => {
    expect(reasonOf(buildZip([{ ...marked, extra: wide([1n << 40n, 7n]) }]))).toBe(
      'suspicious-archive',
    );
    expect(reasonOf(buildZip([{ ...marked, extra: wide([7n]) }]))).toBe('damaged');
    expect(reasonOf(buildZip([marked]))).toBe('damaged');
  });
});
