import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { DraftComment } from '../../../shared/domain/draft';
import { describeError } from '../../api/describe-error';
import { useEndpointQuery } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Region } from '../../ui/Region';
import { CommentForm } from './CommentForm';
import { CommentItem } from './CommentItem';
import { placeComments } from './comment-place';
import type { Draft } from './use-draft';
import styles from './Side.module.css';
import own from './Comments.module.css';

interface CommentsPaneProps {
  readonly draft: Draft;
}

/** Remarks for colleagues: in the order of the report, those whose block is gone at the end. */
export function CommentsPane({ draft }: CommentsPaneProps) {
  const {
    data: comments = [],
    error,
    retry,
  } = useEndpointQuery('draft.comments', {
    draft: draft.key,
  });
  const [showsResolved, setShowsResolved] = useState(false);
  const shown = comments.filter(({ resolvedAt }) => showsResolved || resolvedAt === null);
  const resolved =
    comments.length - comments.filter(({ resolvedAt }) => resolvedAt === null).length;
  return (
    <Region label={t`Comments`} className={styles.pane}>
      <header className={styles.header}>
        <h2>
          <Trans>Comments: {comments.length - resolved}</Trans>
        </h2>
      </header>
      {error !== null && (
        <ErrorPanel {...describeError(error)} actions={<Retry onPress={retry} />} />
      )}
      {draft.commenting ? (
        <CommentForm draft={draft} place={draft.commenting} lastAuthor={comments.at(-1)?.author} />
      ) : (
        <Begin draft={draft} />
      )}
      {shown.length === 0 && (
        <p className={styles.none}>
          <Trans>No open comments.</Trans>
        </p>
      )}
      <CommentList comments={shown} draft={draft} />
      {resolved > 0 && (
        <div className={own.resolved}>
          <Checkbox isSelected={showsResolved} onChange={setShowsResolved}>
            <Trans>Show resolved comments ({resolved})</Trans>
          </Checkbox>
        </div>
      )}
    </Region>
  );
}

function Begin({ draft }: { readonly draft: Draft }) {
  return (
    <div className={own.form}>
      <Button
        keys="Mod+Alt+M"
        isDisabled={draft.current === null || draft.current.type === 'missing'}
        onPress={draft.comment}
      >
        <Trans>Comment on this paragraph</Trans>
      </Button>
    </div>
  );
}

function Retry({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button onPress={onPress}>
      <Trans>Try again</Trans>
    </Button>
  );
}

interface CommentListProps {
  readonly comments: readonly DraftComment[];
  readonly draft: Draft;
}

function CommentList({ comments, draft }: CommentListProps) {
  const { byUnit, orphans } = placeComments(comments, draft.units);
  return (
    <>
      <ul aria-label={t`Comments`}>
        {draft.units.flatMap((unit) =>
          (byUnit.get(unit.key) ?? []).map((comment) => (
            <CommentItem key={comment.id} comment={comment} unit={unit} draft={draft} />
          )),
        )}
      </ul>
      {orphans.length > 0 && (
        <>
          <h3 className={own.orphans}>
            <Trans>About words that are no more in the report</Trans>
          </h3>
          <ul aria-label={t`Comments without a place`}>
            {orphans.map((comment) => (
              <CommentItem key={comment.id} comment={comment} unit={null} draft={draft} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
