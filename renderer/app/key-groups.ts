import { t } from '@lingui/core/macro';
import type { PointSigns } from '../../shared/notes/point-signs';
import { requestSigns } from '../../shared/speakers/parse-request-text';
import { keysOf, type KeyboardCommand } from '../ui/keyboard-commands';
import type { Keys } from '../ui/keys';
import { signWord } from '../ui/point-words';
import { interventionTypeWord } from '../ui/words';

export interface KeyRow {
  readonly label: string;
  readonly keys: readonly Keys[];
  /** Characters that are typed rather than keys that are pressed. */
  readonly typed?: string;
}

export interface KeyGroup {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

/** The commands that have keys, by group, each once. */
export function commandGroups(commands: readonly KeyboardCommand[]): KeyGroup[] {
  const groups = new Map<string, Map<string, KeyRow>>();
  for (const command of commands) {
    const keys = keysOf(command);
    if (keys.length === 0) continue;
    const rows = groups.get(command.group) ?? new Map<string, KeyRow>();
    groups.set(command.group, rows);
    // The first is the one that its keys run.
    if (!rows.has(command.id)) rows.set(command.id, { label: command.label, keys: [keys[0]!] });
  }
  return [...groups].map(([title, rows]) => ({ title, rows: [...rows.values()] }));
}

/** What keys do within the text of a turn. */
export function writingGroup(): KeyGroup {
  return {
    title: t`While writing points`,
    rows: [
      { label: t`End the point and start the next; within it: split it`, keys: ['Enter'] },
      {
        label: t`At its start: take the sign off, or join it to the point before`,
        keys: ['Backspace'],
      },
      {
        label: t`Right after an abbreviation was written out: as it was typed`,
        keys: ['Backspace'],
      },
      { label: t`Move the point up or down`, keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
      { label: t`On an empty point: name the speaker`, keys: [], typed: '@' },
      { label: t`Put a theme on the point, or take it off`, keys: [], typed: '#' },
    ],
  };
}

/** The signs at the start of a point, as they are set. */
export function signGroup(signs: PointSigns): KeyGroup {
  return {
    title: t`At the start of a point`,
    rows: signs
      .filter(({ sign }) => sign !== '')
      .map(({ name, sign }) => ({ label: signWord(name), keys: [], typed: sign })),
  };
}

/** What can be typed where somebody is added to the speaker list. */
export function listGroup(): KeyGroup {
  return {
    title: t`Adding to the speaker list`,
    rows: [
      ...requestSigns.map(({ sign, type }) => ({
        label: t`In front of the name: ${interventionTypeWord(type)}`,
        keys: [],
        typed: sign,
      })),
      { label: t`Between several requests`, keys: [], typed: ';' },
      { label: t`Around words that describe somebody unnamed`, keys: [], typed: '“ ”' },
    ],
  };
}
