import { t } from '@lingui/core/macro';
import type { SessionId } from '../../shared/domain/ids';
import type { Session } from '../../shared/domain/programme';
import { NameIndex } from '../../shared/matching/name-index';
import type { PaletteProvider } from '../ui/keyboard-commands';

/** Lets the palette go to a session by its title. */
export function sessionPalette(
  sessions: readonly Session[],
  onChoose: (id: SessionId) => void,
): PaletteProvider {
  const names = new NameIndex(
    sessions.map((session) => ({ thing: session, names: [{ text: session.title, kind: 'name' }] })),
  );
  return {
    id: 'sessions',
    search: (text) =>
      names.search(text, 12).map(({ thing }) => ({
        id: `session:${thing.id}`,
        label: thing.title,
        group: t`Session`,
        run: () => {
          onChoose(thing.id);
        },
      })),
  };
}
