import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { BoardView } from './board/BoardView';
import { CodebookView } from './codebook/CodebookView';
import { EventsView } from './events/EventsView';
import { MatrixView } from './matrix/MatrixView';
import { TimelineView } from './matrix/TimelineView';
import { SuggestionsView } from './suggestions/SuggestionsView';
import type { SynthesisViewProps } from './view-props';

export const viewNames = [
  'board',
  'suggestions',
  'matrix',
  'themes',
  'codebook',
  'events',
] as const;
export type ViewName = (typeof viewNames)[number];

interface View {
  readonly label: () => string;
  readonly render: (props: SynthesisViewProps) => ReactNode;
}

/** The views in the order of their tabs; Alt+Shift and the number goes to one. */
export const views: Readonly<Record<ViewName, View>> = {
  board: { label: () => t`Board`, render: (props) => <BoardView {...props} /> },
  suggestions: {
    label: () => t`Suggestions`,
    render: (props) => <SuggestionsView {...props} />,
  },
  matrix: { label: () => t`Matrix`, render: (props) => <MatrixView {...props} /> },
  themes: { label: () => t`Themes`, render: (props) => <TimelineView {...props} /> },
  codebook: {
    label: () => t`Codebook`,
    render: ({ onOpenIntervention }) => <CodebookView onOpenIntervention={onOpenIntervention} />,
  },
  events: { label: () => t`Events`, render: (props) => <EventsView {...props} /> },
};
