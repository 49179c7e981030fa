import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import {
  holderOf,
  signFault,
  signsOf,
  usualSigns,
  type ChosenSigns,
  type PointSign,
} from '../../../shared/notes/point-signs';
import { faultOf } from '../../api/field-fault';
import { useCommand, useEndpointQuery } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { signWord } from '../../ui/point-words';
import { SavedField } from '../../ui/SavedField';
import { TextField } from '../../ui/TextField';
import { SettingsProblem } from './SettingsProblem';
import styles from './Settings.module.css';

/** The signs that set the kind of a point as it is typed: they belong to the keyboard, so they hold for all dialogues. */
export function SignSettings() {
  const { data, error, retry } = useEndpointQuery('app.preferences', {});
  const { run } = useCommand('app.setPreferences');
  if (data === undefined) return <SettingsProblem error={error} onRetry={retry} />;
  const chosen = data.signs;
  const save = async ({ name }: PointSign, typed: string) => {
    const sign = typed.trim();
    const changed = withSign(chosen, name, sign);
    const holder = holderOf(changed, name);
    if (holder !== null) return t`“${sign}” stands for “${signWord(holder)}” already.`;
    return faultWord(sign) ?? faultOf(await run({ signs: changed }));
  };
  return (
    <>
      <h2>
        <Trans>Signs</Trans>
      </h2>
      <p className={styles.hint}>
        <Trans>
          Typed at the start of a point, a sign says what the point is; typed twice, it is text. An
          empty field means no sign: keys and the palette still do it.
        </Trans>
      </p>
      <div className={styles.signs}>
        {signsOf(chosen).map((sign) => (
          <SavedField
            key={sign.name}
            stored={sign.sign}
            onSave={(typed) => (typed === sign.sign ? null : save(sign, typed))}
          >
            {(control) => <TextField label={signWord(sign.name)} {...control} />}
          </SavedField>
        ))}
      </div>
      <div className={styles.buttons}>
        <Button
          isDisabled={Object.keys(chosen).length === 0}
          onPress={() => void run({ signs: {} })}
        >
          <Trans>Put the usual signs back</Trans>
        </Button>
      </div>
    </>
  );
}

/** Only what differs from the usual is kept. */
function withSign(chosen: ChosenSigns, name: PointSign['name'], sign: string): ChosenSigns {
  const { [name]: _before, ...others } = chosen;
  const isUsual = usualSigns.some((usual) => usual.name === name && usual.sign === sign);
  return isUsual ? others : { ...others, [name]: sign };
}

function faultWord(sign: string): string | null {
  if (sign === '') return null;
  switch (signFault(sign)) {
    case 'several-characters':
      return t`A sign is one character.`;
    case 'text':
      return t`A letter or digit begins a text.`;
    case 'reserved':
      return t`@ and # name speakers and themes.`;
    case null:
      return null;
  }
}
