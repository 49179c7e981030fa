import { QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { AppEvent } from '../../shared/contract/change';
import type { DialogueId } from '../../shared/domain/ids';
import { createClient, type Client } from './client';
import { invalidateOnChange } from './invalidate-on-change';
import { createQueryClient } from './query-client';
import type { Transport } from './transport';

interface Api {
  readonly transport: Transport;
  readonly client: Client;
}

const ApiContext = createContext<Api | null>(null);
const DialogueContext = createContext<DialogueId | null>(null);

interface ApiProviderProps {
  readonly transport: Transport;
  readonly children: ReactNode;
}

/** Connects everything below to the main process and keeps its answers fresh. */
export function ApiProvider({ transport, children }: ApiProviderProps) {
  const [queryClient] = useState(createQueryClient);
  const [api] = useState<Api>(() => ({ transport, client: createClient(transport) }));
  useEffect(() => invalidateOnChange(transport, queryClient), [transport, queryClient]);
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </ApiContext>
  );
}

interface DialogueScopeProps {
  readonly dialogueId: DialogueId;
  readonly children: ReactNode;
}

/** Says which dialogue the calls below are about. */
export function DialogueScope({ dialogueId, children }: DialogueScopeProps) {
  return <DialogueContext value={dialogueId}>{children}</DialogueContext>;
}

/** The way to main, for sending what is not rendered, such as the steps of a text. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('Calls need an ApiProvider above');
  return api;
}

/** The dialogue of the DialogueScope above, or null outside any. */
export function useOptionalDialogueId(): DialogueId | null {
  return useContext(DialogueContext);
}

/** The dialogue of the DialogueScope above. */
export function useDialogueId(): DialogueId {
  const dialogueId = useContext(DialogueContext);
  if (dialogueId === null) throw new Error('This needs a DialogueScope above');
  return dialogueId;
}

/** Listens to what main tells: the progress of a job, a menu entry, the wish to close. */
export function useAppEvents(listener: (event: AppEvent) => void): void {
  const { transport } = useApi();
  const latest = useRef(listener);
  useLayoutEffect(() => {
    latest.current = listener;
  });
  useEffect(() => transport.subscribe((event) => latest.current(event)), [transport]);
}
