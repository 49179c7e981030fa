/** From first to last in the order of protocol. */
export const protocolRanks = [
  'head-of-state',
  'head-of-government',
  'deputy-head',
  'minister',
  'deputy-minister',
  'ambassador',
  'executive-head',
  'director',
  'other',
] as const;
export type ProtocolRank = (typeof protocolRanks)[number];

/** The rank of an office in the words of a list of participants, in English, French or Spanish. */
export function protocolRank(_title: string, _position: string): ProtocolRank {
  return 'other';
}
