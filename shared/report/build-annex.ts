import type { EvidenceAnnex } from './annex';
import type { ReportContext } from './context';
import type { Section } from './report';

/** Every sentence of the report that rests on points, with what may be known of them. */
export function buildAnnex(
  _context: ReportContext,
  _sections: readonly Section[],
  form: EvidenceAnnex['form'],
): EvidenceAnnex {
  return { form, heading: '', columns: [], entries: [] };
}
