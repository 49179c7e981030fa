import { Plural, Trans } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { memo, useMemo } from 'react';
import type { AreaId } from '../../../../shared/domain/ids';
import { Button } from '../../../ui/Button';
import { countStates, nextThinArea, pointStates, thinAreas, type PointState } from './accounting';
import type { Board } from './use-board';
import styles from './Points.module.css';

type PointAccountingProps = Pick<Board, 'data' | 'changeFilter' | 'chooseArea'> & {
  readonly state: PointState | null;
  readonly currentAreaId: AreaId | null;
  /** Called before an area is gone to. */
  readonly onShowAreas: () => void;
};

/** What is still to be done, always in sight: each count shows what it counts. */
export const PointAccounting = memo(function PointAccounting(props: PointAccountingProps) {
  const { data, state, changeFilter } = props;
  const counts = useMemo(() => countStates(data.points), [data.points]);
  const isDone = data.points.length > 0 && counts.unlinked === 0;
  return (
    <div className={styles.accounting}>
      <p role="status" className={styles.calm}>
        {isDone && (
          <>
            <span aria-hidden="true">✓</span> <Trans>Everything is accounted for</Trans>
          </>
        )}
      </p>
      <div className={styles.counts}>
        {pointStates.map((each) => (
          <Button
            key={each}
            variant="quiet"
            aria-pressed={state === each}
            onPress={() => changeFilter({ state: state === each ? null : each })}
          >
            <StateCount state={each} count={counts[each]} />
          </Button>
        ))}
        <ThinAreas {...props} />
      </div>
    </div>
  );
});

function StateCount({ state, count }: { readonly state: PointState; readonly count: number }) {
  if (state === 'unlinked') return <Trans>{count} unlinked</Trans>;
  return state === 'linked' ? <Trans>{count} linked</Trans> : <Trans>{count} set aside</Trans>;
}

function ThinAreas({ data, currentAreaId, chooseArea, onShowAreas }: PointAccountingProps) {
  const { areas, several } = data;
  const thin = thinAreas(areas, several).length;
  if (thin === 0) return null;
  return (
    <Button
      variant="quiet"
      aria-label={plural(thin, {
        one: '# area with thin evidence',
        other: '# areas with thin evidence',
      })}
      onPress={() => {
        const next = nextThinArea(areas, several, currentAreaId);
        onShowAreas();
        if (next) chooseArea(next);
      }}
    >
      <Plural value={thin} one="# thin area" other="# thin areas" />
    </Button>
  );
}
