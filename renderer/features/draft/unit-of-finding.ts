import type { PointId } from '../../../shared/domain/ids';
import type { Finding } from '../../../shared/report/finding';
import type { SectionKey } from '../../../shared/report/profile';
import { blockKeysOf, unitText, type ReportUnit } from './report-unit';

/** The points behind the words under the cursor: those of the run where one is chosen, else of the paragraph. */
export function evidenceUnder(unit: ReportUnit | null, run: number | null): readonly PointId[] {
  if (unit?.type !== 'text') return [];
  const ofRun = run === null ? undefined : unit.runs[run]?.evidence;
  return (ofRun ?? unit.evidence)?.pointIds ?? [];
}

/** The unit that shows a block; null where none does. */
export function unitOfBlock(units: readonly ReportUnit[], key: string): ReportUnit | null {
  return units.find((unit) => blockKeysOf(unit).includes(key)) ?? null;
}

/** The unit that a finding is about, or null where it is about the event as a whole. */
export function unitOfFinding(units: readonly ReportUnit[], finding: Finding): ReportUnit | null {
  const inSection = (section: SectionKey) => units.find((unit) => unit.section === section) ?? null;
  switch (finding.code) {
    case 'passage-missing':
      return units.find((unit) => unit.type === 'missing' && unit.slot === finding.slot) ?? null;
    case 'no-opening-points':
      return inSection('opening');
    case 'no-closing-points':
      return inSection('closing');
    case 'no-good-practices':
      return inSection('good-practices');
    case 'no-evidence':
    case 'no-narrative':
    case 'reservations-added':
    case 'evidence-not-counted':
    case 'pinned-differs':
      return unitOfBlock(units, `area/${finding.areaId}`);
    case 'sentence-unsupported':
    case 'says-more':
      return unitOfBlock(units, finding.at?.block ?? `area/${finding.areaId}`);
    case 'still-identifies': {
      const block = finding.places.find((place) => place.block !== null)?.block ?? null;
      const placed = block === null ? null : unitOfBlock(units, block);
      return placed ?? units.find((unit) => unitText(unit).includes(finding.words)) ?? null;
    }
    case 'total-differs':
      return inSection(finding.subject === 'participants' ? 'attendance' : 'structure');
    case 'gender-unknown':
      return inSection('structure');
    default:
      return 'at' in finding ? unitOfBlock(units, finding.at.block) : null;
  }
}
