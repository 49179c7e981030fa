import { Plural } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'react';
import type { StagedImport } from '../../../../shared/contract/imports';
import type { Event } from '../../../../shared/domain/programme';
import type {
  ProgrammeImportOptions,
  ProgrammePlan,
} from '../../../../shared/imports/programme/programme-plan';
import { useApi, useDialogueId } from '../../../api/api-context';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { useJob } from '../../../api/use-job';
import { SplitOrTabs, type PaneSide } from '../../../ui/SplitOrTabs';
import type { ImportStepProps } from '../import-step';
import { PlanFrame } from '../PlanFrame';
import { useImportPlan } from '../use-import-plan';
import { useKnownPeople } from '../use-known-people';
import { ColumnsList } from './ColumnsList';
import {
  importProgrammeLabel,
  programmeStatus,
  programmeSummary,
  writesProgramme,
} from './describe-programme-plan';
import { EventFields } from './EventFields';
import { NamesList } from './NamesList';
import { isOpen, namesOf, sessionRows } from './plan-rows';
import { SessionsPane, type ProgrammeCorrection } from './SessionsPane';
import styles from './ProgrammeImport.module.css';

/** A programme: the event that it goes into, the people it names, and each item as it would be. */
export function ProgrammeImport({ staged, request, onDone, onBack }: ImportStepProps) {
  const { importId } = staged;
  const people = useKnownPeople();
  const preview = usePreview(importId, request);
  const job = useJob('imports.commitProgramme');
  const commit = {
    ...job,
    start: async (options: ProgrammeImportOptions) => {
      const result = await job.start({ importId, options });
      if (result.ok) onDone(programmeSummary(result.value));
      return result;
    },
  };
  return (
    <PlanFrame
      {...{ staged, preview, commit, onBack }}
      waitingLabel={t`Reading the programme…`}
      writes={writesProgramme}
      mainLabel={({ counts }) => importProgrammeLabel(counts)}
      status={(plan) => programmeStatus(plan, openNames(plan))}
    >
      {(plan, options) => (
        <Panes {...{ plan, options, people }} tables={staged.tables} onCorrect={preview.correct} />
      )}
    </PlanFrame>
  );
}

function usePreview(
  importId: string,
  { eventId = null }: { readonly eventId?: Event['id'] | null | undefined },
) {
  const { client } = useApi();
  const dialogueId = useDialogueId();
  return useImportPlan<ProgrammeImportOptions, ProgrammePlan>((jobId, options) =>
    client.imports.previewProgramme({
      dialogueId,
      input: { jobId, importId, eventId: eventId ?? null, options },
    }),
  );
}

function openNames({ sessions }: ProgrammePlan): number {
  return namesOf(sessionRows(sessions)).filter(isOpen).length;
}

interface PanesProps extends ProgrammeCorrection {
  readonly tables: StagedImport['tables'];
}

function Panes(props: PanesProps) {
  const { plan } = props;
  const names = useMemo(() => namesOf(sessionRows(plan.sessions)), [plan.sessions]);
  const open = names.filter(isOpen).length;
  const [shown, setShown] = useState<PaneSide>(open > 0 ? 'start' : 'end');
  const { data } = useEndpointQuery('programme.tree', {});
  const start = (
    <section className={styles.reading} aria-label={t`Event and people`}>
      <EventFields {...props} events={data?.events ?? []} />
      <NamesList {...props} names={names} />
      <ColumnsList {...props} />
      <Aside plan={plan} />
    </section>
  );
  return (
    <SplitOrTabs
      id="import-programme"
      label={t`Parts of the import`}
      startLabel={open > 0 ? t`Event and people (${open} to decide)` : t`Event and people`}
      endLabel={t`Programme`}
      separatorLabel={t`Width of event and people`}
      fixedSide="start"
      initialWidth={380}
      minWidth={260}
      shown={shown}
      onShow={setShown}
      start={start}
      end={<SessionsPane {...props} />}
    />
  );
}

function Aside({ plan: { aside } }: { readonly plan: ProgrammePlan }) {
  if (aside.length === 0) return null;
  return (
    <details className={styles.section}>
      <summary>
        <Plural
          value={aside.length}
          one="# line belongs to no item and is not taken"
          other="# lines belong to no item and are not taken"
        />
      </summary>
      <ul className={styles.aside}>
        {aside.map(({ line, text }, index) => (
          <li key={index} dir="auto">
            {text} <span className={styles.muted}>{t`line ${line}`}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
