import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { Suspense, useCallback, useState, type ReactNode } from 'react';
import type { EventId, SessionId } from '../../shared/domain/ids';
import { ImportRequestProvider, type ImportRequest } from '../api/import-requests';
import { useKeyboardCommands } from '../ui/keyboard-commands';
import { focusContent } from './focus-regions';
import { ImportDialog } from './lazy-screens';
import { useFileDrop } from './use-file-drop';
import styles from './ImportHost.module.css';

interface ImportHostProps {
  readonly dialogueTitle: string;
  /** Where one is, for a programme or a transcript that names no place. */
  readonly eventId: EventId | null;
  readonly sessionId: SessionId | null;
  readonly children: ReactNode;
}

/** Shows the import of an open dialogue, whichever way it was asked for: by key, menu, drop, paste or a screen's button. */
export function ImportHost({ dialogueTitle, eventId, sessionId, children }: ImportHostProps) {
  const [current, setCurrent] = useState<{ id: number; request: ImportRequest } | null>(null);
  const open = useCallback(
    (request: ImportRequest) => {
      const place = { eventId: eventId ?? undefined, sessionId: sessionId ?? undefined };
      // One at a time: whoever asks again meanwhile looks at the first one.
      setCurrent((before) => before ?? { id: Date.now(), request: { ...place, ...request } });
    },
    [eventId, sessionId],
  );
  useKeyboardCommands([
    {
      id: 'imports.choose',
      label: t`Import a list, programme or transcript…`,
      group: t`Dialogue`,
      keys: 'Mod+O',
      run: () => open({ from: { type: 'choose' } }),
    },
  ]);
  const isDropping = useFileDrop({
    accepts: () => current === null && document.querySelector('[role=dialog]') === null,
    onDrop: ([file, ...others]) => {
      if (file) open({ from: { type: 'file', file, ignoredFiles: others.length } });
    },
  });
  const close = () => {
    setCurrent(null);
    // The dialog gives the focus back; the button that opened it may have gone with an empty list.
    requestAnimationFrame(() => requestAnimationFrame(focusIfNowhere));
  };
  return (
    <ImportRequestProvider onRequest={open}>
      {children}
      {isDropping && <DropHint dialogueTitle={dialogueTitle} />}
      {current !== null && (
        // A boundary of its own: the screen must not vanish while this is fetched.
        <Suspense fallback={null}>
          <ImportDialog key={current.id} request={current.request} onClose={close} />
        </Suspense>
      )}
    </ImportRequestProvider>
  );
}

function DropHint({ dialogueTitle }: Pick<ImportHostProps, 'dialogueTitle'>) {
  return (
    <div className={styles.drop} role="status">
      <p>
        <Trans>
          Drop to import into <bdi>{dialogueTitle}</bdi>
        </Trans>
      </p>
    </div>
  );
}

function focusIfNowhere(): void {
  if (document.activeElement === document.body) focusContent();
}
