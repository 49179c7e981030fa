import { t } from '@lingui/core/macro';
import fuzzysort from 'fuzzysort';
import type { SessionId } from '../../shared/domain/ids';
import type { Session } from '../../shared/domain/programme';
import type { PaletteProvider } from '../ui/keyboard-commands';

/** Lets the palette go to a session by its title. */
export function sessionPalette(
  sessions: readonly Session[],
  onChoose: (id: SessionId) => void,
): PaletteProvider {
  return {
    id: 'sessions',
    search: (text) =>
      fuzzysort.go(text, sessions, { key: 'title', limit: 12, threshold: 0.3 }).map(({ obj }) => ({
        id: `session:${obj.id}`,
        label: obj.title,
        group: t`Session`,
        run: () => {
          onChoose(obj.id);
        },
      })),
  };
}
