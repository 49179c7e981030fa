import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aptLine, currentNames } from '../../electron/setup/debian-packages.mjs';
import { display } from '../../electron/setup/display.mjs';
import { isInstalled } from '../../electron/setup/packages.mjs';
import { cacheFolder } from '../../electron/setup/project.mjs';
import { missingLibraries, packagesFor } from '../../electron/setup/system-libraries.mjs';
import { authorityEntry } from '../../electron/setup/virtual-display.mjs';

describe('system libraries', () => {
  const lddOutput = `
\tlinux-vdso.so.1 (0x00007ffd)
\tlibffmpeg.so => /runtime/libffmpeg.so (0x00007f)
\tlibgtk-3.so.0 => not found
\tlibnss3.so => not found
\tlibnss3.so => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
`;

  it('reads from the loader what is missing, each once', () => {
    expect(missingLibraries(lddOutput)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
  });

  it('asks for nothing when nothing is missing', () => {
    expect(packagesFor({ libraries: [], needsVirtualDisplay: false })).toEqual([]);
  });

  it('turns a missing virtual display into one apt line', () => {
    const packages = packagesFor({ libraries: [], needsVirtualDisplay: true });
    expect(aptLine(packages)).toBe('apt-get install -y --no-install-recommends xvfb xauth');
  });

  it('uses the newer names where the system has them', () => {
    const packages = packagesFor({ libraries: ['libasound.so.2'], needsVirtualDisplay: false });
    const names = currentNames(packages, (name) => name === 'libasound2t64');
    expect(names).toContain('libasound2t64');
    expect(names).not.toContain('libasound2');
    expect(names).toContain('libnss3');
  });
});

describe('display', () => {
  it('is virtual only on Linux without X11 and Wayland', () => {
    expect(display({}, 'linux')).toBe('virtual');
    expect(display({ DISPLAY: ':0' }, 'linux')).toBe('real');
    expect(display({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe('real');
    expect(display({}, 'win32')).toBe('real');
  });

  it('is guarded by a cookie in the form that X reads', () => {
    const entry = authorityEntry(Buffer.alloc(16, 7));
    expect(entry.readUInt16BE(0)).toBe(0xffff);
    expect(entry.subarray(6, 26).toString('latin1')).toBe('\0\x12MIT-MAGIC-COOKIE-1');
    expect(entry).toHaveLength(44);
  });
});

describe('npm packages', () => {
  const locked = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-another-platform': { version: '2.0.0', optional: true },
  };

  it('are missing when npm left no record', () => {
    expect(isInstalled(locked, undefined)).toBe(false);
  });

  it('are there when all locked versions are, whatever else there is', () => {
    const installed = { 'node_modules/a': { version: '1.0.0' }, 'node_modules/x': {} };
    expect(isInstalled(locked, installed)).toBe(true);
  });

  it('are stale when the lock asks for another version or a further package', () => {
    expect(isInstalled(locked, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
    expect(isInstalled(locked, {})).toBe(false);
  });
});

describe('cache folder', () => {
  it('follows the convention of each platform', () => {
    expect(cacheFolder({}, 'linux', '/home/p')).toBe(join('/home/p', '.cache', 'rapporteur'));
    expect(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux', '/home/p')).toBe(
      join('/c', 'rapporteur'),
    );
    expect(cacheFolder({}, 'darwin', '/Users/p')).toBe(
      join('/Users/p', 'Library', 'Caches', 'rapporteur'),
    );
  });
});
