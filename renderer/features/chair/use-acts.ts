import { t } from '@lingui/core/macro';
import { useRef, useState } from 'react';
import type { Result } from '../../../shared/app-error';
import { describeErrorBriefly } from '../../api/describe-error';
import { toAppError } from '../../api/use-endpoint';
import { announce } from '../../ui/announce';

/** What this window said last about something that was done in it. */
export interface Notice {
  readonly text: string;
  readonly isProblem: boolean;
}

export interface Acts {
  /**
   * Does something and says in place where it failed. While something is under way it does nothing: a second press
   * would mean a list that nobody has seen.
   */
  readonly act: <Value>(
    send: () => Promise<Result<Value>>,
    said?: (value: Value) => string,
  ) => Promise<boolean>;
  readonly notice: Notice | null;
  readonly say: (notice: Notice | null) => void;
}

/** How the window acts. */
export function useActs(): Acts {
  const isActing = useRef(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const say = (next: Notice | null) => {
    setNotice(next);
    if (next !== null) announce(next.text);
  };
  const act: Acts['act'] = async (send, said) => {
    if (isActing.current) return false;
    isActing.current = true;
    const result = await resultOf(send);
    isActing.current = false;
    if (!result.ok) say({ text: describeErrorBriefly(result.error), isProblem: true });
    else say(said ? { text: said(result.value), isProblem: false } : null);
    return result.ok;
  };
  return { act, notice, say };
}

async function resultOf<Value>(send: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await send();
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown) };
  }
}

/** What undo and redo say. */
export function undoneText(label: string): string {
  return t`Undone: ${label}`;
}
export function redoneText(label: string): string {
  return t`Done again: ${label}`;
}
