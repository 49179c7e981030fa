import { t } from '@lingui/core/macro';
import { createContext, Suspense, useContext, useState, type ReactNode } from 'react';
import type { SessionId } from '../../shared/domain/ids';
import { useKeyboardCommands } from '../ui/keyboard-commands';
import { SheetDialog } from './lazy-screens';

const OpenSheet = createContext<(sessionId: SessionId) => void>(() => undefined);

interface SheetHostProps {
  /** Of which the palette opens the sheet; null where it offers none, or the screen does so itself. */
  readonly sessionId: SessionId | null;
  readonly children: ReactNode;
}

/** Shows the sign-off sheet over whatever screen one is on. */
export function SheetHost({ sessionId, children }: SheetHostProps) {
  const [shown, setShown] = useState<SessionId | null>(null);
  useKeyboardCommands([
    {
      id: 'sheet.open',
      label: t`Open the sign-off sheet`,
      group: t`Speakers`,
      when: () => sessionId !== null,
      run: () => setShown(sessionId),
    },
  ]);
  return (
    <OpenSheet value={setShown}>
      {children}
      {shown !== null && (
        // A boundary of its own: the screen must not vanish while this is fetched.
        <Suspense fallback={null}>
          <SheetDialog sessionId={shown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </OpenSheet>
  );
}

/** Gives a screen the way to open a session's sheet. */
export function WithSheet({
  children,
}: {
  readonly children: (openSheet: (sessionId: SessionId) => void) => ReactNode;
}) {
  return children(useContext(OpenSheet));
}
