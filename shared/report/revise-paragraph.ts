import type { OutputLanguage, Rewrite, RewrittenPart } from '../domain/draft';
import { draftTextOf, type DraftInline } from '../notes/draft-text';
import { alignSentences } from './align-sentences';
import { sentencesOfRuns, sentencesOfText } from './paragraph-sentences';
import type { Edited, Footnote, Paragraph, Run } from './report';

/** What a person made of a paragraph: what the data said, and what stands there instead. */
export type Rewriting = Pick<Rewrite, 'base' | 'parts'>;

/** Runs of a report as a person edits them. @param footnotes those of the report */
export function inlinesOfRuns(runs: readonly Run[], footnotes: readonly Footnote[]): DraftInline[] {
  return runs.map(({ text, bold = false, italic = false, footnote, reference }): DraftInline => {
    if (footnote !== undefined) {
      const note = footnotes.find(({ number }) => number === footnote);
      return { type: 'footnote', content: inlinesOfRuns(note?.runs ?? [], footnotes) };
    }
    if (reference !== undefined) return { type: 'reference', target: reference };
    return { type: 'text', text, bold, italic };
  });
}

/** A sentence that is shown, and the part of the rewriting that it belongs to. */
interface Shown {
  readonly text: string;
  /** Index among the parts. */
  readonly part: number;
}

/**
 * What is to be kept of the paragraph after a person edited it: each sentence that they left as it was stays what it
 * is, generated or theirs. Null where all of it is again what the data says.
 */
export function revise(
  paragraph: Paragraph,
  written: readonly DraftInline[],
  footnotes: readonly Footnote[],
  language: OutputLanguage,
): Rewriting | null {
  const current = rewritingNow(paragraph, language);
  const shown = shownSentences(paragraph, current, footnotes, language);
  const texts = draftSentences(written, language);
  const from = new Map<number, number>();
  for (const [index, to] of alignSentences(
    shown.map(({ text }) => text),
    texts,
    () => true,
  ).entries())
    if (to !== null) from.set(to, index);
  const parts = gather(
    texts.map((text, index) => ({ text, shown: shown[from.get(index) ?? -1] })),
    current,
  );
  const base = current.base;
  const isData =
    parts.length === base.length &&
    parts.every((part, index) => part.type === 'generated' && part.sentence === index);
  return isData ? null : { base: [...base], parts };
}

/** The same rewriting, its sentence no longer compared with what the data said before. @param index among `sentences` */
export function keepWritten(edited: Edited, index: number, language: OutputLanguage): Rewriting {
  return settle(edited, index, language, (text, replaces) => [{ type: 'written', text, replaces }]);
}

/** What the data says now in place of the sentence; null where nothing of a person's is left. */
export function takeGenerated(
  edited: Edited,
  index: number,
  language: OutputLanguage,
): Rewriting | null {
  const taken = settle(edited, index, language, (_, replaces) =>
    replaces.map((sentence): RewrittenPart => ({ type: 'generated', sentence })),
  );
  const isData =
    taken.parts.length === taken.base.length &&
    taken.parts.every((part, at) => part.type === 'generated' && part.sentence === at);
  return isData ? null : taken;
}

function settle(
  { base, parts, sentences }: Edited,
  index: number,
  language: OutputLanguage,
  instead: (text: string, replaces: number[]) => RewrittenPart[],
): Rewriting {
  const written = parts.filter((part) => part.type === 'written');
  const own = written[index];
  if (!own) return { base, parts };
  const now = sentencesOfText(sentences[index]?.now ?? '', language);
  const gone = new Set(own.replaces);
  const at = Math.min(...own.replaces, base.length);
  const moved = (old: number) => {
    const kept = base.slice(0, old).filter((_, place) => !gone.has(place)).length;
    return kept + (old >= at ? now.length : 0);
  };
  const before = base.slice(0, at);
  const after = base.slice(at).filter((_, place) => !gone.has(place + at));
  return {
    base: [...before, ...now, ...after],
    parts: parts.flatMap((part): RewrittenPart[] => {
      if (part === own)
        return instead(
          part.text,
          now.map((_, place) => at + place),
        );
      return part.type === 'generated'
        ? [{ ...part, sentence: moved(part.sentence) }]
        : [{ ...part, replaces: part.replaces.map(moved) }];
    }),
  };
}

function rewritingNow({ runs, edit }: Paragraph, language: OutputLanguage): Rewriting {
  if (edit) return edit;
  const base = sentencesOfRuns(runs, language).map(({ text }) => text);
  return { base, parts: base.map((_, sentence) => ({ type: 'generated', sentence })) };
}

function shownSentences(
  { runs, edit }: Paragraph,
  { base, parts }: Rewriting,
  footnotes: readonly Footnote[],
  language: OutputLanguage,
): Shown[] {
  const textOf = (own: readonly Run[]) => draftTextOf(inlinesOfRuns(own, footnotes)).trim();
  const generated = (own: readonly Run[], places: readonly number[]): Shown[] => {
    const sentences = sentencesOfRuns(own, language);
    const aligned = alignSentences(
      places.map((part) => baseText(base, parts[part])),
      sentences.map(({ text }) => text),
      () => true,
    );
    return sentences.map((sentence, at) => ({
      text: textOf(sentence.runs),
      part: places[aligned.indexOf(at)] ?? -1,
    }));
  };
  const shown: Shown[] = [];
  let place = 0;
  let from = 0;
  for (const { runs: own } of edit?.sentences ?? []) {
    const part = parts.findIndex(({ type }, index) => index >= place && type === 'written');
    const start = own[0] ?? from;
    shown.push(...generated(runs.slice(from, start), rangeOf(place, part)));
    const words = runs.slice(start, start + own.length);
    for (const { runs: sentence } of sentencesOfRuns(words, language))
      shown.push({ text: textOf(sentence), part });
    place = part + 1;
    from = start + own.length;
  }
  return [...shown, ...generated(runs.slice(from), rangeOf(place, parts.length))];
}

function baseText(base: readonly string[], part: RewrittenPart | undefined): string {
  return part?.type === 'generated' ? (base[part.sentence] ?? '') : '';
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** The sentences of what a person wrote, as draft text. */
function draftSentences(written: readonly DraftInline[], language: OutputLanguage): string[] {
  const notes: DraftInline[] = [];
  const runs = written.map((node): Run => {
    switch (node.type) {
      case 'text':
        return { text: node.text, bold: node.bold, italic: node.italic };
      case 'footnote':
        return { text: '', footnote: notes.push(node) };
      case 'reference':
        return { text: '', reference: node.target };
    }
  });
  return sentencesOfRuns(runs, language)
    .map((sentence) =>
      draftTextOf(
        sentence.runs.flatMap(({ text, bold = false, italic = false, footnote, reference }) => {
          if (footnote !== undefined) return notes[footnote - 1] ?? [];
          if (reference !== undefined) return { type: 'reference' as const, target: reference };
          return { type: 'text' as const, text, bold, italic };
        }),
      ).trim(),
    )
    .filter((text) => text !== '');
}

interface Revised {
  readonly text: string;
  /** What it stands in the place of; left out for a new sentence. */
  readonly shown: Shown | undefined;
}

function gather(revised: readonly Revised[], { parts }: Rewriting): RewrittenPart[] {
  const gathered: RewrittenPart[] = [];
  const used = new Set<number>();
  let last: number | null = null;
  for (const sentence of revised) {
    const place = sentence.shown?.part ?? -1;
    const part = parts[place];
    const before = gathered.at(-1);
    if (part?.type === 'generated' && sentence.text === sentence.shown?.text && !used.has(place)) {
      gathered.push(part);
    } else if (part?.type === 'written' && last === place && before?.type === 'written') {
      // Several sentences that a person wrote in one place stay together.
      gathered[gathered.length - 1] = { ...before, text: `${before.text} ${sentence.text}` };
    } else {
      const replaces =
        part === undefined || used.has(place)
          ? []
          : part.type === 'generated'
            ? [part.sentence]
            : part.replaces;
      gathered.push({ type: 'written', text: sentence.text, replaces: [...replaces] });
    }
    used.add(place);
    last = place === -1 ? null : place;
  }
  return gathered;
}
