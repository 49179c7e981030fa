import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { z } from 'zod';
import { AppFailure, type AppError, type Result } from '../../shared/app-error';
import { endpointAt } from '../../shared/contract/contract';
import type {
  ActionPath,
  CommandPath,
  EndpointAt,
  EndpointPath,
  QueryPath,
} from '../../shared/contract/contract';
import type { Output } from '../../shared/contract/endpoint';
import type { DialogueId } from '../../shared/domain/ids';
import { useApi, useOptionalDialogueId } from './api-context';
import { startSaving } from './save-state';
import type { Transport } from './transport';

/** What a component writes: the dialogue's id is added from the DialogueScope above. */
export type EndpointInput<P extends EndpointPath> = z.input<EndpointAt<P>['input']>;

export type EndpointOutput<P extends EndpointPath> = Output<EndpointAt<P>>;

export interface QueryOptions {
  /** False while there is nothing to ask for yet. */
  readonly enabled?: boolean;
  /** Shows the last answer until the one to a changed input is there: for search as one types. */
  readonly keepsPrevious?: boolean;
}

export interface QueryState<Value> {
  /** Undefined until the first answer; the last good answer after that. */
  readonly data: Value | undefined;
  readonly error: AppError | null;
  readonly isLoading: boolean;
  readonly retry: () => void;
}

/** The answer to a query, refreshed whenever something that it reads has changed. */
export function useEndpointQuery<P extends QueryPath>(
  path: P,
  input: EndpointInput<P>,
  { enabled = true, keepsPrevious = false }: QueryOptions = {},
): QueryState<Output<EndpointAt<P>>> {
  const { transport } = useApi();
  const dialogueId = useOptionalDialogueId();
  const envelope = toEnvelope(path, input, dialogueId);
  const { data, error, isLoading, refetch } = useQuery({
    queryKey: [path, envelope],
    queryFn: async () => {
      const result = await send<P>(transport, path, envelope);
      if (!result.ok) throw new AppFailure(result.error);
      // A query may answer undefined or null; the cache refuses undefined.
      return { value: result.value };
    },
    enabled,
    ...(keepsPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  return {
    data: data?.value,
    error: error === null ? null : toAppError(error),
    isLoading,
    retry: () => void refetch(),
  };
}

export interface CommandState<P extends CommandPath | ActionPath> {
  /** Never rejects. A failed result is also kept in `error` until the next run. */
  readonly run: (input: EndpointInput<P>) => Promise<Result<Output<EndpointAt<P>>>>;
  readonly isRunning: boolean;
  readonly error: AppError | null;
  readonly clearError: () => void;
}

/** A command or an action, to be run when somebody asks for it. */
export function useCommand<P extends CommandPath | ActionPath>(path: P): CommandState<P> {
  const { transport } = useApi();
  const dialogueId = useOptionalDialogueId();
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<AppError | null>(null);
  const run = useCallback(
    async (input: EndpointInput<P>) => {
      const finish = endpointAt(path)?.kind === 'command' ? startSaving() : null;
      setRunning((count) => count + 1);
      const result = await send<P>(transport, path, toEnvelope(path, input, dialogueId));
      finish?.(result.ok ? 'saved' : 'refused');
      setRunning((count) => count - 1);
      setError(result.ok ? null : result.error);
      return result;
    },
    [transport, path, dialogueId],
  );
  const clearError = useCallback(() => {
    setError(null);
  }, []);
  return { run, isRunning: running > 0, error, clearError };
}

/** Whatever was thrown, as something that can be described. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppFailure) return thrown.error;
  const reference = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'unexpected', reference };
}

function toEnvelope(path: EndpointPath, input: unknown, dialogueId: DialogueId | null): unknown {
  if (endpointAt(path)?.scope !== 'dialogue') return input;
  if (dialogueId === null) throw new Error(`${path} needs a DialogueScope above`);
  return { dialogueId, input };
}

async function send<P extends EndpointPath>(
  transport: Transport,
  path: P,
  envelope: unknown,
): Promise<Result<Output<EndpointAt<P>>>> {
  try {
    return (await transport.invoke(path, envelope)) as Result<Output<EndpointAt<P>>>;
  } catch (thrown) {
    return { ok: false, error: toAppError(thrown) };
  }
}
