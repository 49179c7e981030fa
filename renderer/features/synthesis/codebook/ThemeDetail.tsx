import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { describeErrorBriefly } from '../../../api/describe-error';
import type { InterventionId, SessionId } from '../../../../shared/domain/ids';
import { Button } from '../../../ui/Button';
import { Region } from '../../../ui/Region';
import { SavedField } from '../../../ui/SavedField';
import { TextField } from '../../../ui/TextField';
import { placeOf, type CodebookTheme } from './codebook-tree';
import { HueField } from './HueField';
import { KeywordsField } from './KeywordsField';
import { ThemePoints } from './ThemePoints';
import type { Codebook } from './use-codebook';
import type { ThemeFields } from './use-theme-changes';
import styles from './Detail.module.css';

interface ThemeDetailProps {
  readonly codebook: Codebook;
  readonly theme: CodebookTheme;
  readonly onOpenIntervention: (id: InterventionId, sessionId: SessionId) => void;
}

/** What a theme means, how it looks, and the points that carry it. */
export function ThemeDetail({ codebook, theme, onOpenIntervention }: ThemeDetailProps) {
  const { byId, changes, setMerging, remove, themes } = codebook;
  const place = placeOf(byId, theme);
  const save = async (fields: ThemeFields) => {
    const result = await changes.edit(theme.id, fields);
    return result.ok ? null : describeErrorBriefly(result.error);
  };
  return (
    <Region label={t`Theme`} className={styles.pane}>
      <header className={styles.header}>
        <p className={styles.place}>
          {place !== '' && <bdi>{place}</bdi>}
          <span>
            {theme.points === 0 ? (
              <Trans>No point carries it</Trans>
            ) : (
              <Plural value={theme.points} one="# point carries it" other="# points carry it" />
            )}
          </span>
        </p>
        <span className={styles.buttons}>
          <Button keys="m" isDisabled={themes.length < 2} onPress={() => setMerging(true)}>
            <Trans>Merge into…</Trans>
          </Button>
          <Button variant="quiet" keys="Delete" onPress={() => remove(theme)}>
            <Trans>Delete</Trans>
          </Button>
        </span>
      </header>
      <Fields theme={theme} save={save} />
      <ThemePoints
        theme={theme}
        changes={changes}
        onSplit={codebook.select}
        onOpenIntervention={onOpenIntervention}
      />
    </Region>
  );
}

interface FieldsProps {
  readonly theme: CodebookTheme;
  readonly save: (fields: ThemeFields) => Promise<string | null>;
}

function Fields({ theme, save }: FieldsProps) {
  return (
    <div className={styles.fields}>
      <div className={styles.column}>
        <SavedField stored={theme.name} onSave={(name) => save({ name })}>
          {({ value, onChange, error }) => (
            <TextField
              label={t`Name`}
              value={value}
              onChange={onChange}
              {...(error === undefined ? {} : { error })}
            />
          )}
        </SavedField>
        <SavedField
          stored={theme.definition}
          savesOnEnter={false}
          onSave={(definition) => save({ definition })}
        >
          {({ value, onChange, error }) => (
            <TextField
              multiline
              rows={3}
              label={t`Definition`}
              description={t`When a point gets this theme, and when it does not.`}
              value={value}
              onChange={onChange}
              {...(error === undefined ? {} : { error })}
            />
          )}
        </SavedField>
      </div>
      <div className={styles.column}>
        <HueField hue={theme.hue} onChange={(hue) => void save({ hue })} />
        <KeywordsField theme={theme} onSave={(keywords) => save({ keywords })} />
      </div>
    </div>
  );
}
