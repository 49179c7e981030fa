import { useEffect, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components/VisuallyHidden';
import { onAnnouncement } from '../ui/announce';

/** Where announcements are put for screen readers. The text goes after a while, so that it can be said again. */
export function LiveRegion() {
  const [text, setText] = useState('');
  useEffect(() => onAnnouncement(setText), []);
  useEffect(() => {
    if (text === '') return;
    const timer = setTimeout(() => {
      setText('');
    }, 5000);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <VisuallyHidden>
      <div role="status" aria-live="polite">
        {text}
      </div>
    </VisuallyHidden>
  );
}
