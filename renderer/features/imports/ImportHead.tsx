import { Plural } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { assertNever } from '../../../shared/assert-never';
import type { StagedImport } from '../../../shared/contract/imports';
import type { ImportKind } from '../../../shared/imports/import-source';
import { RadioGroup } from '../../ui/RadioGroup';
import { describeRemark } from './describe-remark';
import { shownKinds } from './ImportStep';
import styles from './ImportDialog.module.css';

interface ImportHeadProps {
  readonly staged: StagedImport;
  readonly kind: ImportKind;
  readonly ignoredFiles: number;
  readonly onKindChange: (kind: ImportKind) => void;
}

/** What the file is taken as, and what there is to know about it. Nothing where neither is a question. */
export function ImportHead({ staged, kind, ignoredFiles, onKindChange }: ImportHeadProps) {
  const { remarks } = staged;
  const kinds = shownKinds(staged.kinds);
  if (kinds.length < 2 && remarks.length === 0 && ignoredFiles === 0) return null;
  return (
    <div className={styles.head}>
      {kinds.length > 1 && (
        <div className={styles.kinds}>
          <span aria-hidden>{t`Take it as`}</span>
          <RadioGroup
            label={t`Take it as`}
            hidesLabel
            isInline
            options={kinds.map((id) => ({ id, label: kindWord(id) }))}
            value={kind}
            onChange={onKindChange}
          />
        </div>
      )}
      <ul className={styles.remarks}>
        {ignoredFiles > 0 && (
          <li>
            <Plural
              value={ignoredFiles}
              one="Only this file is read; # other that was dropped with it is not. Drop it afterwards."
              other="Only this file is read; # others that were dropped with it are not. Drop them afterwards."
            />
          </li>
        )}
        {remarks.map((remark, index) => (
          <li key={index}>{describeRemark(remark)}</li>
        ))}
      </ul>
    </div>
  );
}

function kindWord(kind: ImportKind): string {
  switch (kind) {
    case 'participants':
      return t`People`;
    case 'programme':
      return t`Programme`;
    case 'transcript':
      return t`Transcript`;
    default:
      return assertNever(kind);
  }
}
