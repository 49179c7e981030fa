// Where windows go, and with which switches.
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @returns {'real' | 'virtual'} virtual when a window needs Xvfb
 */
export function display(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY ? 'virtual' : 'real';
}

/**
 * Chromium refuses to start as root with its sandbox, and where the system denies user namespaces to it.
 * @param {string} electron path of the executable
 * @returns {string[]} switches for Electron
 */
export function sandboxSwitches(electron) {
  if (process.platform !== 'linux') return [];
  const isRoot = process.getuid?.() === 0;
  return isRoot || (namespacesAreDenied() && !sandboxIsSetUid(electron)) ? ['--no-sandbox'] : [];
}

function namespacesAreDenied() {
  return (
    settingIs('/proc/sys/kernel/unprivileged_userns_clone', '0') ||
    settingIs('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1')
  );
}

/**
 * @param {string} file
 * @param {string} value
 */
function settingIs(file, value) {
  try {
    return readFileSync(file, 'utf8').trim() === value;
  } catch {
    return false;
  }
}

/** @param {string} electron */
function sandboxIsSetUid(electron) {
  try {
    const { uid, mode } = statSync(join(dirname(electron), 'chrome-sandbox'));
    return uid === 0 && (mode & 0o4000) !== 0;
  } catch {
    return false;
  }
}
