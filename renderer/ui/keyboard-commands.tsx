import { createContext, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { matchesKeys, worksWhileTyping, type Keys } from './keys';
import { followTypedText, hasTypedText } from './typed-text';

/** Something that one can do from the keyboard: by its keys, or by its name in the command palette. */
export interface KeyboardCommand {
  /** `feature.verb`; the menu of the window uses the same. */
  readonly id: string;
  /** A verb and its object: "Open the next speaker". */
  readonly label: string;
  /** Heading in the palette and in the map of keys. */
  readonly group: string;
  /** Several are alternatives; the first is shown. */
  readonly keys?: Keys | readonly Keys[];
  /** True where a field with freshly typed text has its own meaning for the keys, as for undo. */
  readonly yieldsToTyping?: boolean;
  /** Neither offered nor run while this says no. */
  readonly when?: () => boolean;
  readonly run: () => void;
}

/** A thing that the palette can go to, beside the commands. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly group: string;
  readonly run: () => void;
}

/** Finds things to go to; rejects or gives nothing when it has no answer. */
export interface PaletteProvider {
  readonly id: string;
  readonly search: (text: string, signal: AbortSignal) => PaletteEntry[] | Promise<PaletteEntry[]>;
}

type Read<T> = () => readonly T[];

/** Holds what the mounted parts of the screen offer. Later registrations come first. */
export class CommandRegistry {
  readonly #commands = new Set<Read<KeyboardCommand>>();
  readonly #providers = new Set<Read<PaletteProvider>>();

  addCommands(read: Read<KeyboardCommand>): () => void {
    this.#commands.add(read);
    return () => this.#commands.delete(read);
  }

  addProviders(read: Read<PaletteProvider>): () => void {
    this.#providers.add(read);
    return () => this.#providers.delete(read);
  }

  /** What can be done now. */
  commands(): KeyboardCommand[] {
    return this.offered().filter(({ when }) => when?.() ?? true);
  }

  /** All that the screen has commands for, whether or not they can be run now. */
  offered(): KeyboardCommand[] {
    return [...this.#commands].reverse().flatMap((read) => read());
  }

  providers(): PaletteProvider[] {
    return [...this.#providers].flatMap((read) => read());
  }

  /** Runs a command by its id, for the window's menu. Says whether there was one. */
  runById(id: string): boolean {
    const command = this.commands().find((candidate) => candidate.id === id);
    command?.run();
    return command !== undefined;
  }

  /** Runs the first command that has these keys. Says whether there was one. */
  runByKeys(event: KeyboardEvent): boolean {
    const isTyping = isTextTarget(event.target);
    const command = this.commands().find((candidate) => {
      if (isTyping && candidate.yieldsToTyping === true && hasTypedText(event.target)) return false;
      return keysOf(candidate).some(
        (keys) => matchesKeys(event, keys) && (!isTyping || worksWhileTyping(keys)),
      );
    });
    command?.run();
    return command !== undefined;
  }
}

/** All keys of a command, the one to show first. */
export function keysOf({ keys }: KeyboardCommand): readonly Keys[] {
  if (keys === undefined) return [];
  return typeof keys === 'string' ? [keys] : keys;
}

const RegistryContext = createContext<CommandRegistry | null>(null);

/** Gives everything below one registry, and listens to the keys of the window. */
export function CommandRegistryProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(() => new CommandRegistry());
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isInDialog(event)) return;
      if (registry.runByKeys(event)) event.preventDefault();
    };
    // A row or a tab of React Aria takes Enter for itself, whatever is held with it.
    const beforeRows = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !takesEnter(event)) return;
      onKeyDown(event);
      if (event.defaultPrevented) event.stopPropagation();
    };
    window.addEventListener('keydown', beforeRows, true);
    window.addEventListener('keydown', onKeyDown);
    const stopFollowing = followTypedText();
    return () => {
      window.removeEventListener('keydown', beforeRows, true);
      window.removeEventListener('keydown', onKeyDown);
      stopFollowing();
    };
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** The registry of this window. */
export function useCommandRegistry(): CommandRegistry {
  const registry = useContext(RegistryContext);
  if (registry === null) throw new Error('Commands need a CommandRegistryProvider above');
  return registry;
}

/** Offers commands for as long as the component is there. The array may be new on each render. */
export function useKeyboardCommands(commands: readonly KeyboardCommand[]): void {
  const registry = useCommandRegistry();
  const latest = useLatest(commands);
  useEffect(() => registry.addCommands(() => latest.current), [registry, latest]);
}

/** Lets the palette find this feature's things for as long as the component is there. */
export function usePaletteProvider(provider: PaletteProvider): void {
  const registry = useCommandRegistry();
  const latest = useLatest(provider);
  useEffect(() => registry.addProviders(() => [latest.current]), [registry, latest]);
}

function useLatest<T>(value: T) {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}

function isTextTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.getAttribute('role') === 'spinbutton') return true;
  if (target instanceof HTMLInputElement) return !/^(checkbox|radio|button)$/.test(target.type);
  return target instanceof HTMLTextAreaElement;
}

function takesEnter({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('[role=row],[role=tab]') !== null;
}

// A dialog owns the keyboard: what lies behind it must not change unseen.
function isInDialog({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('[role=dialog],[role=alertdialog]') !== null;
}
