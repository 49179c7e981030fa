import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState, type ReactNode } from 'react';
import type { InsertedBlock } from '../../../../shared/domain/draft';
import { nameLimit } from '../../../../shared/domain/text';
import { Button } from '../../../ui/Button';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import styles from './Writing.module.css';

type HeadingBlock = Extract<InsertedBlock, { type: 'heading' }>;

interface HeadingEditorProps {
  readonly initial: HeadingBlock;
  readonly onChange: (block: HeadingBlock) => void;
  readonly onBlur: () => void;
  readonly onDone: () => void;
  readonly actions: ReactNode;
}

const levels = ['1', '2', '3'] as const;

/** A heading that a person puts in: its words, and how deep it is. */
export function HeadingEditor(props: HeadingEditorProps) {
  const { initial, onBlur, onChange, onDone, actions } = props;
  const [block, setBlock] = useState(initial);
  const change = (changed: HeadingBlock) => {
    setBlock(changed);
    onChange(changed);
  };
  return (
    <div
      className={styles.editor}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDone();
      }}
    >
      <TextField
        label={t`Heading`}
        value={block.text}
        maxLength={nameLimit}
        autoFocus
        onChange={(text) => change({ ...block, text })}
        onBlur={onBlur}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onDone();
          else event.continuePropagation();
        }}
      />
      <div className={styles.toolbar}>
        <Select
          label={t`Level`}
          options={levels.map((id) => ({ id, label: id }))}
          value={levels[block.level - 1] ?? '2'}
          onChange={(level) => change({ ...block, level: Number(level) })}
        />
        {actions}
        <Button variant="primary" keys="Enter" onPress={onDone}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </div>
  );
}
