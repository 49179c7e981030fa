import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { PointId } from '../../../shared/domain/ids';
import type { Report } from '../../../shared/report/report';
import { useEndpointQuery, type EndpointOutput } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { EventTime } from '../../ui/EventTime';
import { Region } from '../../ui/Region';
import { StanceMark } from '../../ui/StanceMark';
import { evidenceUnder } from './unit-of-finding';
import type { Draft } from './use-draft';
import styles from './Side.module.css';

interface EvidencePaneProps {
  readonly report: Report;
  readonly draft: Draft;
}

/** The points that the words under the cursor rest on. */
export function EvidencePane({ draft }: EvidencePaneProps) {
  const { current, run } = draft;
  const points = useEvidence(draft, evidenceUnder(current, run));
  const areaId = current?.type === 'text' && 'areaId' in (current.source ?? {}) ? current : null;
  return (
    <Region label={t`Evidence`} className={styles.pane}>
      <header className={styles.header}>
        <h2>
          {run === null ? (
            <Trans>Evidence of this paragraph</Trans>
          ) : (
            <Trans>Evidence of these words</Trans>
          )}
        </h2>
        {points.length > 0 && (
          <p className={styles.counts}>
            <Plural value={points.length} one="# point" other="# points" />
            {', '}
            <Plural value={countDelegations(points)} one="# delegation" other="# delegations" />
          </p>
        )}
      </header>
      {areaId && (
        <Button variant="quiet" keys="Mod+Enter" onPress={() => draft.openSource(areaId)}>
          <Trans>Edit in the synthesis</Trans>
        </Button>
      )}
      {points.length === 0 ? (
        <p className={styles.none}>{explainNoEvidence(draft)}</p>
      ) : (
        <ul className={styles.points} aria-label={t`Evidence`}>
          {points.map((point) => (
            <EvidencePoint key={point.id} point={point} draft={draft} />
          ))}
        </ul>
      )}
    </Region>
  );
}

type EvidenceOfDraft = EndpointOutput<'draft.evidence'>;
const noPoints: EvidenceOfDraft = [];

/** The points in the order that they were said. Only these are asked for: a dialogue has thousands. */
function useEvidence(draft: Draft, pointIds: readonly PointId[]): EvidenceOfDraft {
  const input = { pointIds: [...pointIds], areaId: areaOf(draft) ?? null };
  const isAsked = pointIds.length > 0;
  const { data } = useEndpointQuery('draft.evidence', input, {
    enabled: isAsked,
    keepsPrevious: true,
  });
  return (isAsked && data) || noPoints;
}

function countDelegations(points: EvidenceOfDraft): number {
  return new Set(points.flatMap(({ voice }) => voice?.id ?? [])).size;
}

function explainNoEvidence({ current }: Draft): string {
  if (current === null) return t`Go to a sentence of the draft to see the points behind it.`;
  if (current.type === 'missing') return t`Press Enter to write this part.`;
  if (current.type === 'text' && current.source?.kind === 'passage') {
    return t`You wrote this part. Press Enter to edit it.`;
  }
  return t`This is computed from the programme and the record; no single point stands behind it.`;
}

interface EvidencePointProps {
  readonly point: EvidenceOfDraft[number];
  readonly draft: Draft;
}

function EvidencePoint({ point, draft }: EvidencePointProps) {
  const { speakerName, delegationName, panelTitle, stance, startedAt, text } = point;
  return (
    <li className={styles.point}>
      <p className={styles.speaker}>
        {stance && <StanceMark stance={stance} />}
        <strong dir="auto">{delegationName ?? speakerName ?? t`Unknown speaker`}</strong>
        {startedAt !== null && <EventTime at={startedAt} timeZone={draft.event.timeZone} />}
      </p>
      <p className={styles.place} dir="auto">
        {[delegationName && speakerName, panelTitle].filter(Boolean).join(' · ')}
      </p>
      <p className={styles.words} dir="auto">
        {point.isVerbatim ? <q>{text}</q> : text}
      </p>
      <Button
        variant="quiet"
        onPress={() => draft.links.onOpenIntervention(point.interventionId, point.sessionId)}
      >
        <Trans>Open in the record</Trans>
      </Button>
    </li>
  );
}

function areaOf({ current }: Draft) {
  return current?.type === 'text' ? current.evidence?.areaId : null;
}
