import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'react';
import type { ThemeId } from '../../../../shared/domain/ids';
import { describeErrorBriefly } from '../../../api/describe-error';
import { announce } from '../../../ui/announce';
import { Dialog } from '../../../ui/Dialog';
import { DialogActions } from '../../../ui/DialogActions';
import { Picker } from '../../../ui/Picker';
import { foldWords, isWithin, placeOf, type CodebookTheme } from './codebook-tree';
import type { Codebook } from './use-codebook';
import styles from './Detail.module.css';

// As many as anybody reads; typing on finds the others.
const shownOptions = 50;

interface MergeDialogProps {
  readonly codebook: Codebook;
  readonly theme: CodebookTheme;
}

/** Asks for the theme that another one becomes part of, and says what will follow. */
export function MergeDialog({ codebook, theme }: MergeDialogProps) {
  const { byId, changes, select, setMerging } = codebook;
  const [text, setText] = useState('');
  const [intoId, setInto] = useState<ThemeId | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const options = useOptions(codebook, theme, text);
  const into = intoId === null ? undefined : byId.get(intoId);
  const close = () => setMerging(false);
  const merge = async () => {
    if (!into) return;
    const result = await changes.merge(theme.id, into.id);
    if (!result.ok) {
      setFault(describeErrorBriefly(result.error));
      return;
    }
    announce(t`${theme.name} is now part of ${into.name}`);
    select(into.id);
    close();
  };
  return (
    <Dialog
      isOpen
      title={t`Merge “${theme.name}” into another theme`}
      onClose={close}
      onSubmit={() => void merge()}
      actions={<DialogActions label={t`Merge`} isDisabled={!into} onCancel={close} />}
    >
      <Picker<ThemeId>
        autoFocus
        label={t`Theme that stays`}
        {...(fault === null ? {} : { error: fault })}
        options={options}
        value={intoId}
        inputValue={text}
        onInputChange={setText}
        onChange={(id) => {
          setInto(id);
          setText(id === null ? '' : (byId.get(id)?.name ?? ''));
        }}
      />
      {into && <WhatFollows {...{ codebook, theme, into }} />}
    </Dialog>
  );
}

interface WhatFollowsProps extends MergeDialogProps {
  readonly into: CodebookTheme;
}

function WhatFollows({ codebook: { themes }, theme, into }: WhatFollowsProps) {
  const { name } = theme;
  const children = themes.filter(({ parentId, id }) => parentId === theme.id && id !== into.id);
  return (
    <ul className={styles.follows}>
      <li>
        <Plural
          value={theme.points}
          _0={`No point carries “${name}”.`}
          one={`# point goes over to “${into.name}”.`}
          other={`# points go over to “${into.name}”.`}
        />
      </li>
      {isWithin(themes, into, theme) && (
        <li>
          <Trans>
            “{into.name}” takes the place of “{name}”.
          </Trans>
        </li>
      )}
      {children.length > 0 && (
        <li>
          <Plural
            value={children.length}
            one={`# theme below it then stands below “${into.name}”.`}
            other={`# themes below it then stand below “${into.name}”.`}
          />
        </li>
      )}
      <li>
        <Trans>
          “{name}” and its keywords become keywords of “{into.name}”; up to 100 are kept.
        </Trans>
      </li>
      <li>
        <Trans>
          Narratives that count by “{name}” count by “{into.name}”. Undo takes all of it back.
        </Trans>
      </li>
    </ul>
  );
}

function useOptions({ themes, byId }: Codebook, theme: CodebookTheme, text: string) {
  return useMemo(() => {
    const wanted = foldWords(text);
    const begins = (each: CodebookTheme) => foldWords(each.name).startsWith(wanted);
    const found = themes.filter(
      (each) => each.id !== theme.id && foldWords(each.name).includes(wanted),
    );
    return [...found.filter(begins), ...found.filter((each) => !begins(each))]
      .slice(0, shownOptions)
      .map((each) => ({ id: each.id, label: each.name, detail: placeOf(byId, each) }));
  }, [themes, byId, theme.id, text]);
}
