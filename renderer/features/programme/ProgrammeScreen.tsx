import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { SessionId } from '../../../shared/domain/ids';
import { describeError } from '../../api/describe-error';
import { useEndpointQuery } from '../../api/use-endpoint';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { leaveField } from '../../ui/leave-field';
import { Region } from '../../ui/Region';
import { SplitView } from '../../ui/SplitView';
import { flattenTree, toProgrammeTree, type ProgrammeData } from './programme-data';
import { ProgrammeEditor } from './ProgrammeEditor';
import { ProgrammeList } from './ProgrammeList';
import { useEditorFocus, useTreeFocus } from './use-programme-focus';
import { useProgrammeCommands } from './use-programme-commands';
import { useProgrammeEditing } from './use-programme-editing';

interface ProgrammeScreenProps {
  /** Takes notes in a session. */
  readonly onCapture: (id: SessionId) => void;
}

/** The events of the dialogue with their sessions, and what is selected of them. */
export function ProgrammeScreen({ onCapture }: ProgrammeScreenProps) {
  const { data, error, retry } = useEndpointQuery('programme.tree', {});
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
  return data === undefined ? null : <Programme data={data} onCapture={onCapture} />;
}

interface ProgrammeProps extends ProgrammeScreenProps {
  readonly data: ProgrammeData;
}

function Programme({ data, onCapture }: ProgrammeProps) {
  const { tree, selected, editing, deletedText, select, edit, moveByKey } = useProgramme(
    data,
    onCapture,
  );
  return (
    <SplitView
      id="programme"
      separatorLabel={t`Width of the programme`}
      fixedSide="start"
      initialWidth={420}
      minWidth={240}
      start={
        <Region label={t`Programme`}>
          <ProgrammeList
            {...{ tree, selected, editing, deletedText, moveByKey }}
            onSelect={select}
            onEdit={edit}
          />
        </Region>
      }
      end={
        <Region label={t`Selected event or session`}>
          <ProgrammeEditor {...{ data, selected, editing, onCapture }} />
        </Region>
      }
    />
  );
}

function useProgramme(data: ProgrammeData, onCapture: ProgrammeScreenProps['onCapture']) {
  const tree = toProgrammeTree(data);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [deletedText, setDeletedText] = useState<string | null>(null);
  const nodes = flattenTree(tree);
  const selected = nodes.find(({ id }) => id === selectedId) ?? tree[0] ?? null;
  const focusEditor = useEditorFocus(selected?.id ?? null);
  const focusTree = useTreeFocus(nodes.map(({ id }) => id));
  const select = (id: string | null) => {
    leaveField();
    setSelectedId(id);
    setDeletedText(null);
  };
  const onAdded = (id: string) => {
    select(id);
    focusEditor(id);
  };
  const onDeleted = (deletedId: string, next: string | null, text: string) => {
    select(next);
    setDeletedText(text);
    announce(text);
    focusTree(deletedId);
  };
  const editing = useProgrammeEditing(tree, onAdded, onDeleted);
  const edit = () => focusEditor(selected?.id ?? null);
  const { moveByKey } = useProgrammeCommands({ tree, selected, editing, onCapture, onEdit: edit });
  return { tree, selected, editing, deletedText, select, edit, moveByKey };
}
