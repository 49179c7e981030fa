import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useRef, useState } from 'react';
import type { CoOccurrence } from '../../../../shared/synthesis/co-occurrence';
import { NotRead } from '../../../api/NotRead';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { EmptyState } from '../../../ui/EmptyState';
import { SplitOrTabs, type PaneSide } from '../../../ui/SplitOrTabs';
import type { SynthesisViewProps } from '../view-props';
import { linksAmong } from './shown-links';
import type { CrossTableHandle } from './CrossTable';
import { PairList } from './PairList';
import { PointsBehind } from './PointsBehind';
import { pairWords, type ThemePair } from './theme-words';
import { ThemeTriangle, type OpenedPair } from './ThemeTriangle';
import behind from './Behind.module.css';

/** Which themes were spoken of in the same points. */
export function CoOccurrenceTable(props: SynthesisViewProps) {
  const { event } = props.board.data;
  const { data, error, retry } = useEndpointQuery('synthesis.coOccurrence', { eventId: event.id });
  if (error !== null) return <NotRead error={error} onRetry={retry} />;
  if (data === undefined) return null;
  if (data.pairs.length === 0) {
    return (
      <EmptyState>
        <Trans>
          No point of this event has two themes yet. Tag points with # in Capture; themes that go
          together show here.
        </Trans>
      </EmptyState>
    );
  }
  return <LoadedPairs {...props} themes={data} />;
}

function LoadedPairs({ themes, ...props }: SynthesisViewProps & { readonly themes: CoOccurrence }) {
  const [shown, setShown] = useState<PaneSide>('start');
  const [opened, setOpened] = useState<OpenedPair | null>(null);
  const table = useRef<CrossTableHandle>(null);
  const open = (pair: ThemePair, isByKey: boolean) => {
    setOpened({ pair, isByKey });
    setShown('end');
  };
  const close = () => {
    setOpened(null);
    table.current?.focus();
  };
  return (
    <SplitOrTabs
      id="co-occurrence"
      label={t`Themes in the same points`}
      startLabel={t`Table`}
      endLabel={opened ? t`Points` : t`Strongest`}
      shown={shown}
      onShow={setShown}
      separatorLabel={t`Pairs of themes`}
      fixedSide="end"
      initialWidth={360}
      minWidth={240}
      maxWidth={560}
      start={
        <div className={behind.main}>
          <ThemeTriangle themes={themes} opened={opened} onOpen={open} tableRef={table} />
        </div>
      }
      end={
        opened ? (
          <PairPoints {...props} themes={themes} opened={opened} onClose={close} />
        ) : (
          <PairList themes={themes} onOpen={open} />
        )
      }
    />
  );
}

interface PairPointsProps extends SynthesisViewProps {
  readonly themes: CoOccurrence;
  readonly opened: OpenedPair;
  readonly onClose: () => void;
}

function PairPoints({ board, themes, opened, ...props }: PairPointsProps) {
  const { data } = board;
  const { pair } = opened;
  const [first, second] = [themes.themes[pair.first], themes.themes[pair.second]];
  if (!first || !second) return null;
  const points = data.points.filter(
    ({ voice, themeIds }) =>
      voice !== null && themeIds.includes(first.id) && themeIds.includes(second.id),
  );
  return (
    <PointsBehind
      key={`${pair.first} ${pair.second}`}
      names={[first.name, second.name]}
      words={pairWords(pair)}
      points={points}
      linksOf={linksAmong(data)}
      timeZone={data.event.timeZone}
      takesFocus={opened.isByKey}
      onClose={props.onClose}
      onOpenIntervention={props.onOpenIntervention}
      onChoosePoints={props.onChoosePoints}
    />
  );
}
