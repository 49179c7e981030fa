import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'react';
import type { AppError } from '../../../../shared/app-error';
import type { NewRequest } from '../../../../shared/contract/speakers';
import type { DelegationId } from '../../../../shared/domain/ids';
import { parseRequestText } from '../../../../shared/speakers/parse-request-text';
import { useCommand } from '../../../api/use-endpoint';
import { announce } from '../../../ui/announce';
import type { SpeakerIndex } from '../../../ui/speaker-picker/rank-speakers';
import { openInput } from '../../../ui/speaker-picker/speaker-choice';
import { useSpeakers, type SpeakersContext } from '../speaker-list';
import { choiceKey, resolveRequest, type Choices, type ResolvedRequest } from './resolve-request';

export type AddField = ReturnType<typeof useAddField>;

/** What is typed into the add field, whom it means, and adding them in one command. */
export function useAddField(index: SpeakerIndex) {
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [choices, setChoices] = useState<Choices>(new Map());
  const requests = useMemo(
    () => parseRequestText(text).map((parsed) => resolveRequest(index, parsed, choices)),
    [index, text, choices],
  );
  const clear = () => {
    setText('');
    setCaret(0);
    setChoices(new Map());
  };
  const adding = useAdding(clear);
  return {
    text,
    requests,
    problem: adding.problem,
    isAdding: adding.isAdding,
    /** The one that the cursor is in, or the last. */
    current: requests.find(({ parsed }) => caret <= parsed.source.to) ?? requests.at(-1) ?? null,
    type: (next: string, at: number) => {
      setText(next);
      setCaret(at);
      adding.forget();
    },
    setCaret,
    choose: ({ parsed }: ResolvedRequest, id: string) =>
      setChoices(new Map(choices).set(choiceKey(parsed), id)),
    add: (isForced: boolean) => adding.add(requests, isForced),
  };
}

function useAdding(onDone: () => void) {
  const context = useSpeakers();
  const { sessionId } = context;
  const [problem, setProblem] = useState<AppError | null>(null);
  const { run: request, isRunning } = useCommand('speakers.request');
  const makeGroups = useMakeGroups();
  const add = async (requests: readonly ResolvedRequest[], isForced: boolean) => {
    if (requests.length === 0 || isRunning) return;
    const groups = await makeGroups(requests);
    if (groups === null) return;
    const result = await request({
      sessionId,
      requests: requests.map((each) => toInput(each, groups, context)),
      allowClosed: isForced,
      allowTwice: isForced,
    });
    setProblem(result.ok ? null : result.error);
    if (!result.ok) return;
    onDone();
    const names = requests.map(({ meaning }) => meaning.name).join(', ');
    announce(t`On the list: ${names}`);
  };
  return { problem, add, isAdding: isRunning, forget: () => setProblem(null) };
}

type Groups = ReadonlyMap<string, DelegationId>;

// A group that nobody has entered yet is made first, a step of its own: requests only name delegations that are there.
function useMakeGroups() {
  const { actions } = useSpeakers();
  const { run: addDelegation } = useCommand('participants.addDelegation');
  return async (requests: readonly ResolvedRequest[]): Promise<Groups | null> => {
    const names = new Set(
      requests.flatMap(({ group }) => (group !== null && group.id === null ? [group.name] : [])),
    );
    const made = new Map<string, DelegationId>();
    for (const name of names) {
      const result = await addDelegation({
        name,
        shortName: '',
        category: 'government',
        state: null,
        region: null,
        isGroup: true,
      });
      if (!result.ok) {
        actions.report(result.error);
        return null;
      }
      made.set(name, result.value);
    }
    return made;
  };
}

function toInput(
  { parsed, meaning, group }: ResolvedRequest,
  groups: Groups,
  context: SpeakersContext,
): NewRequest {
  return {
    ...openInput(meaning.choice),
    type: parsed.type,
    onBehalfOfId: group === null ? null : (group.id ?? groups.get(group.name) ?? null),
    questionKey: parsed.type === 'answer' ? (questionAnswered(context)?.key ?? null) : null,
  };
}

/** The question that an answer is to: of whoever has the floor, else the last that was asked, else the next in the list. */
export function questionAnswered({ list, queue }: Pick<SpeakersContext, 'list' | 'queue'>) {
  const asked = [
    ...list.past.filter(({ state }) => state === 'spoken'),
    ...(list.speaking ? [list.speaking] : []),
  ];
  return (
    asked.findLast(({ type }) => type === 'question') ??
    queue.find(({ type }) => type === 'question') ??
    null
  );
}
