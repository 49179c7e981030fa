import { useEffect, useMemo, useRef, useState } from 'react';
import type { Footnote, Report } from '../../../shared/report/report';
import { heightOf, measureUnit } from './measure-unit';
import { layOut, type Measures, type Sheet } from './page-layout';
import type { PageUnit } from './report-unit';
import { keepEqual } from './keep-equal';
import { pageUnits } from './report-units';

/** What is still to be laid out where it can be measured. */
export interface ToMeasure {
  readonly units: readonly PageUnit[];
  readonly notes: readonly Footnote[];
}

interface Sheets {
  readonly units: readonly PageUnit[];
  /** Those of the report before until the new ones are measured; empty at first. */
  readonly sheets: readonly Sheet[];
  readonly toMeasure: ToMeasure | null;
  /** To be called with the element that holds the units and footnotes to measure, in order. */
  readonly measure: (host: HTMLElement) => void;
}

/** The report on sheets of paper. Only what changed is measured again, or has another object than before. */
export function useSheets(report: Report): Sheets {
  const units = useEqualUnits(report);
  const { footnotes } = report;
  const measures = useMeasures();
  const [, setMeasured] = useState(0);
  const last = useRef<readonly Sheet[]>([]);
  const missing = {
    units: units.filter((unit) => !measures.units.has(unit)),
    notes: footnotes.filter((note) => !measures.notes.has(note)),
  };
  const isMeasured = missing.units.length === 0 && missing.notes.length === 0;
  const sheets = useMemo(
    () => (isMeasured ? layOut(units, footnotes, measures, last.current) : last.current),
    [isMeasured, units, footnotes, measures],
  );
  useEffect(() => {
    last.current = sheets;
  }, [sheets]);
  const measure = (host: HTMLElement) => {
    const elements = [...host.children].map((child) => child.firstElementChild as HTMLElement);
    missing.units.forEach((unit, index) => {
      const element = elements[index];
      if (element) measures.units.set(unit, measureUnit(unit, element));
    });
    missing.notes.forEach((note, index) => {
      const element = elements[missing.units.length + index];
      if (element) measures.notes.set(note, heightOf(element));
    });
    setMeasured((count) => count + 1);
  };
  return { units, sheets, toMeasure: isMeasured ? null : missing, measure };
}

/** The units of the report; those that say the same as before are the same objects. */
function useEqualUnits(report: Report): readonly PageUnit[] {
  const last = useRef<readonly PageUnit[]>([]);
  const units = useMemo(() => {
    const before = new Map(last.current.map((unit) => [unit.key, unit]));
    return pageUnits(report).map((unit) => keepEqual(before.get(unit.key), unit));
  }, [report]);
  useEffect(() => {
    last.current = units;
  }, [units]);
  return units;
}

/** What was measured with the fonts that are there; a font that comes later makes everything new. */
function useMeasures(): Measures {
  const [measures, setMeasures] = useState(newMeasures);
  useEffect(() => {
    // Not every page that shows a report has fonts to load.
    const fonts = document.fonts as FontFaceSet | undefined;
    const renew = () => setMeasures(newMeasures());
    fonts?.addEventListener('loadingdone', renew);
    return () => fonts?.removeEventListener('loadingdone', renew);
  }, []);
  return measures;
}

function newMeasures(): Measures {
  return { units: new WeakMap(), notes: new WeakMap() };
}
