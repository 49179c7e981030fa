type Listener = (text: string) => void;

const listeners = new Set<Listener>();

/** Says a short text to screen readers, without moving the focus. */
export function announce(text: string): void {
  for (const listener of listeners) listener(text);
}

/** For the one live region of the window. Gives the way to stop listening. */
export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
