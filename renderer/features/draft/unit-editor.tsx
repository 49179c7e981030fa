import type { InsertedBlock } from '../../../shared/domain/draft';
import type { Report } from '../../../shared/report/report';
import { editedKeys, findParagraph, type EditTarget, type InsertedType } from './edit-target';
import type { UnitEditor } from './PageText';
import type { ReportUnit } from './report-unit';
import { UnitBody } from './UnitBody';
import type { Draft } from './use-draft';
import { BlockEditor } from './writing/BlockEditor';
import { insertedBlock } from './writing/inserted-block';
import { PassageEditor } from './writing/PassageEditor';
import { RewriteEditor } from './writing/RewriteEditor';

/** The editor that stands in the place of what is being written; null where nothing is. */
export function unitEditor(draft: Draft, report: Report): UnitEditor | null {
  const { editing, units } = draft;
  if (editing === null) return null;
  const keys = editedKeys(editing, units, report);
  const unit = units.find(({ key }) => keys.has(key));
  const element = <TargetEditor target={editing} {...{ draft, report, unit }} />;
  return keys.size === 0 ? null : { keys, element };
}

interface TargetEditorProps {
  readonly target: EditTarget;
  readonly draft: Draft;
  readonly report: Report;
  /** The first of those that it stands in the place of. */
  readonly unit: ReportUnit | undefined;
}

function TargetEditor({ target, draft, report, unit }: TargetEditorProps) {
  switch (target.kind) {
    case 'passage':
      return <PassageEditor {...target} {...{ draft, report }} />;
    case 'rewrite': {
      const paragraph = findParagraph(report, target.paragraph);
      if (paragraph === null) return null;
      return (
        <>
          {unit && leadOf(unit)}
          <RewriteEditor key={target.paragraph} {...{ draft, report, paragraph }} />
        </>
      );
    }
    case 'inserted': {
      const { editId } = target;
      const block = insertedBlock(report, editId);
      if (block === null) return null;
      return <BlockEditor key={editId} anchor="" {...{ draft, report, block, editId }} />;
    }
    case 'new':
      return (
        <>
          {unit && <UnitBody unit={unit} />}
          <BlockEditor
            key={target.anchor}
            block={emptyBlock(target.type)}
            editId={null}
            anchor={target.anchor}
            onKept={(editId) => draft.edit({ ...target, editId })}
            {...{ draft, report }}
          />
        </>
      );
  }
}

function emptyBlock(type: InsertedType): InsertedBlock {
  return type === 'heading' ? { type, level: 2, text: '' } : { type, text: '' };
}

/** What stands before the words that are rewritten: the lead of an area. */
function leadOf(unit: ReportUnit) {
  if (unit.type !== 'text' || unit.paragraph !== null) return null;
  const [lead] = unit.runs;
  return (
    <p dir="auto">
      <b>
        {unit.mark} {lead?.text}
      </b>
    </p>
  );
}
