import { t } from '@lingui/core/macro';
import { useAppEvents } from '../api/api-context';
import { formatDuration } from '../ui/format-time';

/** Says that the computer's clock was set, and what that did to the times that are being noted. */
export function useClockNotice(say: (text: string) => void): void {
  useAppEvents((event) => {
    if (event.type !== 'clock-changed') return;
    const by = formatDuration(Math.abs(event.byMs));
    say(
      event.byMs > 0
        ? t`The computer’s clock was set forward by ${by}. The turn under way keeps its length; what was noted before keeps its times.`
        : t`The computer’s clock was set back by ${by}. The turn under way keeps its length; what was noted before keeps its times.`,
    );
  });
}
