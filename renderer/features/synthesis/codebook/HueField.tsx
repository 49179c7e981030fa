import { t } from '@lingui/core/macro';
import { Radio, RadioGroup } from 'react-aria-components';
import { themeColour } from '../../../ui/theme-colour';
import { hueWords } from './hue-words';
import styles from './Detail.module.css';

interface HueFieldProps {
  readonly hue: number;
  readonly onChange: (hue: number) => void;
}

/** The twelve colours of themes, each with its name. */
export function HueField({ hue, onChange }: HueFieldProps) {
  const words = hueWords();
  return (
    <RadioGroup
      aria-label={t`Colour`}
      value={String(hue)}
      orientation="horizontal"
      className={styles.hueField}
      onChange={(value) => onChange(Number(value))}
    >
      <span className={styles.label} aria-hidden="true">
        {t`Colour`} <span className={styles.quiet}>{words[hue]}</span>
      </span>
      <div className={styles.hues}>
        {words.map((word, index) => (
          <Radio key={word} value={String(index)} aria-label={word} className={styles.hue}>
            <span
              title={word}
              className={styles.swatch}
              style={{ background: themeColour(index) }}
            />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
