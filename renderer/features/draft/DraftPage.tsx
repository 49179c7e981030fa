import { useMemo, useRef, type ReactNode } from 'react';
import type { DraftComment } from '../../../shared/domain/draft';
import type { Report } from '../../../shared/report/report';
import { useEndpointQuery } from '../../api/use-endpoint';
import { checkMarks, currentMarks, joinMarks } from './check-marks';
import { commentMarks, placeComments } from './comment-place';
import { MarginNote } from './MarginNote';
import { ParagraphBar } from './ParagraphBar';
import { paragraphFacts } from './paragraph-state';
import { ReportPage } from './ReportPage';
import { unitEditor } from './unit-editor';
import { useBlockActions } from './use-block-actions';
import type { Draft } from './use-draft';
import type { WordMarks } from './word-marks';
import styles from './Draft.module.css';

interface DraftPageProps {
  readonly report: Report;
  readonly draft: Draft;
}

const none: readonly DraftComment[] = [];

/** The pages, what stands in their margins, and what one can do with the paragraph under the cursor. */
export function DraftPage({ report, draft }: DraftPageProps) {
  const comments = useEndpointQuery('draft.comments', { draft: draft.key }).data ?? none;
  const marks = useMarks(report, draft, comments);
  const margin = useMargin(report, draft, comments);
  const actions = useBlockActions(draft, report);
  return (
    <div className={styles.screen}>
      <ReportPage {...{ report, draft, marks, margin }} editor={unitEditor(draft, report)} />
      <ParagraphBar {...{ draft, report, actions }} />
    </div>
  );
}

/** The words that comments are about and, while the checks are shown, those that findings are about. */
function useMarks(
  { findings }: Report,
  { check, tab, units }: Draft,
  comments: readonly DraftComment[],
): WordMarks {
  const ofComments = useMemo(() => commentMarks(comments, units), [comments, units]);
  const isShown = tab === 'checks';
  const ofChecks = useMemo(
    () => checkMarks(isShown ? findings : [], units),
    [findings, isShown, units],
  );
  const all = useMemo(() => joinMarks(ofComments, ofChecks), [ofComments, ofChecks]);
  const shown = isShown ? check : null;
  return useMemo(() => joinMarks(all, currentMarks(shown, units)), [all, shown, units]);
}

/** Equal notes are the same nodes, so that only paragraphs whose note is another one are drawn again. */
function useMargin(
  report: Report,
  { current, units }: Draft,
  comments: readonly DraftComment[],
): ReadonlyMap<string, ReactNode> {
  const made = useRef(new Map<string, ReactNode>());
  const currentKey = current?.key;
  return useMemo(() => {
    const { byUnit } = placeComments(comments, units);
    const margin = new Map<string, ReactNode>();
    for (const unit of units) {
      const facts = paragraphFacts(unit, report);
      const isShown = facts !== null && (facts.state !== 'generated' || unit.key === currentKey);
      const state = isShown ? facts.state : null;
      const isOutdated = facts !== null && facts.outdated.length > 0;
      const open = (byUnit.get(unit.key) ?? []).filter(({ resolvedAt }) => resolvedAt === null);
      if (state === null && open.length === 0) continue;
      const name = `${state ?? ''} ${String(isOutdated)} ${open.length}`;
      const node = made.current.get(name) ?? (
        <MarginNote state={state} isOutdated={isOutdated} comments={open.length} />
      );
      made.current.set(name, node);
      margin.set(unit.key, node);
    }
    return margin;
  }, [comments, currentKey, report, units]);
}
