import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { useKeyboardCommands } from '../../../ui/keyboard-commands';
import { Menu, type MenuEntry } from '../../../ui/Menu';
import { TextField } from '../../../ui/TextField';
import { announce } from '../../../ui/announce';
import { placeOneStep } from './area-order';
import type { BoardArea } from '../board/board-data';
import { dragArea } from '../board/drag';
import type { AreaBoard } from '../board/use-area-board';
import styles from './Areas.module.css';

interface AreaHeaderProps {
  readonly area: BoardArea;
  readonly number: number;
  readonly board: AreaBoard;
}

/** Number and lead, which is edited in place, and what can be done to the area as a whole. */
export function AreaHeader({ area, number, board }: AreaHeaderProps) {
  const [isEditing, setIsEditing] = useState(false);
  const edit = () => setIsEditing(true);
  const remove = () => {
    void board.changes.deleteArea(area.id).then((isDone) => {
      if (isDone) announce(t`Area deleted. Undo brings it back.`);
    });
  };
  useHeaderCommands(board.currentArea?.id === area.id, edit, remove);
  return (
    <header className={styles.header}>
      <span
        className={styles.number}
        draggable
        title={t`Drag to another place`}
        onDragStart={(event) => dragArea(event, area.id)}
      >
        {number}
      </span>
      {isEditing ? (
        <LeadField
          lead={area.lead}
          onFinish={(lead) => {
            setIsEditing(false);
            if (lead !== null) void board.changes.editArea(area.id, { lead });
          }}
        />
      ) : (
        <h3 className={styles.lead} dir="auto">
          <Button variant="quiet" aria-label={t`Edit the lead: ${area.lead}`} onPress={edit}>
            {area.lead}
          </Button>
        </h3>
      )}
      <AreaState area={area} />
      <Menu
        label={t`Area ${number}`}
        trigger="⋯"
        entries={menuEntries(area, board, { edit, remove })}
      />
    </header>
  );
}

function useHeaderCommands(isCurrent: boolean, edit: () => void, remove: () => void): void {
  const group = t`Synthesis`;
  const when = () => isCurrent;
  useKeyboardCommands([
    {
      id: 'synthesis.edit-lead',
      label: t`Edit the lead`,
      group,
      keys: ['e', 'F2'],
      when,
      run: edit,
    },
    {
      id: 'synthesis.delete-area',
      label: t`Delete the area`,
      group,
      keys: 'Mod+Backspace',
      yieldsToTyping: true,
      when,
      run: remove,
    },
  ]);
}

function AreaState({ area }: Pick<AreaHeaderProps, 'area'>) {
  if (area.isAgreementConfirmed) {
    return (
      <Badge>
        <Trans>confirmed</Trans>
      </Badge>
    );
  }
  return area.summary.supporters.length === 0 ? (
    <Badge tone="warn">
      <Trans>candidate</Trans>
    </Badge>
  ) : null;
}

function menuEntries(
  area: BoardArea,
  { data, changes }: AreaBoard,
  { edit, remove }: { edit: () => void; remove: () => void },
): (MenuEntry | 'separator')[] {
  const move = (step: 'up' | 'down') => {
    const place = placeOneStep(data.areas, area.id, step);
    return {
      isDisabled: place === null,
      onAction: () => {
        if (place) void changes.moveArea(area.id, place);
      },
    };
  };
  const isConvergence = area.section === 'convergence';
  return [
    { id: 'edit', label: t`Edit the lead`, keys: 'e', onAction: edit },
    { id: 'up', label: t`Move up`, keys: 'Alt+ArrowUp', ...move('up') },
    { id: 'down', label: t`Move down`, keys: 'Alt+ArrowDown', ...move('down') },
    {
      id: 'section',
      label: isConvergence
        ? t`Make it an idea for further action`
        : t`Make it an area of convergence`,
      onAction: () =>
        void changes.moveArea(area.id, {
          section: isConvergence ? 'further-action' : 'convergence',
          before: null,
        }),
    },
    'separator',
    { id: 'delete', label: t`Delete`, keys: 'Mod+Backspace', onAction: remove },
  ];
}

interface LeadFieldProps {
  readonly lead: string;
  /** With the new lead, or null when nothing is to change. */
  readonly onFinish: (lead: string | null) => void;
}

function LeadField({ lead, onFinish }: LeadFieldProps) {
  const [text, setText] = useState(lead);
  const finish = () => onFinish(text.trim() === '' || text.trim() === lead ? null : text);
  return (
    <div
      className={styles.leadField}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        const card = event.currentTarget.closest<HTMLElement>('[data-area]');
        if (event.key === 'Enter') finish();
        else onFinish(null);
        card?.focus();
      }}
    >
      <TextField
        label={t`Lead`}
        hidesLabel
        multiline
        rows={1}
        value={text}
        onChange={setText}
        onBlur={finish}
        maxLength={500}
        autoFocus
      />
    </div>
  );
}
