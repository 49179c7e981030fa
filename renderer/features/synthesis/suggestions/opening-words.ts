const openingLimit = 60;

/** The first words of a text, as a name for it; at most 60 characters. */
export function openingWords(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= openingLimit) return line || '…';
  const cut = line.slice(0, openingLimit);
  // Chinese has no spaces to cut at.
  const end = cut.lastIndexOf(' ');
  return `${end > openingLimit / 3 ? cut.slice(0, end) : cut}…`;
}
