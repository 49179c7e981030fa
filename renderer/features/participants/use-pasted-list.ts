import { useEffect } from 'react';
import { useImportRequest } from '../../api/import-requests';

const textField = 'input,textarea,[contenteditable=true],[contenteditable=""]';

/** Brings in a table or list of people that is pasted anywhere on the screen but in a text field. */
export function usePastedList(): void {
  const request = useImportRequest();
  useEffect(() => {
    const onPaste = ({ target, clipboardData }: ClipboardEvent) => {
      const isInField = target instanceof Element && target.closest(textField) !== null;
      if (isInField || clipboardData === null || document.querySelector('[role=dialog]')) return;
      const text = clipboardData.getData('text/plain');
      const html = clipboardData.getData('text/html');
      if (isSeveralLines(text, html))
        request({ from: { type: 'pasted', text, html }, prefer: 'participants' });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [request]);
}

// One line is a name that somebody meant to paste into a field.
function isSeveralLines(text: string, html: string): boolean {
  const lines = text.split(/\r\n|[\r\n]/u).filter((line) => line.trim() !== '');
  return lines.length >= 2 || (text === '' && (html.match(/<(?:tr|li)\b/giu)?.length ?? 0) >= 2);
}
