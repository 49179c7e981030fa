import { useEffect, useLayoutEffect, useRef, useState } from 'react';

interface FileDrop {
  /** Whether files are welcome now. */
  readonly accepts: () => boolean;
  readonly onDrop: (files: readonly File[]) => void;
}

/**
 * Takes files that are dropped anywhere on the window, before any part of it sees them. Files that are not welcome are
 * refused, so that the window never opens them itself. What is dragged within the window is left alone.
 * @returns whether files are being held over the window that it would take
 */
export function useFileDrop(options: FileDrop): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      claim(event);
      const isWelcome = latest.current.accepts();
      event.dataTransfer!.dropEffect = isWelcome ? 'copy' : 'none';
      setIsOver(isWelcome);
    };
    const leave = (event: DragEvent) => {
      // Without a related target the pointer has left the window, not just one of its parts.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (!hasFiles(event)) return;
      claim(event);
      const files = [...event.dataTransfer!.files];
      if (files.length > 0 && latest.current.accepts()) latest.current.onDrop(files);
    };
    const listeners = { dragenter: over, dragover: over, dragleave: leave, drop };
    for (const [type, listener] of Object.entries(listeners))
      window.addEventListener(type, listener as EventListener, true);
    return () => {
      for (const [type, listener] of Object.entries(listeners))
        window.removeEventListener(type, listener as EventListener, true);
    };
  }, []);
  return isOver;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

function claim(event: DragEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
