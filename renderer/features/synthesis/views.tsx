import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { BoardView } from './BoardView';
import { EventsView } from './events/EventsView';
import type { SynthesisViewProps } from './view-props';

export const viewNames = ['board', 'events'] as const;
export type ViewName = (typeof viewNames)[number];

interface View {
  readonly label: () => string;
  readonly render: (props: SynthesisViewProps) => ReactNode;
}

/** The views in the order of their tabs; Alt+Shift and the number goes to one. */
export const views: Readonly<Record<ViewName, View>> = {
  board: { label: () => t`Board`, render: (props) => <BoardView {...props} /> },
  events: { label: () => t`Events`, render: (props) => <EventsView {...props} /> },
};
