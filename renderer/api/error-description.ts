import type { AppError, AppErrorCode } from '../../shared/app-error';

/** Words for a failure: what happened, what that means, and what the person can do. */
export interface ErrorDescription {
  readonly title: string;
  readonly explanation: string;
  readonly advice: string;
}

export type ErrorOf<C extends AppErrorCode> = Extract<AppError, { code: C }>;
