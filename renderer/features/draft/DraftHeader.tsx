import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { ExportFormat } from '../../../shared/contract/draft';
import type { Event } from '../../../shared/domain/programme';
import { attributions, type DraftAttribution } from '../../../shared/domain/vocabulary';
import { ExportOutcome } from '../../api/ExportOutcome';
import type { EventChoice } from '../../api/use-event-choice';
import { flushAll } from '../../api/flush-before-close';
import { useJob } from '../../api/use-job';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useKeyboardCommands } from '../../ui/keyboard-commands';
import { Select } from '../../ui/Select';
import { attributionWord } from '../../ui/words';
import styles from './Draft.module.css';

interface DraftHeaderProps {
  readonly choice: EventChoice;
  readonly event: Event;
  readonly attribution: DraftAttribution;
  readonly onAttributionChange: (attribution: DraftAttribution) => void;
  /** Findings that tell who is still named below the level asked for; null until there is a report. */
  readonly stillNamed: number | null;
}

const levels = attributions.filter((level) => level !== 'off-the-record');

/** Which event, how far it may be traced, and the files that it goes out as. */
export function DraftHeader(props: DraftHeaderProps) {
  const { choice, event, attribution, onAttributionChange, stillNamed } = props;
  const isReady = stillNamed !== null;
  const exporting = useExport(event, attribution);
  const guard = useLeakGuard(exporting, stillNamed ?? 0);
  useExportCommands({ ...exporting, start: guard.start }, isReady);
  const isDisabled = !isReady || exporting.isRunning;
  return (
    <>
      <header className={styles.header}>
        {(choice.events?.length ?? 0) > 1 && (
          <Select
            label={t`Event`}
            options={(choice.events ?? []).map(({ id, title }) => ({ id, label: title }))}
            value={event.id}
            onChange={choice.choose}
          />
        )}
        <Select
          label={t`Attribution`}
          options={levels.map((id) => ({ id, label: attributionWord(id) }))}
          value={attribution}
          onChange={onAttributionChange}
        />
        <div className={styles.exports}>
          <Button
            variant="primary"
            keys="Mod+E"
            isDisabled={isDisabled}
            onPress={() => guard.start('docx')}
          >
            <Trans>Export Word</Trans>
          </Button>
          <Button isDisabled={isDisabled} onPress={() => guard.start('md')}>
            <Trans>Export Markdown</Trans>
          </Button>
        </div>
      </header>
      <ExportState exporting={exporting} />
      {guard.dialog}
    </>
  );
}

type Exporting = ReturnType<typeof useExport>;

/** A name that goes out cannot be called back, so a draft that still names somebody is written on request only. */
function useLeakGuard(exporting: Exporting, stillNamed: number) {
  const [asked, setAsked] = useState<ExportFormat | null>(null);
  const start = (format: ExportFormat) => {
    if (stillNamed > 0) setAsked(format);
    else void exporting.start(format);
  };
  const dialog = (
    <ConfirmDialog
      title={t`Somebody is still named`}
      confirmLabel={t`Export all the same`}
      isDanger
      isOpen={asked !== null}
      onConfirm={() => asked !== null && void exporting.start(asked)}
      onClose={() => setAsked(null)}
    >
      <Plural
        value={stillNamed}
        one="One expression in this draft tells more than the attribution you chose allows. The checks show where it stands; texts that you wrote yourself are not changed for you."
        other="# expressions in this draft tell more than the attribution you chose allows. The checks show where they stand; texts that you wrote yourself are not changed for you."
      />
    </ConfirmDialog>
  );
  return { start, dialog };
}

interface ExportStarter {
  readonly isRunning: boolean;
  readonly start: (format: ExportFormat) => void;
}

function useExportCommands(exporting: ExportStarter, isReady: boolean): void {
  useKeyboardCommands([
    {
      id: 'draft.export-docx',
      label: t`Export as Word document`,
      group: t`Draft`,
      keys: 'Mod+E',
      when: () => isReady && !exporting.isRunning,
      run: () => exporting.start('docx'),
    },
    {
      id: 'draft.export-md',
      label: t`Export as Markdown`,
      group: t`Draft`,
      keys: 'Mod+Shift+E',
      when: () => isReady && !exporting.isRunning,
      run: () => exporting.start('md'),
    },
  ]);
}

function useExport(event: Event, attribution: DraftAttribution) {
  const { start, ...job } = useJob('draft.export');
  const [done, setDone] = useState<{ fileName: string; exportId: string } | null>(null);
  return {
    ...job,
    done,
    start: async (format: ExportFormat) => {
      setDone(null);
      // What is still being written goes into the file as well; text that cannot be saved says so in the header.
      await flushAll().catch(() => undefined);
      const result = await start({
        draft: { eventId: event.id, profile: 'summary', language: 'en' },
        options: { attribution, format },
        overridesLeaks: true,
      });
      if (result.ok) setDone(result.value);
    },
  };
}

function ExportState({ exporting }: { readonly exporting: Exporting }) {
  const { isRunning, fraction, cancel, done, error, clearError } = exporting;
  if (isRunning) {
    return (
      <div role="status" className={styles.exportState}>
        <Trans>Exporting…</Trans>
        <progress
          aria-label={t`Export`}
          max={1}
          {...(fraction === null ? {} : { value: fraction })}
        />
        <Button variant="quiet" onPress={cancel}>
          <Trans>Stop</Trans>
        </Button>
      </div>
    );
  }
  return <ExportOutcome {...{ error, clearError, done }} className={styles.exportState} />;
}
