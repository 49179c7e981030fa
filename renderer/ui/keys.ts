/**
 * Keys are written `Mod+K`, `Alt+1`, `Shift+F6`, `Escape`, `s`. `Mod` is Command on a Mac and Ctrl elsewhere.
 */
export type Keys = string;

interface ParsedKeys {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

const macSymbols: Record<string, string> = {
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '⏎',
  Escape: 'Esc',
  Backspace: '⌫',
  Delete: '⌦',
};

const plainSymbols: Record<string, string> = {
  Mod: 'Ctrl',
  Enter: '⏎',
  Escape: 'Esc',
  Delete: 'Del',
};

const arrows: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** The keys as this platform prints them: `⌘K` or `Ctrl+K`. */
export function formatKeys(keys: Keys, mac: boolean = isMac): string {
  const symbols = { ...(mac ? macSymbols : plainSymbols), ...arrows };
  const parts = splitKeys(keys).map(
    (part) => symbols[part] ?? (part.length === 1 ? part.toUpperCase() : part),
  );
  return parts.join(mac ? '' : '+');
}

/** The keys in the notation of `aria-keyshortcuts`. */
export function ariaKeys(keys: Keys, mac: boolean = isMac): string {
  return splitKeys(keys)
    .map((part) => (part === 'Mod' ? (mac ? 'Meta' : 'Control') : part))
    .join('+');
}

/** Whether the event is exactly these keys, whatever the keyboard layout makes of digits. */
export function matchesKeys(event: KeyboardEvent, keys: Keys, mac: boolean = isMac): boolean {
  const wanted = parseKeys(keys);
  const mod = mac ? event.metaKey : event.ctrlKey;
  const foreign = mac ? event.ctrlKey : event.metaKey;
  if (foreign || mod !== wanted.mod || event.altKey !== wanted.alt) return false;
  if (!matchesKey(event, wanted.key)) return false;
  return event.shiftKey === wanted.shift || isShiftedSymbol(wanted);
}

/** Whether the keys are safe to act on while somebody types text: they carry a modifier or type nothing. */
export function worksWhileTyping(keys: Keys): boolean {
  const { mod, alt, key } = parseKeys(keys);
  return mod || alt || /^F\d+$/.test(key);
}

function splitKeys(keys: Keys): string[] {
  return keys === '+' ? ['+'] : keys.split('+');
}

function parseKeys(keys: Keys): ParsedKeys {
  const parts = splitKeys(keys);
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: parts.at(-1) ?? '',
  };
}

// By place for digits and for letters that Option or another script turned into something else.
function matchesKey(event: KeyboardEvent, key: string): boolean {
  if (/^\d$/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  const isPlainLetter = /^[a-z]$/i.test(event.key);
  return /^[a-z]$/i.test(key) && !isPlainLetter && event.code === `Key${key.toUpperCase()}`;
}

// "?" needs Shift on some layouts and not on others.
function isShiftedSymbol({ key, shift }: ParsedKeys): boolean {
  return !shift && key.length === 1 && !/[a-z\d]/i.test(key);
}
