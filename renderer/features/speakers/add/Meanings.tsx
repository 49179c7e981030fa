import { t } from '@lingui/core/macro';
import { classNames } from '../../../ui/class-names';
import pickerStyles from '../../../ui/speaker-picker/SpeakerPicker.module.css';
import { meaningDetail } from './meaning-words';
import type { ResolvedRequest } from './resolve-request';

interface MeaningsProps {
  readonly id: string;
  readonly request: ResolvedRequest;
  readonly place: number;
  readonly onTake: (id: string) => void;
}

/** Everybody whom a part of the add field may mean. */
export function Meanings({ id, request, place, onTake }: MeaningsProps) {
  const { who } = request.parsed;
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t`Who is meant by “${who}”?`}
      className={classNames(pickerStyles.list, pickerStyles.down)}
    >
      {request.meanings.map((meaning, index) => (
        <div
          key={meaning.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === place}
          className={pickerStyles.option}
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(meaning.id);
          }}
        >
          <span className={pickerStyles.name} dir="auto">
            {meaning.name}
          </span>
          <span className={pickerStyles.detail} dir="auto">
            {meaningDetail(meaning)}
          </span>
        </div>
      ))}
    </div>
  );
}
