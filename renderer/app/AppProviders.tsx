import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import type { ReactNode } from 'react';
import { ApiProvider } from '../api/api-context';
import { createClient } from '../api/client';
import type { Transport } from '../api/transport';
import { CommandRegistryProvider } from '../ui/keyboard-commands';
import { ErrorBoundary } from './ErrorBoundary';
import { NavigationProvider, type Location } from './navigation';

interface AppProvidersProps {
  readonly transport: Transport;
  /** Where to start; left out: the list of dialogues. */
  readonly initialLocation?: Location;
  readonly children: ReactNode;
}

/** Everything that screens find around them; the messages must be loaded before. */
export function AppProviders({ transport, initialLocation, children }: AppProvidersProps) {
  return (
    <I18nProvider i18n={i18n}>
      <ErrorBoundary onError={(message, stack) => report(transport, message, stack)}>
        <ApiProvider transport={transport}>
          <CommandRegistryProvider>
            <NavigationProvider {...(initialLocation && { initialLocation })}>
              {children}
            </NavigationProvider>
          </CommandRegistryProvider>
        </ApiProvider>
      </ErrorBoundary>
    </I18nProvider>
  );
}

async function report(transport: Transport, message: string, stack: string) {
  try {
    const result = await createClient(transport).app.reportProblem({ message, stack });
    return result.ok ? result.value.reference : null;
  } catch {
    return null;
  }
}
