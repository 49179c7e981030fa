import { useMemo } from 'react';
import { emptyLexicon, indexLexicon, type Lexicon } from '../../../../shared/notes/lexicon';
import { useEndpointQuery } from '../../../api/use-endpoint';

/** The dialogue's abbreviations; the same object while they do not change. */
export function useLexicon(): Lexicon {
  const abbreviations = useEndpointQuery('dialogues.overview', {}).data?.dialogue.lexicon;
  return useMemo(
    () => (abbreviations === undefined ? emptyLexicon : indexLexicon(abbreviations)),
    [abbreviations],
  );
}
