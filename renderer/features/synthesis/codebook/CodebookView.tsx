import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { describeErrorBriefly } from '../../../api/describe-error';
import { NotRead } from '../../../api/NotRead';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { Region } from '../../../ui/Region';
import { SearchField } from '../../../ui/SearchField';
import { SplitView } from '../../../ui/SplitView';
import type { SynthesisViewProps } from '../view-props';
import type { CodebookTheme } from './codebook-tree';
import { useCodebookCommands } from './codebook-commands';
import { CodebookFiles } from './CodebookFiles';
import { CodebookTree } from './CodebookTree';
import { MergeDialog } from './MergeDialog';
import { ThemeDetail } from './ThemeDetail';
import { useCodebook, type Codebook } from './use-codebook';
import styles from './Codebook.module.css';

type CodebookViewProps = Pick<SynthesisViewProps, 'onOpenIntervention'>;

/** The themes of the dialogue: their tree, what each means, and the points that carry it. */
export function CodebookView(props: CodebookViewProps) {
  const { data, error, retry } = useEndpointQuery('themes.list', {});
  if (error !== null) return <NotRead error={error} onRetry={retry} />;
  return data === undefined ? null : <LoadedCodebook themes={data} {...props} />;
}

interface LoadedCodebookProps extends CodebookViewProps {
  readonly themes: readonly CodebookTheme[];
}

function LoadedCodebook({ themes, onOpenIntervention }: LoadedCodebookProps) {
  const codebook = useCodebook(themes);
  const onKey = useCodebookCommands(codebook);
  const { selected, isMerging } = codebook;
  return (
    <>
      <SplitView
        id="codebook"
        separatorLabel={t`Codebook`}
        fixedSide="start"
        initialWidth={380}
        minWidth={240}
        start={<TreePane codebook={codebook} onKey={onKey} />}
        end={
          selected === null ? (
            <NothingChosen />
          ) : (
            <ThemeDetail
              key={selected.id}
              codebook={codebook}
              theme={selected}
              onOpenIntervention={onOpenIntervention}
            />
          )
        }
      />
      {isMerging && selected !== null && <MergeDialog codebook={codebook} theme={selected} />}
    </>
  );
}

interface TreePaneProps {
  readonly codebook: Codebook;
  readonly onKey: (keys: string) => boolean;
}

function TreePane({ codebook, onKey }: TreePaneProps) {
  const { themes, filter, setFilter } = codebook;
  return (
    <Region label={t`Codebook`} className={styles.pane}>
      <header className={styles.header}>
        <div className={styles.titleLine}>
          <Counts themes={themes} />
          <Button keys="n" onPress={() => onKey('n')}>
            <Trans>New theme</Trans>
          </Button>
        </div>
        <SearchField label={t`Find a theme`} value={filter} onChange={setFilter} />
        <CodebookFiles themes={themes} />
      </header>
      <Problem codebook={codebook} />
      <CodebookTree codebook={codebook} onKey={onKey} />
    </Region>
  );
}

function Counts({ themes }: { readonly themes: readonly CodebookTheme[] }) {
  const unused = themes.filter(({ points }) => points === 0).length;
  return (
    <p className={styles.counts}>
      <strong>
        <Plural value={themes.length} one="# theme" other="# themes" />
      </strong>
      {unused > 0 && (
        <span>
          {' · '}
          <Plural value={unused} one="# unused" other="# unused" />
        </span>
      )}
    </p>
  );
}

// A theme that a narrative counts by stays; what it is about can still be joined with another one.
function Problem({ codebook }: { readonly codebook: Codebook }) {
  const { changes, setMerging } = codebook;
  const { error, clearError } = changes;
  if (error === null) return null;
  const isInUse = error.code === 'invalid' && error.rule === 'in-use';
  return (
    <p role="alert" className={styles.problem}>
      {isInUse ? (
        <Trans>A narrative counts by this theme, so it stays. Merge it into another one.</Trans>
      ) : (
        describeErrorBriefly(error)
      )}{' '}
      {isInUse && (
        <Button
          onPress={() => {
            clearError();
            setMerging(true);
          }}
        >
          <Trans>Merge into…</Trans>
        </Button>
      )}
      <Button variant="quiet" onPress={clearError}>
        <Trans>Close</Trans>
      </Button>
    </p>
  );
}

function NothingChosen() {
  return (
    <Region label={t`Theme`}>
      <EmptyState>
        <Trans>Choose a theme to see what it means and which points carry it.</Trans>
      </EmptyState>
    </Region>
  );
}
