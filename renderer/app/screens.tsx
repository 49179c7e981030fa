import { t } from '@lingui/core/macro';
import type { Dispatch, ReactNode } from 'react';
import { EmptyState } from '../ui/EmptyState';
import type { DialogueLocation, DialogueScreenName, NavigationAction } from './navigation';

/** A screen of an open dialogue. Features know neither each other nor the navigation: callbacks connect them here. */
export interface DialogueScreen {
  readonly name: DialogueScreenName;
  readonly label: () => string;
  readonly render: (location: DialogueLocation, navigate: Dispatch<NavigationAction>) => ReactNode;
}

/** The screens in the order of the rail; Alt+1 is the first. One that is not listed is not offered. */
export const dialogueScreens: readonly DialogueScreen[] = [];

/** The screen without a dialogue. */
export function renderHome(_navigate: Dispatch<NavigationAction>): ReactNode {
  return <EmptyState>{t`No dialogue is open.`}</EmptyState>;
}

/** The settings; null until there are any, which leaves them out of the rail. */
export const renderSettings: ((navigate: Dispatch<NavigationAction>) => ReactNode) | null = null;
