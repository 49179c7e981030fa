import { lazy, Suspense, type ComponentType } from 'react';
import type { ImportKind } from '../../../shared/imports/import-source';
import type { ImportStepProps } from './import-step';

/** The preview of each kind. Each is fetched when it is first needed. */
const steps: Readonly<Record<ImportKind, ComponentType<ImportStepProps> | null>> = {
  participants: lazy(async () => ({
    default: (await import('./participants/ParticipantImport')).ParticipantImport,
  })),
  programme: lazy(async () => ({
    default: (await import('./programme/ProgrammeImport')).ProgrammeImport,
  })),
  transcript: lazy(async () => ({
    default: (await import('./transcript/TranscriptImport')).TranscriptImport,
  })),
};

/** Of the kinds that a file may be, those that can be shown. */
export function shownKinds(kinds: readonly ImportKind[]): ImportKind[] {
  return kinds.filter((kind) => steps[kind] !== null);
}

interface ImportStepOfKindProps extends ImportStepProps {
  readonly kind: ImportKind;
}

/** The preview of a file as one of the kinds that can be imported. */
export function ImportStep({ kind, ...props }: ImportStepOfKindProps) {
  const Step = steps[kind];
  return (
    Step && (
      <Suspense fallback={null}>
        <Step {...props} />
      </Suspense>
    )
  );
}
