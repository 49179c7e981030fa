import { t } from '@lingui/core/macro';
import { useRef } from 'react';
import type { Result } from '../../../../shared/app-error';
import type { InterventionId } from '../../../../shared/domain/ids';
import { interventionTypes, type Attribution } from '../../../../shared/domain/vocabulary';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useApi, useDialogueId } from '../../../api/api-context';
import { useCommand } from '../../../api/use-endpoint';
import { announce } from '../../../ui/announce';
import { useKeyboardCommands, type KeyboardCommand } from '../../../ui/keyboard-commands';
import { languageName, spokenLanguages } from '../../../ui/languages';
import { interventionTypeWord } from '../../../ui/words';
import type { CurrentTurn } from './current-turn';
import { floorKeys } from './floor-keys';

interface TurnCommandsOptions {
  readonly turn: CurrentTurn;
  readonly hasBegun: boolean;
  readonly onDialog: (dialog: 'began' | 'language') => void;
  readonly onProblem: (text: string | null) => void;
}

const stepMs = 10_000;

/** What can be said of the turn at the foot while one writes it. */
export function useTurnCommands(options: TurnCommandsOptions): void {
  const { hasBegun, onDialog } = options;
  const act = useTurnActions(options);
  const group = t`Capture`;
  const commands = [...floorWords(act), ...timeCommands(act, onDialog), ...heard(act, onDialog)];
  useKeyboardCommands(commands.map((command) => ({ ...command, group, when: () => hasBegun })));
}

type TurnCommand = Omit<KeyboardCommand, 'group' | 'when'>;
type Actions = ReturnType<typeof useTurnActions>;
type OnDialog = TurnCommandsOptions['onDialog'];

function floorWords(act: Actions): TurnCommand[] {
  return [
    {
      id: 'capture.chatham-house',
      label: t`Chatham House Rule for this turn, on or off`,
      keys: floorKeys.chathamHouse,
      run: () => void act.toggleAttribution('none'),
    },
    {
      id: 'capture.off-the-record',
      label: t`This turn off the record, on or off`,
      keys: floorKeys.offTheRecord,
      run: () => void act.toggleAttribution('off-the-record'),
    },
    ...interventionTypes.map((type) => ({
      id: `capture.type-${type}`,
      label: t`Make the current turn a ${interventionTypeWord(type)}`,
      run: () => void act.setType(type),
    })),
  ];
}

function timeCommands(act: Actions, onDialog: OnDialog): TurnCommand[] {
  return [
    {
      id: 'capture.began',
      label: t`Say when the turn began`,
      keys: floorKeys.began,
      run: () => onDialog('began'),
    },
    {
      id: 'capture.began-earlier',
      label: t`The turn began 10 seconds earlier`,
      keys: floorKeys.earlier,
      run: () => void act.move(-stepMs),
    },
    {
      id: 'capture.began-later',
      label: t`The turn began 10 seconds later`,
      run: () => void act.move(stepMs),
    },
  ];
}

function heard(act: Actions, onDialog: OnDialog): TurnCommand[] {
  return [
    {
      id: 'capture.language',
      label: t`Say what language is spoken`,
      keys: floorKeys.language,
      run: () => onDialog('language'),
    },
    {
      id: 'capture.interpreted',
      label: t`Heard through interpretation, on or off`,
      keys: floorKeys.interpreted,
      run: () => void act.toggleInterpreted(),
    },
    ...spokenLanguages.map((tag) => ({
      id: `capture.language-${tag}`,
      label: t`Spoken in ${languageName(tag)}`,
      run: () => void act.setLanguage(tag),
    })),
  ];
}

/** Each works on the turn as main has it now, also where that has just begun and its id is on the way. */
function useTurnActions({ turn, onProblem }: TurnCommandsOptions) {
  const { client } = useApi();
  const dialogueId = useDialogueId();
  const { run: setAttribution } = useCommand('record.setAttribution');
  const { run: setLanguage } = useCommand('record.setLanguage');
  const { run: correctTimes } = useCommand('speakers.correctTimes');
  const { run: reassign } = useCommand('record.reassign');
  // One after the other: a key pressed twice must be on and off, and not on twice.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const onTurn = (run: (entry: Entry) => Promise<Result<unknown>>) => {
    const session = turn.session();
    const next = last.current.then(async () => {
      if (session.id === null) await session.flush().catch(() => undefined);
      if (session.id === null) return;
      const entry = await client.record.get({ dialogueId, input: { id: session.id } });
      const result = entry.ok ? await run(entry.value) : entry;
      onProblem(result.ok ? null : describeErrorBriefly(result.error));
    });
    last.current = next.catch(() => undefined);
    return next;
  };
  return {
    toggleAttribution: (level: Attribution) =>
      onTurn(({ id, attribution }) => {
        const isOn = attribution !== level;
        announce(isOn ? attributionNews(level) : t`Attribution as the session has it`);
        return setAttribution({ id, attribution: isOn ? level : null });
      }),
    toggleInterpreted: () =>
      onTurn(({ id, language, isInterpreted }) =>
        setLanguage({ id, language, isInterpreted: isInterpreted === true ? null : true }),
      ),
    setLanguage: (language: string) =>
      onTurn(({ id, isInterpreted }) => setLanguage({ id, language, isInterpreted })),
    setType: (type: (typeof interventionTypes)[number]) =>
      onTurn(({ id }) => reassign({ id, type })),
    move: (byMs: number) =>
      onTurn(({ id, startedAt, endedAt }) => {
        if (startedAt === null) return Promise.resolve({ ok: true, value: null });
        const latest = endedAt ?? Date.now();
        return correctTimes({ id, startedAt: Math.min(startedAt + byMs, latest), endedAt });
      }),
  };
}

type Entry = {
  readonly id: InterventionId;
  readonly attribution: Attribution | null;
  readonly language: string | null;
  readonly isInterpreted: boolean | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
};

function attributionNews(level: Attribution): string {
  return level === 'none' ? t`Not attributed` : t`Off the record`;
}
