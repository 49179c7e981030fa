import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { nameLimit } from '../../../shared/domain/text';
import { describeErrorBriefly } from '../../api/describe-error';
import { useCommand } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { matchesKeys } from '../../ui/keys';
import { TextField } from '../../ui/TextField';
import type { CommentPlace } from './comment-place';
import type { Draft } from './use-draft';
import own from './Comments.module.css';

interface CommentFormProps {
  readonly draft: Draft;
  readonly place: CommentPlace;
  /** Who wrote the newest comment. */
  readonly lastAuthor: string | undefined;
}

// Who comments in this window, once they have said so.
let author: string | null = null;

/** A new remark about a block or words in it. */
export function CommentForm({ draft, place, lastAuthor = '' }: CommentFormProps) {
  const { name, setName, text, setText, error, add, close } = useNewComment(
    draft,
    place,
    lastAuthor,
  );
  return (
    <div
      className={own.form}
      role="group"
      aria-label={t`New comment`}
      onKeyDown={(event) => {
        const isDone = matchesKeys(event.nativeEvent, 'Mod+Enter');
        // Esc goes back, but never takes words along that somebody wrote.
        const isBack = event.key === 'Escape' && text === '';
        if (!isDone && !isBack) return;
        event.preventDefault();
        if (isDone) void add();
        else close();
      }}
    >
      {place.quote !== '' && <q dir="auto">{place.quote}</q>}
      <TextField
        label={t`Comment`}
        multiline
        rows={3}
        value={text}
        onChange={setText}
        autoFocus
        maxLength={10_000}
        {...(error === null ? {} : { error: describeErrorBriefly(error) })}
      />
      <TextField label={t`By`} value={name} onChange={setName} maxLength={nameLimit} />
      <div className={own.actions}>
        <Button
          variant="primary"
          keys="Mod+Enter"
          isDisabled={text.trim() === ''}
          onPress={() => void add()}
        >
          <Trans>Add the comment</Trans>
        </Button>
        <Button variant="quiet" onPress={close}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  );
}

function useNewComment(draft: Draft, place: CommentPlace, lastAuthor: string) {
  const [name, setName] = useState(author ?? lastAuthor);
  const [text, setText] = useState('');
  const { run, isRunning, error } = useCommand('draft.addComment');
  const close = () => {
    draft.stopComment();
    if (draft.current) draft.goTo(draft.current);
  };
  const add = async () => {
    if (text.trim() === '' || isRunning) return;
    author = name;
    const result = await run({ draft: draft.key, ...place, author: name, text });
    if (result.ok) close();
  };
  return { name, setName, text, setText, error, add, close };
}
