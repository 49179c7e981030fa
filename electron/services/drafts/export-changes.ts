import { basename } from 'node:path';
import type { DraftVersionId } from '../../../shared/domain/ids';
import { fail } from '../../../shared/app-error';
import type { EndpointAt } from '../../../shared/contract/contract';
import type { ParsedInput } from '../../../shared/contract/endpoint';
import type { Finding } from '../../../shared/report/finding';
import type { Report } from '../../../shared/report/report';
import type { HandlerContext } from '../app-handlers';
import type { DialogueServices } from '../dialogue-services';
import { suggestedFileName, writeWhole } from '../exports';
import { refuseLeaks } from './export-draft';

/**
 * Asks where to and writes what changed since a version as a Word file. A failure or a cancellation leaves what was
 * there before.
 * @returns the path, or null when the person changes their mind
 * @throws AppFailure `not-found`, `still-identifies`, `cancelled`, `file-not-written`, `storage-full`
 */
export async function exportChanges(
  { jobs, running, shell }: Pick<HandlerContext, 'jobs' | 'running' | 'shell'>,
  services: DialogueServices,
  { versionId, acceptedLeaks, jobId }: ParsedInput<EndpointAt<'draft.exportChanges'>>,
): Promise<string | null> {
  services.journal.checkpointAll();
  const { name } = services.drafts.version(versionId).version;
  const { now: named } = comparisonForFile(services, versionId, '');
  const suggestedName = suggestedFileName(`${named.properties.title} (${name})`, 'docx');
  const path = await shell.askWhereToSave({ suggestedName, extensions: ['docx'] });
  if (path === null) return null;
  // Made only now: something may have gone off the record while the dialog was open.
  const comparison = comparisonForFile(services, versionId, basename(path));
  refuseLeaks(comparison, acceptedLeaks);
  const { before, now } = comparison;
  await running.run(jobId, async (job) => {
    const bytes = await jobs.run('write-changes', { before, now, writtenAt: Date.now() }, job);
    if (job.signal.aborted) fail({ code: 'cancelled' });
    await writeWhole(path, Buffer.from(bytes));
  });
  return path;
}

/** A version and the draft now, at the level that the version was circulated at. */
interface Comparison {
  before: Report;
  now: Report;
  /** What either text would give away today, the file's name included. */
  findings: Finding[];
}

/** @throws AppFailure `not-found` */
function comparisonForFile(
  { drafts, reports }: Pick<DialogueServices, 'drafts' | 'reports'>,
  versionId: DraftVersionId,
  fileName: string,
): Comparison {
  const { version, draft } = drafts.version(versionId);
  const extras = { annex: null, hasComments: false, hasRecord: false, fileName };
  const now = reports.make(draft, version.attribution, extras);
  const before = version.content.report;
  const findings = [...now.findings, ...reports.leaksIn(before, draft, version.attribution)];
  return { before, now, findings: onceEach(findings) };
}

function onceEach(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    if (finding.code !== 'still-identifies') return false;
    const isNew = !seen.has(finding.words);
    seen.add(finding.words);
    return isNew;
  });
}
