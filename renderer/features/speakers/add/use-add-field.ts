import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'react';
import type { AppError } from '../../../../shared/app-error';
import type { NewRequest } from '../../../../shared/contract/speakers';
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
  const add = async (requests: readonly ResolvedRequest[], isForced: boolean) => {
    if (requests.length === 0 || isRunning) return;
    const result = await request({
      sessionId,
      requests: requests.map((each, place) => toInput(each, place, requests, context)),
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

function toInput(
  { parsed, meaning, group }: ResolvedRequest,
  place: number,
  requests: readonly ResolvedRequest[],
  context: SpeakersContext,
): NewRequest {
  const answersPlace = questionInLine(requests, place);
  const question = parsed.type === 'answer' ? questionAnswered(context) : null;
  return {
    ...openInput(meaning.choice),
    type: parsed.type,
    ...(group !== null &&
      (group.id === null ? { newGroup: group.name } : { onBehalfOfId: group.id })),
    ...(answersPlace === null ? { questionKey: question?.key ?? null } : { answersPlace }),
  };
}

/** The place of the question before an answer that is typed in the same line; null for none. */
export function questionInLine(requests: readonly ResolvedRequest[], place: number): number | null {
  if (requests[place]?.parsed.type !== 'answer') return null;
  const at = requests.slice(0, place).findLastIndex(({ parsed }) => parsed.type === 'question');
  return at === -1 ? null : at;
}

/** The question that an answer is to where the line has none: of whoever has the floor, else the last that was asked, else the next in the list. */
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
