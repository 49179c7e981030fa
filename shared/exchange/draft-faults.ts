import { versionContentSchema } from '../report/draft-version';
import type { DialogueFile } from './dialogue-file';
import type { DraftEntry } from './draft-file';
import { unknownRef, usedTwice, type FileFault } from './file-fields';
import { TokensToIds } from './id-tokens';

/** Stands in for the id that a thing will get. */
const anyId = '00000000-0000-7000-8000-000000000000';

/**
 * Finds what is wrong with profiles and drafts: refs used twice, events and profiles that are not there, two drafts of
 * one report, and versions that hold no report. A block key that leads nowhere is no fault: the block may have gone.
 */
export function draftFaults(file: DialogueFile, events: ReadonlySet<string>): FileFault[] {
  const profiles = new Set(file.profiles.map(({ ref }) => ref));
  const edits = file.drafts.flatMap((draft, at) =>
    draft.edits.map(({ ref }, index) => ({ ref, path: `drafts.${at}.edits.${index}.ref` })),
  );
  return [
    ...repeated(file.profiles.map(({ ref }, at) => ({ ref, path: `profiles.${at}.ref` }))),
    ...repeated(edits),
    ...repeatedDrafts(file.drafts),
    ...file.drafts.flatMap((draft, at) => [
      ...targetFaults(draft, `drafts.${at}`, { events, profiles }),
      ...versionFaults(draft, `drafts.${at}`),
    ]),
  ];
}

function repeated(all: readonly { ref: string; path: string }[]): FileFault[] {
  const taken = new Set<string>();
  return all.flatMap(({ ref, path }) => {
    if (taken.has(ref)) return [{ path, message: usedTwice(ref) }];
    taken.add(ref);
    return [];
  });
}

function repeatedDrafts(drafts: readonly DraftEntry[]): FileFault[] {
  const taken = new Set<string>();
  return drafts.flatMap(({ event, language, ownProfile, profile }, at) => {
    const key = JSON.stringify([event, profile, ownProfile, language]);
    if (taken.has(key))
      return [{ path: `drafts.${at}`, message: 'there is another draft of this report' }];
    taken.add(key);
    return [];
  });
}

function targetFaults(
  { event, ownProfile, profile }: DraftEntry,
  path: string,
  known: { events: ReadonlySet<string>; profiles: ReadonlySet<string> },
): FileFault[] {
  const faults: FileFault[] = [];
  if (event !== null && !known.events.has(event))
    faults.push({ path: `${path}.event`, message: unknownRef(event) });
  if ((profile === null) === (ownProfile === null))
    faults.push({ path: `${path}.profile`, message: 'either profile or ownProfile is needed' });
  if (ownProfile !== null && !known.profiles.has(ownProfile))
    faults.push({ path: `${path}.ownProfile`, message: unknownRef(ownProfile) });
  return faults;
}

function versionFaults({ versions }: DraftEntry, path: string): FileFault[] {
  const tokens = new TokensToIds(() => anyId);
  return versions.flatMap(({ content }, at) => {
    const parsed = versionContentSchema.safeParse(tokens.data(content));
    if (parsed.success) return [];
    const [issue] = parsed.error.issues;
    const within = issue?.path.join('.') ?? '';
    return [
      {
        path: `${path}.versions.${at}.content${within && `.${within}`}`,
        message: issue?.message ?? '',
      },
    ];
  });
}
