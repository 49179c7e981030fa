import { createElement, lazy, type ComponentType } from 'react';

interface Deferred {
  load: () => Promise<void>;
}
const all = new Map<string, Deferred>();

/**
 * A screen whose code is fetched when it is first needed. Capture is not among them: it is what a start during a
 * meeting leads to, and one file is there sooner than many. Once it is there, it renders at once: React would hold back
 * what was suspended for up to 300 ms even when the code has long arrived.
 */
function deferred<P extends object>(name: string, fetch: () => Promise<ComponentType<P>>) {
  let loaded: ComponentType<P> | null = null;
  const load = async () => (loaded ??= await fetch());
  const Later = lazy(async () => ({ default: await load() }));
  all.set(name, {
    load: async () => {
      await load();
    },
  });
  return function DeferredScreen(props: P) {
    return loaded === null ? <Later {...props} /> : createElement(loaded, props);
  };
}

export const DraftScreen = deferred(
  'draft',
  async () => (await import('../features/draft/DraftScreen')).DraftScreen,
);
export const HistoryPanel = deferred(
  'history',
  async () => (await import('../features/history/HistoryPanel')).HistoryPanel,
);
export const HomeScreen = deferred(
  'home',
  async () => (await import('../features/home/HomeScreen')).HomeScreen,
);
export const ImportDialog = deferred(
  'import',
  async () => (await import('../features/imports/ImportDialog')).ImportDialog,
);
export const ParticipantsScreen = deferred(
  'participants',
  async () => (await import('../features/participants/ParticipantsScreen')).ParticipantsScreen,
);
export const ProgrammeScreen = deferred(
  'programme',
  async () => (await import('../features/programme/ProgrammeScreen')).ProgrammeScreen,
);
export const Search = deferred(
  'search',
  async () => (await import('../features/search/Search')).Search,
);
export const SettingsScreen = deferred(
  'settings',
  async () => (await import('../features/settings/SettingsScreen')).SettingsScreen,
);
export const SheetDialog = deferred(
  'sheet',
  async () => (await import('../features/sheet/SheetDialog')).SheetDialog,
);
export const SpeakersScreen = deferred(
  'speakers',
  async () => (await import('../features/speakers/SpeakersScreen')).SpeakersScreen,
);
export const SynthesisScreen = deferred(
  'synthesis',
  async () => (await import('../features/synthesis/SynthesisScreen')).SynthesisScreen,
);

/** Fetches one screen's code ahead of its first rendering. */
export async function loadScreen(name: string): Promise<void> {
  await all.get(name)?.load();
}

/** Milliseconds after which the first screen stands even on a slow computer with a large dialogue. */
const startIsOverMs = 3000;

/**
 * Fetches the code of every screen once there is nothing else to do, so that going there is immediate. Not before the
 * start is over: waiting for main's first answers looks like having nothing to do.
 */
export function loadScreensWhenIdle(): void {
  setTimeout(() => {
    requestIdleCallback(() => {
      for (const { load } of all.values()) void load();
    });
  }, startIsOverMs);
}
