/**
 * How a text looks that stands where a speaker's name may stand: `name` like a personal name or a numbered seat,
 * `possible` like something that may be one ("Kenya", "iPhone"), `none` like prose.
 */
export type LabelShape = 'name' | 'possible' | 'none';

/** Longest label in characters, and most words. Names of ministries are long; sentences are longer. */
const characterLimit = 80;
const wordLimit = 9;
/** Words that open a remark and are followed by a colon, or stand in brackets for a sound. Compared in lower case. */
const neverLabels = new Set(
  (
    'note|notes|nb|n.b|p.s|ps|re|fwd|subject|date|time|venue|agenda|http|https|www|tel|e-mail|email|example|for example|e.g|i.e|' +
    'namely|that is|however|finally|first|second|third|firstly|secondly|thirdly|so|and|but|or|yes|no|also|again|now|well|okay|ok|' +
    'conclusion|remark|warning|attention|important|remember|source|summary|the following|as follows|which is|the point is|' +
    'remarque|attention|par exemple|exemple|objet|nota|ejemplo|por ejemplo|asunto|fecha|' +
    'applause|laughter|laughs|laughing|music|silence|pause|inaudible|unintelligible|crosstalk|coughs|background noise|foreign language|' +
    'applaudissements|rires|aplausos|risas'
  ).split('|'),
);
const particles =
  /^(?:van|von|vom|zu|zur|de|del|della|di|da|dos|das|do|du|des|la|le|los|las|el|al|bin|bint|ibn|ben|ould|of|the|and|for|d'|y|e|et|&|[-–|/])$/u;
/** Abbreviations and initials may end in a full stop; any other full stop ends a sentence. */
const fullStopWithinName = /^(?:\p{L}{1,4}\.|(?:\p{L}\.)+)$/u;

/** Judges one line without direction controls. */
export function labelShape(label: string): LabelShape {
  if (label === '' || label.length > characterLimit || !/\p{L}/u.test(label)) return 'none';
  if (neverLabels.has(label.toLowerCase().replace(/\.$/, ''))) return 'none';
  if (/[?!;…{}<>"“”«»]|https?\b|\d:\d/u.test(label) || (label.match(/,/g)?.length ?? 0) > 1)
    return 'none';
  const words = label.split(/[\s_]+/u);
  if (words.length > wordLimit) return 'none';
  if (words.some((word) => word.includes('.') && !isDottedName(word))) return 'none';
  return looksLikeName(words) ? 'name' : 'possible';
}

/** Whether the label starts as names do: not with a small letter. */
export function startsLikeName(label: string): boolean {
  return !/^[\s([]*\p{Ll}/u.test(label);
}

function isDottedName(word: string): boolean {
  const bare = word.replace(/[,()]/g, '');
  return fullStopWithinName.test(bare) || /^[\w-]+(?:\.[\w-]+)+(?:@[\w.-]+)?$/.test(bare);
}

function looksLikeName(words: string[]): boolean {
  if (words.length < 2) return false;
  return words.every(
    (word, at) =>
      /^[([]?(?:\p{Lu}|\p{Lo}|d'\p{Lu})/u.test(word) ||
      (at > 0 && (particles.test(word) || /^\(?#?\d+\)?$/.test(word) || word.startsWith('('))),
  );
}
