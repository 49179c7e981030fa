import { useMemo, useState } from 'react';
import type { Session } from '../../../../shared/domain/programme';
import type { CaptureContext } from '../capture-context';
import type { CaptureTarget } from '../capture-target';
import { queryFor, useFilter } from '../use-filter';
import type { RecordFilter } from './record-store';
import type { SessionScope } from './session-scope';
import { useRecord } from './use-record';

export const everything: RecordFilter = {
  sessionId: null,
  speakerId: null,
  delegationId: null,
  themeId: null,
  isToVerify: false,
  isStarred: false,
};

interface RecordViewOptions {
  readonly context: CaptureContext;
  readonly session: Session;
  readonly scope: SessionScope;
  readonly target: CaptureTarget | null;
}

export type RecordView = ReturnType<typeof useRecordView>;

/** Which part of the record is shown: this session or the whole dialogue, and through which filter. */
export function useRecordView({ context, scope, session, target }: RecordViewOptions) {
  const [filter, setFilter] = useFilter(target);
  const [isWhole, setIsWhole] = useState(target !== null && target.kind !== 'intervention');
  const query = queryFor(filter, isWhole ? null : session.id) ?? (isWhole ? everything : null);
  const order = useMemo(
    () =>
      isWhole ? new Map(context.allSessions.map(({ id }, index) => [id, index])) : scope.order,
    [isWhole, context.allSessions, scope.order],
  );
  const filtered = useRecord(query, order);
  const turnTarget = target?.kind === 'intervention' ? target : null;
  const record = query === null ? null : filtered;
  return { filter, setFilter, isWhole, setIsWhole, record, target: turnTarget };
}
