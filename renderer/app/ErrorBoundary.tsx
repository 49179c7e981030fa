import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../ui/Button';
import { ErrorPanel } from '../ui/ErrorPanel';

interface ErrorBoundaryProps {
  /** Tells main, which keeps it in the log; gives the reference to quote. */
  readonly onError: (message: string, stack: string) => Promise<string | null>;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly hasFailed: boolean;
  readonly reference: string | null;
}

/** Catches faults in drawing the screen, so that one of them does not leave an empty window. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { hasFailed: false, reference: null };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { hasFailed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    const stack = `${error.stack ?? ''}\n${info.componentStack ?? ''}`.slice(0, 20_000);
    void this.props.onError(error.message.slice(0, 2000), stack).then((reference) => {
      this.setState({ reference });
    });
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <ErrorPanel
        title={t`This screen could not be shown`}
        explanation={
          <Trans>
            This is a fault of the program. Everything you did is saved; only what you typed within
            the last moment may be missing.
          </Trans>
        }
        advice={this.state.reference !== null && <Trans>Reference: {this.state.reference}</Trans>}
        actions={
          <>
            <Button
              variant="primary"
              onPress={() => {
                window.location.reload();
              }}
            >
              <Trans>Reload</Trans>
            </Button>
            <Button
              onPress={() => {
                this.setState({ hasFailed: false, reference: null });
              }}
            >
              <Trans>Try again</Trans>
            </Button>
          </>
        }
      />
    );
  }
}
