import { sentenceAt, sentenceSpans, wholeWords, type Span } from './quoted-words';

interface SelectedPart {
  readonly paragraph: HTMLElement;
  readonly span: Span;
}

/** The transcript of a row, as it is on the screen; null while the row is not. */
export function transcriptElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-transcript="${CSS.escape(id)}"]`);
}

/** The words selected within the transcript, paragraphs joined by a space; null where none are. */
export function selectedWords(transcript: HTMLElement): string | null {
  const parts = selectedParts(transcript).flatMap(({ paragraph, span }) => {
    const text = textOf(paragraph);
    const whole = wholeWords(text, span);
    return whole === null ? [] : [text.slice(whole.from, whole.to)];
  });
  return parts.length === 0 ? null : parts.join(' ');
}

/** The sentence that was clicked on last; without a click, the only one there is. */
export function sentenceAtCaret(transcript: HTMLElement): string | null {
  const caret = caretIn(transcript);
  if (caret === null) {
    const texts = paragraphsIn(transcript).map(textOf);
    const [only, ...others] = texts.flatMap((text) =>
      sentenceSpans(text).map(({ from, to }) => text.slice(from, to)),
    );
    return others.length === 0 ? (only ?? null) : null;
  }
  const text = textOf(caret.paragraph);
  const span = sentenceAt(text, caret.offset);
  return span === null ? null : text.slice(span.from, span.to);
}

/** Selects the sentence after the selected one, or before it; the first where none is. */
export function selectSentence(transcript: HTMLElement, step: 1 | -1): void {
  const all = paragraphsIn(transcript).flatMap((paragraph) =>
    sentenceSpans(textOf(paragraph)).map((span) => ({ paragraph, span })),
  );
  const caret = caretIn(transcript);
  const current = all.findLastIndex(
    ({ paragraph, span }) => paragraph === caret?.paragraph && span.from <= caret.offset,
  );
  const next = all[Math.min(all.length - 1, Math.max(0, current + step))];
  if (next !== undefined) select(next);
}

/** Takes a word more or less into the selection, at its end. */
export function stretchSelection(direction: 'forward' | 'backward'): void {
  document.getSelection()?.modify('extend', direction, 'word');
}

/** Leaves the caret where the selection began, so that nothing is taken twice. */
export function endSelection(): void {
  const selection = document.getSelection();
  if (selection && !selection.isCollapsed) selection.collapseToStart();
}

function select({ paragraph, span }: SelectedPart): void {
  const text = paragraph.firstChild;
  const selection = document.getSelection();
  if (text === null || selection === null) return;
  selection.setBaseAndExtent(text, span.from, text, span.to);
  const { parentElement } = text;
  parentElement?.scrollIntoView?.({ block: 'nearest' });
}

function selectedParts(transcript: HTMLElement): SelectedPart[] {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  return paragraphsIn(transcript).flatMap((paragraph): SelectedPart[] => {
    const text = paragraph.firstChild;
    if (text === null || !range.intersectsNode(text)) return [];
    const from = range.startContainer === text ? range.startOffset : 0;
    const to = range.endContainer === text ? range.endOffset : textOf(paragraph).length;
    return [{ paragraph, span: { from, to } }];
  });
}

function caretIn(transcript: HTMLElement) {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const paragraph = paragraphsIn(transcript).find(
    ({ firstChild }) => firstChild === startContainer,
  );
  return paragraph === undefined ? null : { paragraph, offset: startOffset };
}

function paragraphsIn(transcript: HTMLElement): HTMLElement[] {
  return [...transcript.querySelectorAll<HTMLElement>('p[data-paragraph]')];
}

function textOf(paragraph: HTMLElement): string {
  return paragraph.firstChild?.textContent ?? '';
}
