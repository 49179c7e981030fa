import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo, useRef, useState } from 'react';
import type { InterventionId, SessionId } from '../../../shared/domain/ids';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { describeError, describeErrorBriefly } from '../../api/describe-error';
import { useEndpointQuery } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Region } from '../../ui/Region';
import { SplitOrTabs } from '../../ui/SplitOrTabs';
import { AddField } from './add/AddField';
import { ChooseSession } from './ChooseSession';
import { ListFoot, ListHeader } from './ListHeader';
import { lastFinished, NowPanel } from './now/NowPanel';
import { TimesDialog } from './now/TimesDialog';
import { useProposal } from './order/ProposedOrder';
import { EditRequestDialog } from './queue/EditRequestDialog';
import { QueueList } from './queue/QueueList';
import { useQueueControl } from './queue/use-queue-control';
import { useQueueOrder } from './queue/use-queue-order';
import { ListSettingsDialog } from './settings/ListSettingsDialog';
import { SidePanes, type SidePane } from './SidePanes';
import { SpeakersProvider, useSpeakers, type SpeakerList } from './speaker-list';
import type { QueueEntry } from './queue-entry';
import { useListActions, type ListActions } from './use-list-actions';
import { useSpeakersCommands } from './use-speakers-commands';
import { useSpeakersIndex } from './use-speakers-index';
import styles from './Speakers.module.css';

export interface SpeakersScreenProps {
  readonly sessionId: SessionId | null;
  readonly onChooseSession: (id: SessionId) => void;
  readonly onProgramme: () => void;
  readonly onOpenIntervention: (id: InterventionId, sessionId: SessionId) => void;
  /** Shows the sheet that the chair signs, and from which the list is written to files. */
  readonly onSheet?: (sessionId: SessionId) => void;
}

/** The speaker list of a session: who has the floor, who waits, and who has spoken. */
export function SpeakersScreen(props: SpeakersScreenProps) {
  const { sessionId, onChooseSession, onProgramme } = props;
  if (sessionId === null)
    return <ChooseSession onChoose={onChooseSession} onProgramme={onProgramme} />;
  return <ListOfSession key={sessionId} {...props} sessionId={sessionId} />;
}

type ListProps = SpeakersScreenProps & { readonly sessionId: SessionId };

function ListOfSession(props: ListProps) {
  const { sessionId } = props;
  const { data: list, error, retry } = useEndpointQuery('speakers.list', { sessionId });
  const actions = useListActions(sessionId);
  if (error !== null) {
    const again = (
      <Button variant="primary" onPress={retry}>
        <Trans>Try again</Trans>
      </Button>
    );
    return <ErrorPanel {...describeError(error)} actions={again} />;
  }
  if (list === undefined) return null;
  return <LoadedList {...props} list={list} actions={actions} />;
}

type LoadedProps = ListProps & { readonly list: SpeakerList; readonly actions: ListActions };

function LoadedList({ list, actions, ...props }: LoadedProps) {
  const { sessionId } = props;
  const { queue, setOrder } = useQueueOrder(sessionId, list, actions.report);
  const context = useMemo(
    () => ({ sessionId, list, queue, actions }),
    [sessionId, list, queue, actions],
  );
  return (
    <SpeakersProvider value={context}>
      <ListScreen {...props} setOrder={setOrder} />
    </SpeakersProvider>
  );
}

type ScreenProps = ListProps & {
  readonly setOrder: (order: readonly QueueEntry[]) => Promise<void>;
};

function ListScreen(props: ScreenProps) {
  const screen = useListScreen(props);
  const { control, index, input, openSheet } = screen;
  return (
    <>
      <ListHeader onSheet={openSheet} onSettings={screen.openSettings} />
      <Problem />
      <NowPanel onNext={control.giveNext} onTimes={screen.setTimed} />
      <SplitOrTabs
        id="speakers"
        label={t`Speaker list`}
        startLabel={t`List`}
        endLabel={t`Order, past and balance`}
        separatorLabel={t`Width of order, past and balance`}
        fixedSide="end"
        initialWidth={400}
        minWidth={240}
        start={
          <Region label={t`List`}>
            <AddField index={index} inputRef={input} onFocusChange={screen.setIsTyping} />
            <QueueList control={control} />
            <ListFoot />
          </Region>
        }
        end={<SidePanes {...screen.side} />}
      />
      <Dialogs screen={screen} />
    </>
  );
}

function useListScreen({ sessionId, setOrder, onSheet, onOpenIntervention }: ScreenProps) {
  const context = useSpeakers();
  const { list, queue, actions } = context;
  const input = useRef<HTMLInputElement>(null);
  const [isTyping, setIsTyping] = useState(false);
  const [timed, setTimed] = useState<ListEntry | null>(null);
  const [isSetting, setIsSetting] = useState(false);
  const [pane, onPane] = useState<SidePane>('order');
  const control = useQueueControl({ list, queue, actions, setOrder });
  const proposal = useProposal(queue, list);
  const index = useSpeakersIndex(list.sessionId, isTyping || control.edited !== null);
  const onApply = () => void setOrder(proposal.order as QueueEntry[]);
  const openSheet = onSheet && (() => onSheet(sessionId));
  const openSettings = () => setIsSetting(true);
  useSpeakersCommands(context, {
    onNext: control.giveNext,
    onAdd: () => input.current?.focus(),
    onTimes: () => setTimed(list.speaking ?? lastFinished(list)),
    onApply: proposal.isChanged ? onApply : null,
    onSettings: openSettings,
    onSheet: openSheet,
    ofRows: control.commands,
  });
  const onOpen = ({ interventionId, sessionId: at }: ListEntry) =>
    interventionId !== null && onOpenIntervention(interventionId, at);
  const closeSettings = () => setIsSetting(false);
  return {
    ...{ input, setIsTyping, timed, setTimed, isSetting, openSettings, closeSettings },
    ...{ control, index, openSheet },
    side: { pane, onPane, proposal, onApply, onTimes: setTimed, onOpen },
  };
}

function Dialogs({ screen }: { readonly screen: ReturnType<typeof useListScreen> }) {
  const { list } = useSpeakers();
  const { isSetting, closeSettings, control, index, timed, setTimed } = screen;
  return (
    <>
      {isSetting && <ListSettingsDialog onClose={closeSettings} />}
      {control.edited !== null && (
        <EditRequestDialog entry={control.edited} index={index} onClose={control.closeEdit} />
      )}
      {timed !== null && timed.interventionId !== null && (
        <TimesDialog
          entry={timed}
          id={timed.interventionId}
          timeZone={list.timeZone}
          onClose={() => setTimed(null)}
        />
      )}
    </>
  );
}

// What could not be done stands where one looks for who has the floor.
function Problem() {
  const { actions } = useSpeakers();
  const { problem, report } = actions;
  if (problem === null) return null;
  return (
    <p role="alert" className={styles.problem}>
      <span>{describeErrorBriefly(problem)}</span>
      <Button variant="quiet" onPress={() => report(null)}>
        <Trans>Dismiss</Trans>
      </Button>
    </p>
  );
}
