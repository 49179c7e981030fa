import { useRef } from 'react';
import type { ThemeId } from '../../../shared/domain/ids';
import { useEndpointQuery } from '../../api/use-endpoint';
import { themeColour } from '../../ui/theme-colour';

export interface ThemeLook {
  readonly id: ThemeId;
  readonly name: string;
  /** CSS colour. */
  readonly colour: string;
}

export type ThemeIndex = ReadonlyMap<ThemeId, ThemeLook>;

const none: ThemeIndex = new Map();

/**
 * The themes by id. Stays the same object while names and hues do, although the query counts points anew with every
 * change: the rows of the record depend on it.
 */
export function useThemeIndex(): ThemeIndex {
  const { data } = useEndpointQuery('themes.list', {});
  const last = useRef<{ key: string; index: ThemeIndex }>({ key: '', index: none });
  const key = (data ?? []).map(({ id, name, hue }) => `${id} ${hue} ${name}`).join('\n');
  if (key !== last.current.key) {
    const looks = (data ?? []).map(({ id, name, hue }): [ThemeId, ThemeLook] => [
      id,
      { id, name, colour: themeColour(hue) },
    ]);
    last.current = { key, index: new Map(looks) };
  }
  return last.current.index;
}
