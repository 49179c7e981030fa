import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { SearchHit } from '../../../shared/contract/search';
import { useApi, useDialogueId } from '../../api/api-context';
import { useKeyboardCommands, usePaletteProvider } from '../../ui/keyboard-commands';
import { SearchDialog } from './SearchDialog';
import { describeHit } from './SearchResults';

interface SearchProps {
  readonly onOpen: (hit: SearchHit) => void;
}

/** Hits of points that the palette shows beside commands. */
const inPalette = 8;

/** Makes search reachable on every screen of a dialogue, by its keys and from the palette. */
export function Search({ onOpen }: SearchProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { client } = useApi();
  const dialogueId = useDialogueId();
  useKeyboardCommands([
    {
      id: 'search.open',
      label: t`Search the dialogue`,
      group: t`Go`,
      keys: 'Mod+Shift+F',
      run: () => setIsOpen(true),
    },
  ]);
  usePaletteProvider({
    id: 'search',
    search: async (text) => {
      const result = await client.search.run({
        dialogueId,
        input: { text: text.slice(0, 500), limit: 40 },
      });
      const hits = result.ok ? result.value.hits : [];
      return hits
        .filter(({ type }) => type === 'point')
        .slice(0, inPalette)
        .map((hit) => ({
          id: `search:${hit.id}`,
          label: hit.pieces.map((piece) => piece.text).join(''),
          detail: describeHit(hit),
          group: t`Point`,
          run: () => onOpen(hit),
        }));
    },
  });
  return <SearchDialog isOpen={isOpen} onClose={() => setIsOpen(false)} onOpen={onOpen} />;
}
