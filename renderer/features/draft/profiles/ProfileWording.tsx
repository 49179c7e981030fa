import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { PreferredTerm } from '../../../../shared/domain/dialogue';
import { defaultLadder } from '../../../../shared/domain/quantifier';
import type { Profile } from '../../../../shared/report/profile';
import { Checkbox } from '../../../ui/Checkbox';
import { LadderFields } from '../../../ui/LadderFields';
import { NumberField } from '../../../ui/NumberField';
import { SavedField } from '../../../ui/SavedField';
import { TextField } from '../../../ui/TextField';
import type { ProfilePartProps } from './profile-part';
import styles from './ProfilesDialog.module.css';

/** When the report says "several" and "many", which words it avoids, and how long it may be. */
export function ProfileWording({ profile, save, isDisabled }: ProfilePartProps) {
  const { wording, wordLimit } = profile;
  const change = (changes: Partial<Profile['wording']>) =>
    save({ wording: { ...wording, ...changes } });
  return (
    <section className={styles.part}>
      <h3>
        <Trans>Wording and length</Trans>
      </h3>
      <Checkbox
        isDisabled={isDisabled}
        isSelected={wording.ladder !== null}
        onChange={(isOwn) => void change({ ladder: isOwn ? defaultLadder : null })}
      >
        <Trans>A scale of its own for “several”, “many” and “most”</Trans>
      </Checkbox>
      {wording.ladder !== null && !isDisabled && (
        <LadderFields ladder={wording.ladder} onSave={(ladder) => change({ ladder })} />
      )}
      <div className={styles.fields}>
        <TermLines
          terms={wording.preferredTerms}
          isDisabled={isDisabled}
          onSave={(preferredTerms) => change({ preferredTerms })}
        />
        <NumberField
          label={t`Most words`}
          description={t`Headings and footnotes included; empty for no limit`}
          minValue={1}
          isDisabled={isDisabled}
          value={wordLimit}
          onChange={(limit) => {
            if (limit !== wordLimit) void save({ wordLimit: limit });
          }}
        />
      </div>
    </section>
  );
}

interface TermLinesProps {
  readonly terms: readonly PreferredTerm[];
  readonly isDisabled: boolean;
  readonly onSave: (terms: PreferredTerm[]) => Promise<string | null>;
}

function TermLines({ terms, isDisabled, onSave }: TermLinesProps) {
  return (
    <SavedField
      stored={termLines(terms)}
      savesOnEnter={false}
      onSave={(lines) => {
        const preferredTerms = parseTermLines(lines);
        return preferredTerms === null
          ? t`Each line needs an arrow, as in “illegal migration → irregular migration”.`
          : onSave(preferredTerms);
      }}
    >
      {(control) => (
        <TextField
          label={t`Preferred terms besides those of the dialogue`}
          description={t`One a line: avoid → use`}
          multiline
          rows={3}
          isDisabled={isDisabled}
          {...control}
        />
      )}
    </SavedField>
  );
}

function termLines(terms: readonly PreferredTerm[]): string {
  return terms.map(({ avoid, use }) => `${avoid} → ${use}`).join('\n');
}

/** Null where a line is no pair of words. */
function parseTermLines(lines: string): PreferredTerm[] | null {
  const pairs = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(/→|->/).map((word) => word.trim()));
  const terms = pairs.flatMap(([avoid, use, ...rest]) =>
    avoid && use && rest.length === 0 ? [{ avoid, use }] : [],
  );
  return terms.length === pairs.length ? terms : null;
}
