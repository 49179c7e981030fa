import { Trans } from '@lingui/react/macro';
import { requestSigns } from '../../../../shared/speakers/parse-request-text';
import { interventionTypeWord } from '../../../ui/words';
import styles from './AddField.module.css';

/** The signs in front of a name. They stand where the preview comes, so that nothing moves when one types. */
export function RequestSigns() {
  return (
    <p className={styles.signs}>
      {requestSigns.map(({ sign, type }) => (
        <span key={type}>
          <b>{sign}</b> {interventionTypeWord(type)}
        </span>
      ))}
      <span>
        <b>obo</b> <Trans>on behalf of</Trans>
      </span>
    </p>
  );
}
