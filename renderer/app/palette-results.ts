import { useEffect, useState } from 'react';
import { NameIndex } from '../../shared/matching/name-index';
import { keysOf, useCommandRegistry, type CommandRegistry } from '../ui/keyboard-commands';
import type { KeyboardCommand, PaletteEntry, PaletteProvider } from '../ui/keyboard-commands';
import type { Keys } from '../ui/keys';

/** A line of the palette. */
export interface PaletteResult extends PaletteEntry {
  readonly keys?: Keys | undefined;
}

/** The command that opens the palette, which has no place within it. */
export const paletteCommandId = 'app.palette';

// So many of the commands and of each provider's things, lest one crowd out the others.
const limitPerSource = 12;

/** What the text finds: commands at once, things of the dialogue as their providers answer. */
export function usePaletteResults(text: string): readonly PaletteResult[] {
  const registry = useCommandRegistry();
  const found = useProvided(registry, text);
  const commands = registry.commands().filter(({ id }) => id !== paletteCommandId);
  return [...findCommands(commands, text), ...found];
}

/** The commands that the text finds, the best first; all of them for no text. */
export function findCommands(
  commands: readonly KeyboardCommand[],
  text: string,
): readonly PaletteResult[] {
  if (text.trim() === '') return commands.map(toResult);
  const names = new NameIndex(
    commands.map((command) => ({
      thing: command,
      names: [
        { text: command.label, kind: 'name' },
        { text: command.group, kind: 'alias' },
      ],
    })),
  );
  return names.search(text, limitPerSource).map(({ thing }) => toResult(thing));
}

function toResult(command: KeyboardCommand): PaletteResult {
  const { id, label, group, run } = command;
  return { id: `command:${id}`, label, group, run, keys: keysOf(command)[0] };
}

function useProvided(registry: CommandRegistry, text: string): readonly PaletteEntry[] {
  const [answers, setAnswers] = useState<ReadonlyMap<string, readonly PaletteEntry[]>>(new Map());
  useEffect(() => {
    const abort = new AbortController();
    for (const provider of registry.providers()) {
      void search(provider, text, abort.signal).then((entries) => {
        if (abort.signal.aborted) return;
        setAnswers((before) => new Map(before).set(provider.id, entries));
      });
    }
    return () => {
      abort.abort();
    };
  }, [registry, text]);
  return [...answers.values()].flat();
}

// A provider that fails finds nothing; the palette goes on with the others.
async function search(provider: PaletteProvider, text: string, signal: AbortSignal) {
  try {
    const entries = await provider.search(text, signal);
    return entries.slice(0, limitPerSource);
  } catch {
    return [];
  }
}
