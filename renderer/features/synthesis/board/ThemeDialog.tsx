import { Trans } from '@lingui/react/macro';
import { plural, t } from '@lingui/core/macro';
import { useMemo } from 'react';
import type { BoardPoint } from '../../../api/use-board-points';
import type { ThemeId } from '../../../../shared/domain/ids';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Picker } from '../../../ui/Picker';
import { themeOptions } from './theme-paths';
import type { Board } from './use-board';
import styles from './Points.module.css';

/** Puts a theme on the chosen points, or takes off what they carry. */
export function ThemeDialog({ board }: { readonly board: Board }) {
  const { data, targets, tag, tagNew, untag, ask } = board;
  const count = targets.length;
  const options = useMemo(() => themeOptions(data.themes), [data.themes]);
  return (
    <Dialog
      title={plural(count, { one: 'Theme of # point', other: 'Theme of # points' })}
      size="small"
      isOpen
      onClose={() => ask(null)}
    >
      <Picker
        label={t`Theme to put on`}
        description={t`A name that no theme has makes a new one.`}
        autoFocus
        options={options}
        value={null}
        onChange={(id) => {
          if (id !== null) tag(id);
        }}
        onNew={tagNew}
      />
      <CarriedThemes {...{ data, targets, options, untag }} />
    </Dialog>
  );
}

type CarriedThemesProps = Pick<Board, 'data' | 'targets' | 'untag'> & {
  readonly options: readonly { readonly id: ThemeId; readonly label: string }[];
};

function CarriedThemes({ data, targets, options, untag }: CarriedThemesProps) {
  const count = targets.length;
  const carried = useMemo(() => {
    const wanted = new Set(targets);
    return carriedBy(data.points.filter(({ id }) => wanted.has(id)));
  }, [targets, data.points]);
  if (carried.size === 0) return null;
  return (
    <ul className={styles.reasons} aria-label={t`Themes that they carry`}>
      {options.map(({ id, label }) => {
        const on = carried.get(id);
        if (on === undefined) return null;
        return (
          <li key={id}>
            <Button aria-label={t`Take off: ${label}`} onPress={() => untag(id)}>
              <span dir="auto" className={styles.chipText} title={label}>
                {label}
              </span>{' '}
              {on < count && (
                <span className="tabular">
                  <Trans>
                    {on} of {count}
                  </Trans>
                </span>
              )}{' '}
              <span aria-hidden="true">×</span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** How many of the points carry each theme. */
function carriedBy(points: readonly BoardPoint[]) {
  const counts = new Map<BoardPoint['themeIds'][number], number>();
  for (const { themeIds } of points)
    for (const id of themeIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
