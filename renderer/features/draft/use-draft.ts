import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import type { Event } from '../../../shared/domain/programme';
import type { PassageSlot } from '../../../shared/domain/vocabulary';
import type { Report } from '../../../shared/report/report';
import type { PaneSide } from '../../ui/SplitOrTabs';
import type { DraftLinks } from './draft-links';
import type { ReportUnit } from './report-unit';
import { reportUnits } from './report-units';

/** Where one is in the draft, and what is being written. */
export interface Draft {
  readonly event: Event;
  readonly links: DraftLinks;
  readonly units: readonly ReportUnit[];
  readonly current: ReportUnit | null;
  /** Index of the run under the cursor; null for the paragraph as a whole. */
  readonly run: number | null;
  readonly setCursor: (key: string, run: number | null) => void;
  /** Brings a unit into view and puts the cursor there. */
  readonly goTo: (unit: ReportUnit) => void;
  readonly editing: PassageSlot | null;
  readonly edit: (slot: PassageSlot | null) => void;
  /** Goes to where the words of the unit are written. */
  readonly open: (unit: ReportUnit) => void;
  /** Where there is room for one pane only: which. */
  readonly pane: PaneSide;
  readonly showPane: (side: PaneSide) => void;
  readonly pageRef: RefObject<HTMLDivElement | null>;
}

export function useDraft(report: Report | undefined, event: Event, links: DraftLinks): Draft {
  const units = useMemo(() => (report ? reportUnits(report) : []), [report]);
  const [cursor, setCursorState] = useState<{ key: string; run: number | null } | null>(null);
  const [editing, setEditing] = useState<PassageSlot | null>(null);
  const pageRef = useRef<HTMLDivElement>(null);
  const current = units.find(({ key }) => key === cursor?.key) ?? null;
  const setCursor = useCallback((key: string, run: number | null) => {
    setCursorState((old) => (old?.key === key && old.run === run ? old : { key, run }));
  }, []);
  const [pane, showPane] = useState<PaneSide>('start');
  const goTo = (unit: ReportUnit) => {
    if (bringIntoView(pageRef.current, unit)) return;
    // The page is behind a tab; it is there after the next frame.
    showPane('start');
    requestAnimationFrame(() => bringIntoView(pageRef.current, unit));
  };
  const edit = (slot: PassageSlot | null) => {
    setEditing(slot);
    // The paragraph that was left has the focus again once it is there.
    if (slot === null && current) requestAnimationFrame(() => goTo(current));
  };
  const open = (unit: ReportUnit) => {
    if (unit.type === 'missing') edit(unit.slot);
    const source = unit.type === 'text' ? unit.source : null;
    if (source === null) return;
    if (source.kind === 'passage') edit(source.slot);
    else if (source.kind === 'area-lead' || source.kind === 'area-narrative')
      links.onOpenArea(source.areaId);
  };
  return {
    event,
    links,
    units,
    current,
    run: cursor?.run ?? null,
    setCursor,
    goTo,
    editing,
    edit,
    open,
    pane,
    showPane,
    pageRef,
  };
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
