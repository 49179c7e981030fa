import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { ParticipantId } from '../../../shared/domain/ids';
import { describeError } from '../../api/describe-error';
import { useImportRequest } from '../../api/import-requests';
import { useEndpointQuery } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Kbd } from '../../ui/Kbd';
import { Region } from '../../ui/Region';
import { SplitView } from '../../ui/SplitView';
import { MergeDialog } from './MergeDialog';
import { NewDelegationDialog } from './NewDelegationDialog';
import { NewPersonDialog } from './NewPersonDialog';
import type { ParticipantsData } from './roster';
import { RosterList } from './RosterList';
import { RosterPane } from './RosterPane';
import { RosterToolbar } from './RosterToolbar';
import { useParticipantCommands } from './use-participant-commands';
import { usePastedList } from './use-pasted-list';
import { useRoster, type Roster } from './use-roster';

interface ParticipantsScreenProps {
  /** Somebody to show; null for nobody in particular. */
  readonly targetId: ParticipantId | null;
}

/** The people and delegations of the dialogue. */
export function ParticipantsScreen({ targetId }: ParticipantsScreenProps) {
  const { data, error, retry } = useEndpointQuery('participants.list', {});
  if (error !== null) {
    return (
      <ErrorPanel
        {...describeError(error)}
        actions={
          <Button onPress={retry}>
            <Trans>Try again</Trans>
          </Button>
        }
      />
    );
  }
  return data && <Participants key={targetId} data={data} targetId={targetId} />;
}

interface ParticipantsProps extends ParticipantsScreenProps {
  readonly data: ParticipantsData;
}

function Participants({ data, targetId }: ParticipantsProps) {
  const roster = useRoster(data, targetId);
  useParticipantCommands(roster);
  usePastedList();
  return (
    <>
      <SplitView
        id="participants"
        separatorLabel={t`Width of the details`}
        fixedSide="end"
        initialWidth={320}
        minWidth={220}
        start={
          <Region label={t`Participants`}>
            <Roster roster={roster} data={data} />
          </Region>
        }
        end={
          <Region label={t`Details`}>
            <RosterPane
              row={roster.current}
              delegations={data.delegations}
              markedCount={roster.marked.size}
              deleteFault={roster.deleteFault}
              onMerge={() => roster.setDialog('merge')}
              onUnmark={roster.unmark}
              onDelete={() => void roster.remove()}
              onLeave={roster.focusList}
            />
          </Region>
        }
      />
      <RosterDialogs roster={roster} data={data} />
    </>
  );
}

interface PartProps {
  readonly roster: Roster;
  readonly data: ParticipantsData;
}

function Roster({ roster, data }: PartProps) {
  const { kind, rows, current, marked } = roster;
  const requestImport = useImportRequest();
  const importList = () => requestImport({ from: { type: 'choose' }, prefer: 'participants' });
  const isFiltered = roster.filter.text !== '' || roster.filter.category !== null;
  return (
    <>
      <RosterToolbar
        kind={kind}
        counts={{ people: data.participants.length, delegations: data.delegations.length }}
        filter={roster.filter}
        searchRef={roster.searchRef}
        onKindChange={roster.setKind}
        onFilterChange={roster.setFilter}
        onAddPerson={() => roster.setDialog('person')}
        onAddDelegation={() => roster.setDialog('delegation')}
        onImport={importList}
        onEnterList={roster.focusList}
      />
      <RosterList
        kind={kind}
        rows={rows}
        currentId={current?.id ?? null}
        marked={marked}
        listRef={roster.listRef}
        onCurrentChange={roster.setCurrentId}
        onMark={roster.mark}
        onEdit={roster.focusPane}
        emptyState={
          isFiltered ? (
            <NobodyFound roster={roster} />
          ) : (
            <NobodyYet kind={kind} onImport={importList} />
          )
        }
      />
    </>
  );
}

function NobodyFound({ roster }: { readonly roster: Roster }) {
  return (
    <EmptyState
      action={
        <Button onPress={() => roster.setFilter({ text: '', category: null })}>
          <Trans>Show all</Trans>
        </Button>
      }
    >
      <Trans>Nobody here fits the filter. Type fewer letters or choose another category.</Trans>
    </EmptyState>
  );
}

interface NobodyYetProps extends Pick<Roster, 'kind'> {
  readonly onImport: () => void;
}

function NobodyYet({ kind, onImport }: NobodyYetProps) {
  return kind === 'people' ? (
    <EmptyState
      action={
        <Button variant="primary" onPress={onImport}>
          <Trans>Import list…</Trans>
        </Button>
      }
    >
      <Trans>
        Nobody yet, and nobody types three hundred names: import a list, paste one here, or drop its
        file on the window. Single people are added with <Kbd keys="Mod+N" />; capture adds those
        who are missing.
      </Trans>
    </EmptyState>
  ) : (
    <EmptyState keys="Mod+Shift+N">
      <Trans>No delegation yet. Add the States and organizations that people speak for.</Trans>
    </EmptyState>
  );
}

function RosterDialogs({ roster, data }: PartProps) {
  const { dialog, markedRows, setDialog, show } = roster;
  const close = () => setDialog(null);
  const [first, second] = markedRows;
  return (
    <>
      {dialog === 'person' && (
        <NewPersonDialog
          delegations={data.delegations}
          onClose={close}
          onAdded={(id) => show('people', id)}
        />
      )}
      {dialog === 'delegation' && (
        <NewDelegationDialog onClose={close} onAdded={(id) => show('delegations', id)} />
      )}
      {dialog === 'merge' && first !== undefined && second !== undefined && (
        <MergeDialog
          rows={[first, second]}
          onClose={close}
          onMerged={(id) => {
            roster.unmark();
            show(roster.kind, id);
          }}
        />
      )}
    </>
  );
}
