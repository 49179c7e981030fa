import { t } from '@lingui/core/macro';
import { useRef } from 'react';
import type { BoardPoint } from '../../../api/use-board-points';
import { TextField } from '../../../ui/TextField';
import { Region } from '../../../ui/Region';
import { useKeyboardCommands } from '../../../ui/keyboard-commands';
import type { Board } from '../board/use-board';
import { CandidateFacts } from './CandidateFacts';
import { CandidateFoot } from './CandidateFoot';
import { CandidatePoints } from './CandidatePoints';
import type { Group } from './groups';
import type { Candidates } from './use-candidates';
import styles from './Detail.module.css';

interface CandidateDetailProps {
  readonly group: Group;
  readonly candidates: Candidates;
  readonly board: Board;
  readonly onOpenPoint: (point: BoardPoint) => void;
}

/** One candidate: what it would be called, why it is one, who said what in it, and what becomes of it. */
export function CandidateDetail(props: CandidateDetailProps) {
  const { group, candidates, board, onOpenPoint } = props;
  return (
    <Region label={t`Candidate`} className={styles.pane}>
      <div className={styles.scroller}>
        <LeadField group={group} candidates={candidates} />
        <CandidateFacts group={group} themes={board.data.themes} />
        <CandidatePoints group={group} candidates={candidates} onOpenPoint={onOpenPoint} />
      </div>
      <CandidateFoot group={group} candidates={candidates} board={board} />
    </Region>
  );
}

function LeadField({ group, candidates }: Pick<CandidateDetailProps, 'group' | 'candidates'>) {
  const { leadOf, arrange, accept, listRef } = candidates;
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const lead = leadOf(group);
  useKeyboardCommands([
    {
      id: 'suggestions.edit-lead',
      label: t`Edit the lead of the candidate`,
      group: t`Suggestions`,
      keys: ['e', 'F2'],
      run: () => field.current?.select(),
    },
  ]);
  return (
    <div
      className={styles.lead}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        if (event.key === 'Enter') accept('convergence');
        else listRef.current?.focusKey(group.key);
      }}
    >
      <TextField
        label={t`Lead of the area`}
        inputRef={field}
        multiline
        rows={1}
        value={lead}
        maxLength={500}
        onChange={(text) => arrange({ type: 'lead', key: group.key, lead: text })}
      />
    </div>
  );
}
