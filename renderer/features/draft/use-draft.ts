import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import type { DraftKey } from '../../../shared/domain/draft';
import type { Event } from '../../../shared/domain/programme';
import type { DraftAttribution } from '../../../shared/domain/vocabulary';
import type { Finding } from '../../../shared/report/finding';
import type { Report } from '../../../shared/report/report';
import type { PaneSide } from '../../ui/SplitOrTabs';
import { commentPlace, type CommentPlace } from './comment-place';
import type { DraftLinks } from './draft-links';
import { nameOfDraft } from './name-of-draft';
import { anchorAfter, targetOf, type EditTarget, type InsertedType } from './edit-target';
import type { ReportUnit } from './report-unit';
import { reportUnits } from './report-units';
import type { DraftChoice } from './use-draft-choice';

/** What stands beside the page. */
export type SideTab = 'evidence' | 'checks' | 'comments' | 'versions';

/** Where one is in the draft, and what is being written. */
export interface Draft {
  readonly key: DraftKey;
  readonly attribution: DraftAttribution;
  readonly event: Event;
  readonly links: DraftLinks;
  readonly units: readonly ReportUnit[];
  readonly current: ReportUnit | null;
  /** Index of the run under the cursor; null for the paragraph as a whole. */
  readonly run: number | null;
  readonly setCursor: (key: string, run: number | null) => void;
  /** Brings a unit into view and puts the cursor there. */
  readonly goTo: (unit: ReportUnit) => void;
  readonly editing: EditTarget | null;
  readonly edit: (target: EditTarget | null) => void;
  /** Writes the words of the unit here, or goes to where they are written. */
  readonly open: (unit: ReportUnit) => void;
  /** Goes to where the words of the unit come from; nothing where that is here. */
  readonly openSource: (unit: ReportUnit) => void;
  /** Begins a block below the one under the cursor. */
  readonly insertBelow: (type: InsertedType) => void;
  /** Where there is room for one pane only: which. */
  readonly pane: PaneSide;
  readonly showPane: (side: PaneSide) => void;
  readonly tab: SideTab;
  readonly showTab: (tab: SideTab) => void;
  /** The finding that one looks at; its words stand out on the page. */
  readonly check: Finding | null;
  readonly showCheck: (finding: Finding | null) => void;
  /** What a comment is being written about; null where none is. */
  readonly commenting: CommentPlace | null;
  /** Begins a comment about the words that are selected, else about the block under the cursor. */
  readonly comment: () => void;
  readonly stopComment: () => void;
  readonly pageRef: RefObject<HTMLDivElement | null>;
}

export function useDraft(
  report: Report | undefined,
  { attribution, event, key }: Pick<DraftChoice, 'attribution' | 'event' | 'key'>,
  links: DraftLinks,
): Draft {
  const units = useMemo(() => (report ? reportUnits(report) : []), [report]);
  const pageRef = useRef<HTMLDivElement>(null);
  const { current, run, setCursor } = useCursor(units);
  const [pane, showPane] = useState<PaneSide>('start');
  const [tab, showTab] = useState<SideTab>('evidence');
  const [check, showCheck] = useState<Finding | null>(null);
  const goTo = (unit: ReportUnit) => {
    if (bringIntoView(pageRef.current, unit)) return;
    // The page is behind a tab; it is there after the next frame.
    showPane('start');
    requestAnimationFrame(() => bringIntoView(pageRef.current, unit));
  };
  const [editing, edit] = useEditing(key, () => {
    // The paragraph that was left has the focus again once it is there.
    if (current) requestAnimationFrame(() => goTo(current));
  });
  const [commenting, setCommenting] = useState<CommentPlace | null>(null);
  const comment = () => {
    const place = current && commentPlace(current, pageRef.current);
    if (!place) return;
    setCommenting(place);
    showTab('comments');
    showPane('end');
  };
  const openSource = (unit: ReportUnit) => {
    const source = unit.type === 'text' ? unit.source : null;
    if (source?.kind === 'area-lead' || source?.kind === 'area-narrative')
      links.onOpenArea(source.areaId);
  };
  return {
    ...{ key, attribution, event, links, units, current, run, setCursor, goTo },
    ...{ editing, edit, openSource, pane, showPane, tab, showTab, check, showCheck, pageRef },
    ...{ commenting, comment, stopComment: () => setCommenting(null) },
    open: (unit) => {
      // What is still of another draft is not written in.
      const target = report && isOf(report, key) ? targetOf(unit, report, event.id) : null;
      if (target) edit(target);
      else openSource(unit);
    },
    insertBelow: (type) => {
      const unit = current ?? units.at(-1);
      const anchor = unit && report && isOf(report, key) ? anchorAfter(unit, report) : null;
      if (unit && anchor !== null) edit({ kind: 'new', type, unit: unit.key, anchor });
    },
  };
}

function useCursor(units: readonly ReportUnit[]) {
  const [cursor, setCursorState] = useState<{ key: string; run: number | null } | null>(null);
  const setCursor = useCallback((key: string, run: number | null) => {
    setCursorState((old) => (old?.key === key && old.run === run ? old : { key, run }));
  }, []);
  const current = units.find(({ key }) => key === cursor?.key) ?? null;
  return { current, run: cursor?.run ?? null, setCursor };
}

/** What is written belongs to one draft: another one begins with nothing open. */
function useEditing(
  key: DraftKey,
  onClosed: () => void,
): [EditTarget | null, (target: EditTarget | null) => void] {
  const draft = nameOfDraft(key);
  const [editing, setEditing] = useState<{ draft: string; target: EditTarget } | null>(null);
  const edit = (target: EditTarget | null) => {
    setEditing(target && { draft, target });
    if (target === null) onClosed();
  };
  return [editing?.draft === draft ? editing.target : null, edit];
}

function isOf({ eventIds, profile, properties }: Report, key: DraftKey): boolean {
  const isOfEvents = key.eventId === null || (eventIds.length === 1 && eventIds[0] === key.eventId);
  return isOfEvents && profile === key.profile && properties.language === key.language;
}

/** Says whether the unit is on the page now. */
function bringIntoView(page: HTMLElement | null, { key }: ReportUnit): boolean {
  const element = page?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(key)}"]`);
  if (!page || !element) return false;
  // By hand: scrollIntoView would move the frame around the page as well.
  const offset = element.getBoundingClientRect().top - page.getBoundingClientRect().top;
  page.scrollTop += offset - page.clientHeight / 3;
  element.focus({ preventScroll: true });
  return true;
}
