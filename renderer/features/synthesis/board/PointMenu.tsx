import { t } from '@lingui/core/macro';
import type { BoardPoint } from '../../../api/use-board-points';
import { Menu, type MenuEntry } from '../../../ui/Menu';
import { stateOf } from './accounting';
import type { Board } from './use-board';

interface PointMenuProps {
  readonly point: BoardPoint;
  readonly board: Board;
  readonly onOpenPoint: (point: BoardPoint) => void;
}

/** What one can do to the point that one is on, beside linking it. */
export function PointMenu({ point, board, onOpenPoint }: PointMenuProps) {
  const state = stateOf(point);
  const aside: MenuEntry[] =
    state === 'set-aside'
      ? [
          {
            id: 'bring-back',
            label: t`Bring back`,
            keys: 'b',
            onAction: () => board.bringBack([point.id]),
          },
        ]
      : [
          {
            id: 'set-aside',
            label: t`Set aside…`,
            keys: 'x',
            isDisabled: state === 'linked',
            onAction: () => board.ask('set-aside'),
          },
        ];
  return (
    <Menu
      label={t`More about this point`}
      trigger="⋯"
      entries={[
        {
          id: 'suggestions',
          label: t`Suggestions for this point…`,
          keys: '?',
          onAction: () => board.ask('suggestions'),
        },
        { id: 'theme', label: t`Themes…`, keys: 't', onAction: () => board.ask('theme') },
        ...aside,
        'separator',
        { id: 'open', label: t`Open where it was said`, onAction: () => onOpenPoint(point) },
      ]}
    />
  );
}
