/** A paragraph ends with the last sentence that ends within this many characters. */
const target = 600;
/** Shorter paragraphs are avoided, in characters. */
const least = 300;
/** Text without sentence ends is broken at a space before this many characters. */
const most = 1200;
/** Ends of sentences, with closing quotes and brackets and the space behind; some scripts put none. */
const sentenceEnd = /[.!?…؟۔]+["'”’»)\]]*\s+|[。！？]+["'”’»）」』]*\s*/gu;
/** What ends in a full stop without ending a sentence: titles, initials, "No. 5". */
const abbreviation =
  /(?:^|[\s(])(?:\p{Lu}|\p{L}\.\p{L}|Mr|Mrs|Ms|Mx|Dr|Prof|St|No|Nos|Art|para|paras|Mme|Mlle|Sr|Sra|Amb|Hon|vs|cf|pp?)\.$/u;

/**
 * Running text as paragraphs of about 600 characters that end with a sentence. Nothing is lost but the white space
 * between them.
 */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let rest = text.trim();
  while (rest.length > target) {
    const at = breakAfter(rest);
    if (at >= rest.length) break;
    paragraphs.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  if (rest !== '') paragraphs.push(rest);
  return paragraphs;
}

/** The sentences of a text, trimmed. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const end of sentenceEnds(text)) {
    sentences.push(text.slice(from, end).trim());
    from = end;
  }
  sentences.push(text.slice(from).trim());
  return sentences.filter((sentence) => sentence !== '');
}

function breakAfter(text: string): number {
  const head = text.slice(0, most);
  const ends = sentenceEnds(head);
  const end = ends.findLast((at) => at >= least && at <= target) ?? ends.find((at) => at > target);
  if (end !== undefined) return end;
  if (text.length <= most) return text.length;
  const space = head.search(/\s\S*$/u);
  if (space >= least) return space;
  // No space to break at: never between the halves of a character outside the basic plane.
  return /[\uD800-\uDBFF]$/.test(head) ? most - 1 : most;
}

function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 8), match.index + 1);
    const goesOn = /^\p{Ll}/u.test(text.slice(end, end + 1));
    if (!goesOn && !abbreviation.test(before)) ends.push(end);
  }
  return ends;
}
