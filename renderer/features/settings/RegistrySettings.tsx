import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { z } from 'zod';
import type { registry } from '../../../shared/contract/registry';
import { describeErrorBriefly } from '../../api/describe-error';
import { useCommand, useEndpointQuery } from '../../api/use-endpoint';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { formatCalendarDay } from '../../ui/format-time';
import { SettingsProblem } from './SettingsProblem';
import styles from './Settings.module.css';

type Info = z.output<typeof registry.info.output>;

/** Where the names of States and organizations come from, and how an institution puts its own over them. */
export function RegistrySettings() {
  const { data, error, retry } = useEndpointQuery('registry.info', {});
  if (data === undefined) return <SettingsProblem error={error} onRetry={retry} />;
  return (
    <>
      <h2>
        <Trans>States and organizations</Trans>
      </h2>
      <Table info={data} />
      <Override info={data.override} />
    </>
  );
}

function Table({ info }: { readonly info: Info }) {
  const { members, observers, version, date, sources, disclaimer, learned } = info;
  return (
    <section className={styles.facts}>
      <p>
        <Trans>
          {members} Member States and {observers} observer States of the United Nations. Table
          version {version}, of {formatCalendarDay(date)}.
        </Trans>
      </p>
      <p>
        <Plural
          value={learned}
          _0="No organization has been learned with use yet: those of a dialogue are offered in the next one."
          one="# organization has been learned with use and is offered in every dialogue."
          other="# organizations have been learned with use and are offered in every dialogue."
        />
      </p>
      <p className={styles.hint}>{disclaimer}</p>
      <h3>
        <Trans>Sources</Trans>
      </h3>
      <ul className={styles.sources}>
        {sources.map(({ name, licence, used }) => (
          <li key={name}>
            {name} <span className={styles.hint}>({licence})</span>
            <div className={styles.hint}>{used}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

// A small file that is right; what else may stand in it is told where the table is described.
const example = `{
  "format": "rapporteur-states-override",
  "states": { "CZE": { "names": { "en": { "short": "Czech Republic" } } } }
}`;

function Override({ info }: { readonly info: Info['override'] }) {
  const { fileName, isInForce, faults } = info;
  const reload = useCommand('registry.reload');
  const reveal = useCommand('registry.revealOverride');
  const problem = reload.error ?? reveal.error;
  const readAgain = async () => {
    const result = await reload.run({});
    if (result.ok) announce(t`${fileName} was read again.`);
  };
  return (
    <section className={styles.section}>
      <h3>
        <Trans>Names of your institution</Trans>
      </h3>
      {isInForce && (
        <p>
          <Trans>In force: {fileName} in the data folder lies over the table.</Trans>
        </p>
      )}
      {faults.length > 0 && <Faults fileName={fileName} faults={faults} />}
      {!isInForce && faults.length === 0 && (
        <>
          <p>
            <Trans>
              None yet. To name a State otherwise, put a file {fileName} like this one into the data
              folder and read it again:
            </Trans>
          </p>
          <pre className={styles.example}>{example}</pre>
        </>
      )}
      <div className={styles.buttons}>
        <Button onPress={() => void reveal.run({})}>
          <Trans>Show the data folder</Trans>
        </Button>
        <Button isDisabled={reload.isRunning} onPress={() => void readAgain()}>
          <Trans>Read the file again</Trans>
        </Button>
      </div>
      {problem !== null && (
        <p role="alert" className={styles.fault}>
          {describeErrorBriefly(problem)}
        </p>
      )}
    </section>
  );
}

// More than one mends in one go; a file of another kind may have thousands.
const shownFaults = 10;

interface FaultsProps {
  readonly fileName: string;
  readonly faults: readonly string[];
}

function Faults({ fileName, faults }: FaultsProps) {
  const more = faults.length - shownFaults;
  return (
    <div role="status" className={styles.faults}>
      <p>
        <Trans>
          Not in force: {fileName} is left out whole until this is put right. The table holds
          meanwhile.
        </Trans>
      </p>
      <ul className={styles.sources}>
        {faults.slice(0, shownFaults).map((fault, index) => (
          <li key={index}>{fault}</li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          <Plural value={more} one="and # more" other="and # more" />
        </p>
      )}
    </div>
  );
}
