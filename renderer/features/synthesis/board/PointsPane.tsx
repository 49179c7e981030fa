import { Plural } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useCallback, useRef, useState } from 'react';
import type { EventChoice } from '../../../api/use-event-choice';
import { Kbd } from '../../../ui/Kbd';
import { useKeyboardCommands } from '../../../ui/keyboard-commands';
import { Region } from '../../../ui/Region';
import { Select } from '../../../ui/Select';
import { PointAccounting } from './PointAccounting';
import { PointFilters } from './PointFilters';
import { PointList } from './PointList';
import type { Board } from './use-board';
import styles from './Points.module.css';

interface PointsPaneProps {
  readonly board: Board;
  readonly choice: EventChoice;
  /** Brings the areas into view where there is room for one side only. */
  readonly onShowAreas: () => void;
  readonly onOpenPoint: (point: Board['visible'][number]) => void;
}

/** Every point of the event, to be chosen and linked. */
export function PointsPane({ board, choice, onShowAreas, onOpenPoint }: PointsPaneProps) {
  const { data, filter, changeFilter, chooseArea } = board;
  const { isOpen, toggle, words } = useFilterCommands();
  const chosen = board.chosen.length;
  return (
    <Region label={t`Points`} className={styles.pane}>
      <header className={styles.header}>
        {(choice.events?.length ?? 0) > 1 && (
          <Select
            label={t`Event`}
            hidesLabel
            options={(choice.events ?? []).map(({ id, title }) => ({ id, label: title }))}
            value={data.event.id}
            onChange={choice.choose}
          />
        )}
        <PointAccounting
          {...{ data, changeFilter, chooseArea, onShowAreas }}
          state={filter.state}
          currentAreaId={board.currentArea?.id ?? null}
        />
        <PointFilters
          {...{ data, filter, changeFilter, isOpen }}
          shown={board.visible.length}
          onToggle={toggle}
          wordsRef={words}
        />
      </header>
      <PointList board={board} onOpenPoint={onOpenPoint} />
      <footer className={styles.keys}>
        <span role="status" className={styles.chosen}>
          {chosen > 0 && <Plural value={chosen} one="# chosen" other="# chosen" />}
        </span>
        <Key keys="s" text={t`support`} /> <Key keys="q" text={t`qualify`} />{' '}
        <Key keys="o" text={t`oppose`} /> <Key keys="u" text={t`unlink`} />{' '}
        <Key keys="x" text={t`set aside`} /> <Key keys="t" text={t`theme`} />{' '}
        <Key keys="n" text={t`new area`} /> <Key keys="Space" text={t`choose`} />{' '}
        <Key keys="1" text={t`… 9 area`} />
      </footer>
    </Region>
  );
}

function Key({ keys, text }: { readonly keys: string; readonly text: string }) {
  return (
    <span className={styles.key}>
      <Kbd keys={keys} /> {text}
    </span>
  );
}

function useFilterCommands() {
  const [isOpen, setIsOpen] = useState(false);
  const words = useRef<HTMLInputElement>(null);
  const toggle = useCallback(() => setIsOpen((before) => !before), []);
  const group = t`Points`;
  useKeyboardCommands([
    {
      id: 'synthesis.find-points',
      label: t`Find in the points`,
      group,
      keys: '/',
      run: () => words.current?.focus(),
    },
    {
      id: 'synthesis.filters',
      label: t`Show the filters of the points, or hide them`,
      group,
      keys: 'f',
      run: toggle,
    },
  ]);
  return { isOpen, toggle, words };
}
