import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Peek } from './Peek';
import styles from './Peek.module.css';

interface ExplainedProps {
  readonly children: ReactNode;
  readonly explanation: ReactNode;
}

/** Milliseconds before the pointer opens or closes it, so that crossing the page leaves nothing behind. */
const pause = 200;

/** Words with what stands behind them: on hover, on focus, and kept open by a press. Esc closes it. */
export function Explained({ children, explanation }: ExplainedProps) {
  const [trigger, setTrigger] = useState<HTMLButtonElement | null>(null);
  const id = useId();
  const [state, setState] = useState<'closed' | 'peek' | 'kept'>('closed');
  const hover = useHoverPause((isOver) => {
    setState((before) => {
      if (before === 'kept') return before;
      return isOver || document.activeElement === trigger ? 'peek' : 'closed';
    });
  });
  const isOpen = state !== 'closed';
  return (
    <>
      <Button
        ref={setTrigger}
        className={styles.trigger ?? ''}
        aria-expanded={isOpen}
        {...(isOpen && { 'aria-describedby': id })}
        onHoverChange={hover}
        onFocus={() => setState((before) => (before === 'closed' ? 'peek' : before))}
        onBlur={() => setState('closed')}
        onPress={() => setState((before) => (before === 'kept' ? 'closed' : 'kept'))}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isOpen) setState('closed');
          else event.continuePropagation();
        }}
      >
        {children}
      </Button>
      <Peek
        anchor={trigger}
        isOpen={isOpen}
        onClose={() => setState('closed')}
        id={id}
        onHover={hover}
      >
        {explanation}
      </Peek>
    </>
  );
}

/** Tells of the pointer after a pause, by the last of what it did. */
function useHoverPause(onChange: (isOver: boolean) => void): (isOver: boolean) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (isOver) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(isOver), pause);
  };
}
