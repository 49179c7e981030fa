import { createContext, useContext, type ReactNode } from 'react';
import type { EventId, SessionId } from '../../shared/domain/ids';
import type { ImportKind } from '../../shared/imports/import-source';

/** Something that a person wants to bring into the open dialogue. */
export interface ImportRequest {
  readonly from:
    | { readonly type: 'choose' }
    | {
        readonly type: 'file';
        readonly file: File;
        /** Files that came along with it and are not read. */
        readonly ignoredFiles?: number;
      }
    | { readonly type: 'pasted'; readonly text: string; readonly html: string };
  /** What it is meant as, where the file allows several. */
  readonly prefer?: ImportKind | undefined;
  /** Where a programme goes; left out: the file decides. */
  readonly eventId?: EventId | undefined;
  /** Where a transcript goes. */
  readonly sessionId?: SessionId | undefined;
}

export type RequestImport = (request: ImportRequest) => void;

const ImportRequestContext = createContext<RequestImport>(() => undefined);

interface ImportRequestProviderProps {
  readonly onRequest: RequestImport;
  readonly children: ReactNode;
}

/** Hands the requests of everything below to whoever shows the import. */
export function ImportRequestProvider({ onRequest, children }: ImportRequestProviderProps) {
  return <ImportRequestContext value={onRequest}>{children}</ImportRequestContext>;
}

/** How a screen asks for an import; it need not know who does it. Outside an open dialogue nothing happens. */
export function useImportRequest(): RequestImport {
  return useContext(ImportRequestContext);
}
