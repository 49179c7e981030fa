import { useEffect, useState } from 'react';
import type { SessionId } from '../../../shared/domain/ids';
import type { CaptureTarget } from './capture-target';
import { noFilter, type Filter } from './filter/FilterBar';
import type { RecordFilter } from './record/record-store';

/** The filter of the record, null while there is none; a theme or delegation that one came for sets it. */
export function useFilter(
  target: CaptureTarget | null,
): [Filter | null, (filter: Filter | null) => void] {
  const [filter, setFilter] = useState<Filter | null>(() => filterFor(target));
  useEffect(() => {
    // A turn that one came for must not be hidden.
    if (target !== null) setFilter(filterFor(target));
  }, [target]);
  return [filter, setFilter];
}

/** What to ask main for, and null where the filter leaves everything in. */
export function queryFor(filter: Filter | null, sessionId: SessionId | null): RecordFilter | null {
  if (filter === null) return null;
  const { speakerId, delegationId, themeId } = filter;
  const parts = [speakerId, delegationId, themeId, filter.sessionId];
  const isEmpty = parts.every((part) => part === null) && !filter.isToVerify && !filter.isStarred;
  return isEmpty ? null : { ...filter, sessionId: filter.sessionId ?? sessionId };
}

function filterFor(target: CaptureTarget | null): Filter | null {
  if (target?.kind === 'theme') return { ...noFilter, themeId: target.id };
  if (target?.kind === 'delegation') return { ...noFilter, delegationId: target.id };
  return null;
}
