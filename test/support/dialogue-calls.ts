import type { AppError, Result } from '../../shared/app-error';
import type { CallInput, EndpointAt, EndpointPath, Output } from '../../shared/contract/contract';
import type { DialogueId } from '../../shared/domain/ids';
import type { TestApplication } from './test-application';

/** Paths of the endpoints that belong to a dialogue. */
export type DialoguePath = {
  [P in EndpointPath]: EndpointAt<P> extends { scope: 'dialogue' } ? P : never;
}[EndpointPath];
export type InputOf<P extends DialoguePath> =
  CallInput<EndpointAt<P>> extends { input: infer Input } ? Input : never;

export interface DialogueCalls {
  id: DialogueId;
  /** Calls an endpoint that must succeed. */
  get: <P extends DialoguePath>(path: P, input: InputOf<P>) => Promise<Output<EndpointAt<P>>>;
  /** Calls an endpoint that must fail. */
  failure: <P extends DialoguePath>(path: P, input: InputOf<P>) => Promise<AppError>;
  call: <P extends DialoguePath>(
    path: P,
    input: InputOf<P>,
  ) => Promise<Result<Output<EndpointAt<P>>>>;
}

/** The endpoints of one dialogue without naming it in every call. */
export function callsOn(app: TestApplication, id: DialogueId): DialogueCalls {
  const payload = (input: unknown) => ({ dialogueId: id, input }) as never;
  return {
    id,
    get: (path, input) => app.get(path, payload(input)),
    failure: (path, input) => app.failure(path, payload(input)),
    call: (path, input) => app.call(path, payload(input)),
  };
}
