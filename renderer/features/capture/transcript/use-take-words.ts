import { t } from '@lingui/core/macro';
import { useCallback } from 'react';
import type { RecordEntry } from '../../../../shared/contract/record';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand } from '../../../api/use-endpoint';
import { announce } from '../../../ui/announce';
import {
  endSelection,
  selectedWords,
  selectSentence,
  sentenceAtCaret,
  transcriptElement,
} from './text-selection';
import { transcriptView } from './transcript-view';

export type TakeWords = (entry: RecordEntry) => void;

/**
 * Makes a point, word for word, of what is selected in the turn, else of the sentence that was clicked on. Where
 * neither is there it selects the first sentence, so that nobody takes what they have not seen.
 */
export function useTakeWords(onProblem: (text: string | null) => void): TakeWords {
  const { run } = useCommand('record.addPoint');
  return useCallback(
    ({ id, points }) => {
      const transcript = transcriptElement(id);
      if (transcript === null) return;
      const text = selectedWords(transcript) ?? sentenceAtCaret(transcript);
      if (text === null) return chooseFirst(id);
      if (points.some((point) => point.text === text)) return announce(t`This is a point already.`);
      const saying = run({ id, text, kind: 'observation', isVerbatim: true, themeIds: [] });
      void saying.then((result) => {
        onProblem(result.ok ? null : describeErrorBriefly(result.error));
        if (!result.ok) return;
        endSelection();
        announce(t`Made a point: ${text}`);
      });
    },
    [run, onProblem],
  );
}

/** Selects the next or the previous sentence of a turn, which is opened for it. */
export function chooseSentence({ id }: RecordEntry, step: 1 | -1): void {
  if (transcriptView.isOpen(id)) selectIn(id, step);
  else chooseFirst(id);
}

function chooseFirst(id: RecordEntry['id']): void {
  transcriptView.setOpen(id, true);
  document.getSelection()?.removeAllRanges();
  // Once the whole text is there.
  requestAnimationFrame(() => selectIn(id, 1));
}

function selectIn(id: RecordEntry['id'], step: 1 | -1): void {
  const transcript = transcriptElement(id);
  if (transcript === null) return;
  selectSentence(transcript, step);
  announce(document.getSelection()?.toString() ?? '');
}
