import { ipcMain } from 'electron';
import Store from 'electron-store';
import { z } from 'zod';
import { defaultPreferences, preferencesSchema, type Preferences } from '../../shared/contract/app';

const windowStateSchema = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  /** Logical pixels, of the window when it is not maximized. */
  width: z.int().min(1),
  height: z.int().min(1),
  isMaximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

const chairWindowStateSchema = z.object({
  x: z.int(),
  y: z.int(),
  /** Logical pixels, of the window when it is not in full screen. */
  width: z.int().min(1),
  height: z.int().min(1),
  isFullScreen: z.boolean(),
});
export type ChairWindowState = z.infer<typeof chairWindowStateSchema>;

/** A value that survives the end of the app. */
export interface Kept<T> {
  readonly get: () => T;
  readonly set: (changes: Partial<T>) => void;
}

export interface KeptSettings {
  readonly preferences: Kept<Preferences>;
  readonly windowState: KeptState<WindowState>;
  readonly chairWindowState: KeptState<ChairWindowState>;
}

interface KeptState<T> {
  /** Null until a window was closed for the first time. */
  readonly get: () => T | null;
  readonly set: (state: T) => void;
}

/**
 * Opens `preferences.json` in the data folder. Values that an older or newer version wrote, or that somebody edited,
 * fall back to the default one by one; writing them fails loudly.
 */
export function openSettings(dataFolder: string): KeptSettings {
  const store = new Store({ name: 'preferences', cwd: dataFolder, clearInvalidConfig: true });
  // The package opens a channel of its own for stores in windows; ours is the only one.
  ipcMain.removeAllListeners('electron-store-get-data');
  return {
    preferences: {
      get: () => readPreferences(store.get('preferences')),
      set: (changes) => {
        store.set(
          'preferences',
          preferencesSchema.parse({ ...readPreferences(store.get('preferences')), ...changes }),
        );
      },
    },
    windowState: keptState(store, 'window', windowStateSchema),
    chairWindowState: keptState(store, 'chairWindow', chairWindowStateSchema),
  };
}

function keptState<T>(store: Store, name: string, schema: z.ZodType<T>): KeptState<T> {
  return {
    get: () => schema.safeParse(store.get(name)).data ?? null,
    set: (state) => {
      store.set(name, state);
    },
  };
}

/** Takes what is right of stored preferences and the default for the rest. */
export function readPreferences(stored: unknown): Preferences {
  const candidate = { ...defaultPreferences, ...(typeof stored === 'object' ? stored : null) };
  const parsed = preferencesSchema.safeParse(candidate);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const right = Object.entries(candidate).filter(([name]) => !wrong.has(name));
  return preferencesSchema.parse({ ...defaultPreferences, ...Object.fromEntries(right) });
}
