import { t } from '@lingui/core/macro';
import { formatClock, formatDuration } from '../../../ui/format-time';
import { TextField } from '../../../ui/TextField';
import { parseMoment } from './parse-moment';

/** A moment as it is being typed. */
export interface MomentDraft {
  readonly text: string;
  /** Null for none, and while what is typed is no moment. */
  readonly at: number | null;
  readonly isWrong: boolean;
}

interface MomentFieldProps {
  readonly label: string;
  readonly draft: MomentDraft;
  readonly onChange: (draft: MomentDraft) => void;
  /** When the dialog was opened: "40 s ago" is counted from there, so that it stays as it is while one types. */
  readonly now: number;
  readonly timeZone: string;
  readonly near: number;
  readonly isOptional?: boolean;
  readonly autoFocus?: boolean;
}

/** The draft of what is known; text that nobody touches keeps its milliseconds. */
export function momentDraft(at: number | null, timeZone: string): MomentDraft {
  return { text: at === null ? '' : formatClock(at, timeZone, true), at, isWrong: false };
}

/** A time that is typed as a time of day, or as so long ago; what it comes to stands below. */
export function MomentField(props: MomentFieldProps) {
  const { label, draft, onChange, now, timeZone, near, isOptional = false, autoFocus } = props;
  const type = (text: string) => {
    const at = parseMoment(text, { now, timeZone, near });
    const isEmpty = text.trim() === '';
    onChange({ text, at, isWrong: (at === null && !(isEmpty && isOptional)) || (at ?? 0) > now });
  };
  const { at, isWrong } = draft;
  const isLate = at !== null && at > now;
  return (
    <TextField
      label={label}
      value={draft.text}
      onChange={type}
      {...(autoFocus === true && { autoFocus })}
      {...(at !== null && !isLate && { description: describeMoment(at, now, timeZone) })}
      error={
        !isWrong
          ? undefined
          : isLate
            ? t`That is still to come.`
            : t`Write 40 s ago, 1:20 ago, or a time such as 14:21:30.`
      }
    />
  );
}

function describeMoment(at: number, now: number, timeZone: string): string {
  const clock = formatClock(at, timeZone, true);
  const ago = formatDuration(now - at);
  return t`${clock}, ${ago} ago`;
}
