// Which words of a name in capitals change, and how. `offerCapitals` puts them together.

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
// Small within a family name: VAN DER BERG, DE LA CRUZ.
const particles = setOf(
  'VAN VON DER DEN DE DEL DELLA DELLE DI DA DO DOS DAS DU DES LA LAS LOS BIN IBN BINT ZU ZUR TER TEN TE AF AV UND',
);
const romanNumeral = /^(?:II|III|IV|VI{0,3}|IX|XI{0,3})$/u;
const vowel = /[AEIOUYÀ-ÅÈ-ÏÒ-ÖØÙ-ÝĀ-ĂĄĒ-ĚĪ-İŌ-ŐŪ-Ų]|[^\p{Script=Latin}\p{M}]/u;
// "McDONALD", "O'NEILL", "DeVITO": a small letter or two, then capitals throughout.
const prefixed = /^(Mc|Mac|De|Di|La|Le|Fitz)(\p{Lu}{3,})$/u;

/** A word as it would be written if it were not in capitals; the word itself where that is not to be known. */
export function offerWord(words: readonly string[], place: number): string {
  const word = words[place] ?? '';
  const [, prefix = '', rest = ''] = prefixed.exec(word) ?? [];
  if (prefix !== '') return isReversible(rest) ? prefix + capitalized(rest) : word;
  if (!isCapitals(word) || !isReversible(word) || word.includes('.')) return jrOf(word, place);
  if (isParticle(words, place)) return word.toLowerCase();
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (place > 0 && place === words.length - 1 && romanNumeral.test(letters)) return word;
  if (isPerhapsInitials(letters)) return jrOf(word, place);
  return word.split(/(-|‐)/u).map(offerPiece).join('');
}

/** Whether a word is written in capitals: "SWING", "McDONALD", "O'NEILL", with two letters at least. */
export function isInCapitals(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters.length >= 2 && (isCapitals(word) || prefixed.test(word)) && !word.includes('.');
}

function isParticle(words: readonly string[], place: number): boolean {
  const word = words[place] ?? '';
  const next = words[place + 1] ?? '';
  const before = words[place - 1] ?? '';
  if (word === 'Y') return before.length > 2 && next.length > 2 && isCapitals(before + next);
  return particles.has(word) && isInCapitals(next);
}

function isPerhapsInitials(letters: string): boolean {
  return letters.length <= 2 || (letters.length === 3 && !vowel.test(letters));
}

// "JR" stands for a word, unlike "JP".
function jrOf(word: string, place: number): string {
  const [, letters = '', dot = ''] = /^(JR|SR)(\.?)$/u.exec(word) ?? [];
  return place > 0 && letters !== '' ? capitalized(letters) + dot : word;
}

function offerPiece(piece: string): string {
  const apostrophe = /^(\p{L}|DELL|SANT|MC)(['’‘ʼ])(\p{L}{2,})$/u.exec(piece);
  if (apostrophe !== null) {
    const [, before = '', mark = '', after = ''] = apostrophe;
    return capitalized(before) + mark + capitalized(after);
  }
  if (/^MC\p{L}{3,}$/u.test(piece)) return `Mc${capitalized(piece.slice(2))}`;
  return capitalized(piece);
}

// The first letter stays as it is; "(ANNA)" and "’T" have theirs later.
function capitalized(piece: string): string {
  const first = /\p{L}/u.exec(piece);
  if (first === null) return piece;
  const after = first.index + first[0].length;
  return piece.slice(0, after) + piece.slice(after).toLowerCase();
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

// Turkish İ and German ẞ do not come back from their small letters.
function isReversible(word: string): boolean {
  const small = word.toLowerCase();
  return small.length === word.length && small.toUpperCase() === word;
}
