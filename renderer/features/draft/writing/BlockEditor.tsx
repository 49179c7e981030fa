import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useRef, useState } from 'react';
import type { InsertedBlock } from '../../../../shared/domain/draft';
import type { DraftEditId } from '../../../../shared/domain/ids';
import type { Report } from '../../../../shared/report/report';
import { useApi, useDialogueId } from '../../../api/api-context';
import { useDelayedSaver } from '../../../api/use-delayed-saver';
import { useCommand } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { nameOfDraft } from '../name-of-draft';
import type { Draft } from '../use-draft';
import { HeadingEditor } from './HeadingEditor';
import { TextEditor } from './TextEditor';

interface BlockEditorProps {
  readonly draft: Draft;
  readonly report: Report;
  readonly block: InsertedBlock;
  /** The edit that holds it; null for a block that is not there yet. */
  readonly editId: DraftEditId | null;
  /** What a new block follows. */
  readonly anchor: string;
  /** A new block was kept for the first time. */
  readonly onKept?: (id: DraftEditId) => void;
}

/** A block that a person puts into the report. It is there from its first word, and gone when none is left. */
export function BlockEditor(props: BlockEditorProps) {
  const { draft, report } = props;
  const [block] = useState(props.block);
  const { save, remove, id } = useSaveBlock(props);
  const saver = useDelayedSaver<InsertedBlock>(
    `block:${id.current ?? `${nameOfDraft(draft.key)}:${props.anchor}`}`,
    block,
    save,
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  );
  const finish = () =>
    void saver
      .flush()
      .then(async () => {
        if (saver.current.text !== '' || (await remove())) draft.edit(null);
      })
      .catch(() => undefined);
  const shared = {
    onBlur: () => void saver.flush().catch(() => undefined),
    onDone: finish,
    actions: (
      <Delete
        onPress={() =>
          void saver
            .flush()
            .catch(() => undefined)
            .then(remove)
            .then((isGone) => isGone && draft.edit(null))
        }
      />
    ),
  };
  const { current } = saver;
  if (current.type === 'heading')
    return <HeadingEditor initial={current} onChange={(own) => saver.write(own)} {...shared} />;
  return (
    <TextEditor
      label={current.type === 'list' ? t`Items of the list` : t`Words of the paragraph`}
      form={current.type === 'list' ? 'lines' : 'paragraphs'}
      initial={current.text}
      report={report}
      onChange={(text) => saver.write({ ...block, text })}
      {...shared}
    />
  );
}

function Delete({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button variant="quiet" onPress={onPress}>
      <Trans>Delete</Trans>
    </Button>
  );
}

function useSaveBlock({ anchor, draft, editId, onKept }: BlockEditorProps) {
  const dialogueId = useDialogueId();
  const { client } = useApi();
  const id = useRef<DraftEditId | null>(editId);
  const save = async (block: InsertedBlock) => {
    // An empty block is kept as it was until one is done.
    if (block.text.trim() === '') return { ok: true, value: null } as const;
    if (id.current !== null)
      return client.draft.editBlock({ dialogueId, input: { id: id.current, block } });
    const input = { draft: draft.key, anchor, block };
    const result = await client.draft.insertBlock({ dialogueId, input });
    if (result.ok) {
      id.current = result.value;
      onKept?.(result.value);
    }
    return result;
  };
  const { run: deleteEdit } = useCommand('draft.deleteEdit');
  /** @returns whether it is gone; a failure shows in the header. */
  const remove = async () => {
    if (id.current === null) return true;
    const { ok } = await deleteEdit({ id: id.current });
    if (ok) id.current = null;
    return ok;
  };
  return { save, remove, id };
}
