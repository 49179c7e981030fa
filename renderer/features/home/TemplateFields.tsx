import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { dialogueParts, type DialoguePart } from '../../../shared/contract/dialogues';
import type { DialogueSummary } from '../../../shared/contract/dialogues';
import type { DialogueId } from '../../../shared/domain/ids';
import { describeErrorBriefly } from '../../api/describe-error';
import { useEndpointQuery } from '../../api/use-endpoint';
import { Checkbox } from '../../ui/Checkbox';
import { formatCalendarDays } from '../../ui/format-time';
import { Select } from '../../ui/Select';
import { formatLocalMoment } from './format-edited';
import styles from './Home.module.css';

type Parts = Readonly<Record<DialoguePart, boolean>>;

/** What a new dialogue starts from. */
export interface Template {
  /** Null for nothing. */
  readonly sourceId: DialogueId | null;
  readonly parts: Parts;
}

export const everyPart: Parts = { people: true, codebook: true, wording: true };

interface TemplateFieldsProps {
  readonly dialogues: readonly DialogueSummary[];
  readonly template: Template;
  readonly onChange: (template: Template) => void;
  readonly error?: string | undefined;
}

/** Lets the new dialogue start empty, or with parts of an earlier one. */
export function TemplateFields({ dialogues, template, onChange, error }: TemplateFieldsProps) {
  const { sourceId, parts } = template;
  const options = dialogues.map(({ id, title, startsOn, endsOn, editedAt }) => ({
    id,
    label: title,
    // Tells apart those of one title.
    detail: formatCalendarDays(startsOn, endsOn) || t`edited ${formatLocalMoment(editedAt)}`,
  }));
  return (
    <>
      <Select<DialogueId | 'nothing'>
        label={t`Start from`}
        options={[{ id: 'nothing', label: t`An empty dialogue` }, ...options]}
        value={sourceId ?? 'nothing'}
        onChange={(id) => onChange({ parts, sourceId: id === 'nothing' ? null : id })}
        error={error}
      />
      {sourceId !== null && (
        <div>
          {dialogueParts.map((part) => (
            <Checkbox
              key={part}
              isSelected={parts[part]}
              onChange={(isTaken) => onChange({ sourceId, parts: { ...parts, [part]: isTaken } })}
            >
              <PartWords part={part} />
            </Checkbox>
          ))}
          <ComesAlong sourceId={sourceId} parts={parts} />
        </div>
      )}
    </>
  );
}

function PartWords({ part }: { readonly part: DialoguePart }) {
  if (part === 'people') return <Trans>People and delegations</Trans>;
  if (part === 'codebook') return <Trans>Codebook: themes with their definitions</Trans>;
  return (
    <Trans>
      Wording: language, attribution, ladder, preferred terms, abbreviations, organization
    </Trans>
  );
}

interface ComesAlongProps {
  readonly sourceId: DialogueId;
  readonly parts: Parts;
}

function ComesAlong({ sourceId, parts }: ComesAlongProps) {
  const { data, error } = useEndpointQuery('dialogues.reusable', { sourceId });
  if (error !== null) return <p className={styles.along}>{describeErrorBriefly(error)}</p>;
  if (data === undefined) return null;
  const people = parts.people ? data.people : 0;
  const delegations = parts.people ? data.delegations : 0;
  const themes = parts.codebook ? data.themes : 0;
  return (
    <div className={styles.along}>
      <p>
        <Trans>
          Coming along: <Plural value={people} one="# person" other="# people" />,{' '}
          <Plural value={delegations} one="# delegation" other="# delegations" />,{' '}
          <Plural value={themes} one="# theme" other="# themes" />. Programme, roles and notes stay
          where they are.
        </Trans>
      </p>
      {parts.people && data.described > 0 && (
        <p>
          <Plural
            value={data.described}
            one="# person who is described rather than identified stays out: somebody of that room."
            other="# people who are described rather than identified stay out: they were somebody of that room."
          />
        </p>
      )}
    </div>
  );
}
