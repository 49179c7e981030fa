import type { Category } from '../domain/vocabulary';
import { foldName } from '../matching/fold-name';
import { aide, honorific, offices, organizationWords, past, type Office } from './protocol-offices';

/** From first to last in the order of protocol. */
export const protocolRanks = [
  'head-of-state',
  'head-of-government',
  /** A vice-president, a deputy prime minister, an heir to the throne. */
  'deputy-head',
  'minister',
  /** Also ministers of state, secretaries of state below a minister, and the first official of a ministry. */
  'deputy-minister',
  /** Whoever heads a mission. */
  'ambassador',
  /** Of an organization: its head and their deputies, and special representatives of its head. */
  'executive-head',
  'director',
  'other',
] as const;
export type ProtocolRank = (typeof protocolRanks)[number];

/** Longer texts are biographies rather than offices. */
const longestOffice = 300;

/**
 * The rank of an office in the words of a list of participants, in English, French or Spanish; the highest where there
 * are several. Offices held before, and the offices of those for whom somebody works, do not count.
 * @param category of the delegation: only a government has ministers, and an association's president heads no State
 */
export function protocolRank(
  title: string,
  position: string,
  category: Category | null = null,
): ProtocolRank {
  const key = JSON.stringify([title, position, category]);
  let rank = known.get(key);
  if (rank === undefined) {
    rank = readRank(title, position, category);
    // Kept for the people of a list, who are ranked again with every change of it.
    if (known.size < 5000) known.set(key, rank);
  }
  return rank;
}

const known = new Map<string, ProtocolRank>();

function readRank(title: string, position: string, category: Category | null): ProtocolRank {
  const isExcellency = [title, position].some((text) =>
    /^(?:h e|s e|exc\S*)(?: |$)/u.test(foldName(text)),
  );
  const ranks = [position, title].flatMap((text) => ranksIn(text, { category, isExcellency }));
  return protocolRanks.find((rank) => ranks.includes(rank)) ?? 'other';
}

interface Holder {
  readonly category: Category | null;
  readonly isExcellency: boolean;
}

function ranksIn(text: string, holder: Holder): ProtocolRank[] {
  if (text.length > longestOffice) return [];
  const ranks: ProtocolRank[] = [];
  for (const listed of text.split(/[,;/|()\n]|\s[-–—]\s/u)) {
    // "Private Secretary to the President and Prime Minister" is no Prime Minister, nor is a "former Minister and Ambassador" an Ambassador.
    for (const [index, joined] of listed.split(/\s(?:and|et|y|e|&)\s/iu).entries()) {
      const office = withoutHonorifics(foldName(joined));
      if (aide.test(`${office} `)) return [...ranks, ...rankOfAide(office)];
      if (past.test(`${office} `)) break;
      const isOfOthers = index > 0 && /^\s*(?:the|le|la|les|el|los|las)\s/iu.test(joined);
      const rank = isOfOthers ? null : rankOf(office, foldName(text), holder);
      if (rank !== null) ranks.push(rank);
    }
  }
  return ranks;
}

function withoutHonorifics(folded: string): string {
  let office = `${folded} `;
  for (
    let next = office.replace(honorific, '');
    next !== office;
    next = office.replace(honorific, '')
  )
    office = next;
  return office.trim();
}

/** Chiefs of staff are high officials themselves. */
function rankOfAide(office: string): ProtocolRank[] {
  return /^(?:deputy )?(?:chief|chef|cheffe|directeur|directrice|director|directora|jefe|jefa) d/u.test(
    office,
  ) || office.startsWith('chief of staff')
    ? ['director']
    : [];
}

function rankOf(office: string, whole: string, holder: Holder): ProtocolRank | null {
  const found = offices.find(
    ({ words, of }) => words.test(`${office} `) && isHeld(of, whole, holder),
  );
  return found?.rank ?? null;
}

function isHeld(of: Office['of'], whole: string, { category, isExcellency }: Holder): boolean {
  const isState = category === null || category === 'government';
  if (of === 'anybody') return true;
  if (of === 'state') return isState;
  if (of === 'government') return category === 'government';
  if (of === 'organization') return category !== 'government';
  if (of === 'international') return category === 'un-entity' || category === 'intergovernmental';
  // "President" alone says of what only together with who sent them.
  return isState && (isExcellency || category === 'government') && !organizationWords.test(whole);
}
