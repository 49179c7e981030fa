import type { AreaId } from '../../domain/ids';
import { areaCounts, overstatementsIn } from '../../synthesis/overstatement';
import { countingClaims } from '../../synthesis/counting-words';
import type { ReportContext } from '../context';
import type { Finding } from '../finding';
import type { Paragraph, Report, Run } from '../report';
import { paragraphsOf } from '../report-text';

/**
 * Where a sentence that a person rewrote or put in says how many agreed: more than the evidence of its area carries, or
 * with no evidence to count.
 */
export function checkWrittenClaims(context: ReportContext, { sections }: Report): Finding[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      const ofBlock = block.type === 'area' ? block.areaId : null;
      return paragraphsOf(block).flatMap((paragraph) =>
        writtenStretches(paragraph).flatMap(({ start, text, areaId }) =>
          claimsOf(context, text, areaId ?? ofBlock).map((finding) =>
            placed(finding, paragraph, start),
          ),
        ),
      );
    }),
  );
}

interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly areaId: AreaId | null;
}

/** The runs of a paragraph that are of an edit. */
function writtenStretches({ evidence, origin, runs }: Paragraph): Stretch[] {
  let at = 0;
  return runs.flatMap((run: Run) => {
    const start = at;
    at += run.text.length;
    const from = run.origin ?? origin;
    if (from.type !== 'written' || from.source.kind !== 'edit') return [];
    return [{ start, text: run.text, areaId: (run.evidence ?? evidence)?.areaId ?? null }];
  });
}

type Claim =
  | {
      code: 'says-more';
      finding: Extract<Finding, { code: 'says-more' }>;
      from: number;
      to: number;
    }
  | { code: 'claim-unsupported'; words: string; from: number; to: number };

function claimsOf(context: ReportContext, text: string, areaId: AreaId | null): Claim[] {
  const area = context.data.areas.find(({ id }) => id === areaId);
  if (!area) {
    return countingClaims(text).map(({ from, to, words }) => ({
      code: 'claim-unsupported',
      ...{ words, from, to },
    }));
  }
  const { id, lead } = area;
  return overstatementsIn(text, areaCounts(context.index, area)).map((found) => {
    const { carries, from, to, tookFloor, voices, words } = found;
    return {
      code: 'says-more',
      finding: { code: 'says-more', areaId: id, lead, words, voices, tookFloor, carries },
      ...{ from, to },
    };
  });
}

function placed(claim: Claim, { key }: Paragraph, start: number): Finding {
  const at = { block: key, start: start + claim.from, end: start + claim.to };
  return claim.code === 'says-more'
    ? { ...claim.finding, at }
    : { code: 'claim-unsupported', at, words: claim.words };
}
