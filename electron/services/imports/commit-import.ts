import { headerSignature } from '../../../shared/imports/participants/recognize-columns';
import { certainParticipant } from '../../../shared/imports/transcript/labels';
import type { DialogueServices } from '../dialogue-services';
import { applyParticipants } from './apply-participants';
import { applyProgramme } from './apply-programme';
import { applyTranscript } from './apply-transcript';
import type { CommitOutput, ImportInput } from './import-job';
import { planImport, type Plan } from './plan-import';

/**
 * Plans and writes in one transaction, so that nothing can come between: what is counted is what is there.
 */
export function commitImport(
  services: DialogueServices,
  input: ImportInput,
  onProgress: (fraction: number) => void,
): CommitOutput {
  const { kind } = input.request;
  const planned = services.runner.run(
    { label: `import-${kind}`, origin: 'import', isUndoable: true },
    () => {
      const all = planImport(services.database, input);
      apply(services, input, all, onProgress);
      return all;
    },
  );
  return {
    counts: planned.plan.counts,
    remember: toRemember(planned, input),
  };
}

function apply(
  services: DialogueServices,
  { request }: ImportInput,
  planned: Plan,
  onProgress: (fraction: number) => void,
): void {
  switch (planned.kind) {
    case 'participants':
      return applyParticipants(services, planned.plan, onProgress);
    case 'programme':
      return applyProgramme(services, planned.plan);
    case 'transcript':
      if (request.kind !== 'transcript') return;
      return applyTranscript(services, request.sessionId, planned.plan, onProgress);
  }
}

function toRemember(planned: Plan, { dialogueId }: ImportInput): CommitOutput['remember'] {
  switch (planned.kind) {
    case 'participants': {
      const { columns, options, questions } = planned.plan;
      const asked = questions.filter(
        ({ text, chosen }) => chosen.type !== 'none' || Object.hasOwn(options.delegations, text),
      );
      const decided = Object.fromEntries(asked.map(({ text, chosen }) => [text, chosen]));
      const delegations = { [dialogueId]: { ...options.delegations, ...decided } };
      if (options.headerLine === null) return { delegations };
      const signature = headerSignature(columns.map(({ title }) => title));
      return { delegations, participants: { [signature]: options.columns } };
    }
    case 'programme': {
      const { columns, options } = planned.plan;
      if (!options.table || options.table.headerLine === null) return {};
      const signature = headerSignature(columns.map(({ title }) => title));
      return { programme: { [signature]: options.table.columns } };
    }
    case 'transcript': {
      // That a label stayed unknown is a decision only where a match was refused: whoever else it is may be here the
      // next time.
      const decided = planned.plan.labels.filter(
        ({ choice, match }) => choice !== 'unknown' || certainParticipant(match) !== null,
      );
      const labels = Object.fromEntries(decided.map(({ label, choice }) => [label, choice]));
      return { labels: { [dialogueId]: labels } };
    }
  }
}
