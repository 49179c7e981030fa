import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { DraftComment } from '../../../shared/domain/draft';
import { useCommand } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { EventTime } from '../../ui/EventTime';
import { formatDay } from '../../ui/format-time';
import { TextField } from '../../ui/TextField';
import type { ReportUnit } from './report-unit';
import type { Draft } from './use-draft';
import styles from './Side.module.css';
import own from './Comments.module.css';

interface CommentItemProps {
  readonly comment: DraftComment;
  /** Null where its block is gone. */
  readonly unit: ReportUnit | null;
  readonly draft: Draft;
}

/** A remark: who made it, about what, and what can be done with it. */
export function CommentItem({ comment, unit, draft }: CommentItemProps) {
  const { author, createdAt, quote, resolvedAt, text } = comment;
  const [isEdited, setEdited] = useState(false);
  const isCurrent = unit !== null && unit.key === draft.current?.key;
  const { timeZone } = draft.event;
  return (
    <li className={styles.point} aria-current={isCurrent}>
      <p className={styles.speaker}>
        <strong dir="auto">{author || t`Somebody`}</strong>
        <span className={styles.place}>
          {formatDay(createdAt, timeZone)} <EventTime at={createdAt} timeZone={timeZone} />
          {resolvedAt !== null && <Trans> · resolved</Trans>}
        </span>
      </p>
      {quote !== '' && (
        <p className={own.quote} dir="auto">
          <q>{quote}</q>
        </p>
      )}
      {isEdited ? (
        <CommentText comment={comment} onClose={() => setEdited(false)} />
      ) : (
        <>
          <p className={own.text} dir="auto">
            {text}
          </p>
          <CommentActions {...{ comment, unit, draft }} onEdit={() => setEdited(true)} />
        </>
      )}
    </li>
  );
}

function CommentActions(props: CommentItemProps & { readonly onEdit: () => void }) {
  const { comment, unit, draft, onEdit } = props;
  const { id, resolvedAt } = comment;
  const resolve = useCommand('draft.resolveComment');
  const remove = useCommand('draft.deleteComment');
  return (
    <div className={own.actions}>
      {unit !== null && (
        <Button variant="quiet" onPress={() => draft.goTo(unit)}>
          <Trans>Show</Trans>
        </Button>
      )}
      <Button
        variant="quiet"
        onPress={() => void resolve.run({ id, isResolved: resolvedAt === null })}
      >
        {resolvedAt === null ? <Trans>Resolve</Trans> : <Trans>Open again</Trans>}
      </Button>
      <Button variant="quiet" onPress={onEdit}>
        <Trans>Edit</Trans>
      </Button>
      <Button variant="quiet" onPress={() => void remove.run({ id })}>
        <Trans>Delete</Trans>
      </Button>
    </div>
  );
}

interface CommentTextProps {
  readonly comment: DraftComment;
  readonly onClose: () => void;
}

function CommentText({ comment, onClose }: CommentTextProps) {
  const [text, setText] = useState(comment.text);
  const { run } = useCommand('draft.editComment');
  const save = async () => {
    const isSame = text === comment.text || text.trim() === '';
    if (isSame || (await run({ id: comment.id, text })).ok) onClose();
  };
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t`Comment`}
        hidesLabel
        multiline
        rows={3}
        value={text}
        onChange={setText}
        onBlur={() => void save()}
        maxLength={10_000}
        autoFocus
      />
    </div>
  );
}
