import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { entryName } from '../../../ui/entry-words';
import { classNames } from '../../../ui/class-names';
import { interventionTypeWord } from '../../../ui/words';
import { useSpeakers } from '../speaker-list';
import { meaningDetail } from './meaning-words';
import type { ResolvedRequest } from './resolve-request';
import { questionAnswered, questionInLine } from './use-add-field';
import styles from './AddField.module.css';

interface RequestChipsProps {
  readonly requests: readonly ResolvedRequest[];
  readonly current: ResolvedRequest | null;
  readonly onAsk: (request: ResolvedRequest) => void;
}

/** What Enter would add, each with whom it means; pressing one shows who else may be meant. */
export function RequestChips({ requests, current, onAsk }: RequestChipsProps) {
  return (
    <ul className={styles.chips} aria-label={t`What Enter adds`}>
      {requests.map((request, index) => (
        <li
          key={`${index} ${request.parsed.who}`}
          className={classNames(
            styles.chip,
            request === current && styles.current,
            request.isOpen && styles.open,
          )}
        >
          <button type="button" tabIndex={-1} onClick={() => onAsk(request)}>
            <ChipText {...{ request, requests, index }} />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface ChipTextProps extends Pick<RequestChipsProps, 'requests'> {
  readonly request: ResolvedRequest;
  /** Its place among the requests. */
  readonly index: number;
}

function ChipText({ request, requests, index }: ChipTextProps) {
  const question = useQuestionAnswered(requests, index);
  const { parsed, meaning, isOpen, meanings, group } = request;
  const known = meanings.filter(({ choice }) => choice.kind !== 'new').length;
  return (
    <>
      {parsed.type !== 'statement' && (
        <span className={styles.type}>{interventionTypeWord(parsed.type)}: </span>
      )}
      {isOpen ? (
        <>
          <bdi className={styles.name}>{parsed.who}</bdi>{' '}
          <span className={styles.ask}>
            <Trans>which of {known}? ↓ shows them</Trans>
          </span>
        </>
      ) : (
        <>
          <bdi className={styles.name}>{meaning.name}</bdi>{' '}
          <bdi className={styles.detail}>{meaningDetail(meaning)}</bdi>
          <NearlyMeant request={request} />
        </>
      )}
      {group !== null && (
        <span className={styles.detail}>
          {' '}
          <Trans>
            on behalf of <bdi>{group.name}</bdi>
          </Trans>
          {group.id === null && ` ${t`(new group)`}`}
        </span>
      )}
      {question !== null && (
        <span className={styles.detail}>
          {' '}
          <Trans>
            to <bdi>{question.name}</bdi>
          </Trans>
        </span>
      )}
    </>
  );
}

/** Whose question an answer is to; null for another request, and where there is no question. */
function useQuestionAnswered(
  requests: readonly ResolvedRequest[],
  index: number,
): { readonly name: string } | null {
  const context = useSpeakers();
  if (requests[index]?.parsed.type !== 'answer') return null;
  const before = requests[questionInLine(requests, index) ?? -1];
  if (before !== undefined)
    return { name: before.isOpen ? before.parsed.who : before.meaning.name };
  const question = questionAnswered(context);
  return question && { name: entryName(question) };
}

/** Whom a slip of the keyboard made somebody new of. */
function NearlyMeant({ request }: { readonly request: ResolvedRequest }) {
  const { parsed, meaning, meanings } = request;
  if (parsed.isDescription || meaning.choice.kind !== 'new' || meaning !== meanings[0]) return null;
  const nearest = meanings.find(({ choice }) => choice.kind !== 'new');
  if (nearest === undefined) return null;
  return (
    <span className={styles.ask}>
      {' '}
      <Trans>
        or <bdi>{nearest.name}</bdi>? ↓ shows them
      </Trans>
    </span>
  );
}
