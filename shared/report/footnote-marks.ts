import type { Paragraph, Run } from './report';
import type { ReportTexts } from './texts';

/** A run, and where it was among the paragraph's, so that what points at runs by index can follow. */
interface Placed {
  run: Run;
  from: number;
}

/** Punctuation that a mark stands before in French and Spanish, with the space that French sets before it. */
const trailing = /(?:[\s\u00a0\u202f]*[;:!?]|[.,…])+$/u;
/** The full stop of an abbreviation belongs to the word. */
const abbreviated = /(?<!\p{L})(?:etc|cf|art|núm|vol|pp?)$/iu;
/** Punctuation that a mark stands after in English, with what closes a quotation. */
const leading = /^[.,;:!?…]+["”’»)\]]*/u;

/**
 * The paragraph with the marks of its footnotes on the side of the punctuation that the language asks for, wherever they
 * were typed: "word.¹" in English, "mot¹." in French and Spanish. Nothing else moves, and a second time changes nothing.
 */
export function placeFootnoteMarks(paragraph: Paragraph, texts: ReportTexts): Paragraph {
  if (!paragraph.runs.some(isMark)) return paragraph;
  const runs = paragraph.runs.map((run, from): Placed => ({ run, from }));
  const placed = texts.isFootnoteBeforePunctuation ? marksBefore(runs) : marksAfter(runs);
  const edit = paragraph.edit && {
    ...paragraph.edit,
    sentences: paragraph.edit.sentences.map((sentence) => {
      const own = new Set(sentence.runs);
      const moved = placed.flatMap(({ from }, index) => (own.has(from) ? [index] : []));
      return { ...sentence, runs: moved };
    }),
  };
  return { ...paragraph, runs: placed.map(({ run }) => run), ...(edit ? { edit } : {}) };
}

function isMark({ footnote }: Run): boolean {
  return footnote !== undefined;
}

/** What may be cut: words, and nothing that stands for something else. */
function isText({ footnote, reference, marker }: Run): boolean {
  return footnote === undefined && reference === undefined && marker === undefined;
}

function marksBefore(runs: readonly Placed[]): Placed[] {
  const done: Placed[] = [];
  let at = 0;
  while (at < runs.length) {
    const marks = marksFrom(runs, at);
    if (marks.length === 0) {
      done.push(...runs.slice(at, at + 1));
      at += 1;
      continue;
    }
    const after = takeTrailing(done);
    done.push(...marks, ...after);
    at += marks.length;
  }
  return done;
}

/** Takes the punctuation off the end of the runs and returns it. */
function takeTrailing(done: Placed[]): Placed[] {
  const taken: Placed[] = [];
  for (let last = done.at(-1); last && isText(last.run); last = done.at(-1)) {
    const { text } = last.run;
    const found = punctuationAtEnd(text);
    if (found === '') break;
    taken.unshift({ ...last, run: { ...last.run, text: found } });
    if (found.length < text.length) {
      const kept = text.slice(0, text.length - found.length);
      done[done.length - 1] = { ...last, run: { ...last.run, text: kept } };
      break;
    }
    done.pop();
  }
  // A paragraph does not begin with a mark.
  if (done.length > 0) return taken;
  done.push(...taken);
  return [];
}

function punctuationAtEnd(text: string): string {
  const found = trailing.exec(text)?.[0] ?? '';
  const word = text.slice(0, text.length - found.length);
  return found.startsWith('.') && abbreviated.test(word) ? found.slice(1) : found;
}

function marksAfter(runs: readonly Placed[]): Placed[] {
  const rest = [...runs];
  const done: Placed[] = [];
  const marks: Placed[] = [];
  while (rest.length > 0) {
    const found = marksFrom(rest, 0);
    marks.push(...rest.splice(0, found.length));
    const before = marks.length > 0 ? takeLeading(rest) : [];
    done.push(...before);
    if (found.length > 0 || before.length > 0) continue;
    done.push(...marks.splice(0), ...rest.splice(0, 1));
  }
  return [...done, ...marks];
}

/** Takes the punctuation off the beginning of the runs and returns it. */
function takeLeading(rest: Placed[]): Placed[] {
  const taken: Placed[] = [];
  for (let [next] = rest; next && isText(next.run); [next] = rest) {
    const { text } = next.run;
    const found = leading.exec(text)?.[0];
    if (found === undefined) break;
    taken.push({ ...next, run: { ...next.run, text: found } });
    if (found.length < text.length) {
      rest[0] = { ...next, run: { ...next.run, text: text.slice(found.length) } };
      break;
    }
    rest.shift();
  }
  return taken;
}

/** The marks that stand together from there on. */
function marksFrom(runs: readonly Placed[], at: number): Placed[] {
  const end = runs.findIndex(({ run }, index) => index >= at && !isMark(run));
  return runs.slice(at, end === -1 ? runs.length : end);
}
