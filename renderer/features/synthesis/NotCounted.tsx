import { Trans } from '@lingui/react/macro';
import type { ComponentProps } from 'react';
import type { SaidPoint } from '../../../shared/contract/synthesis';
import { Badge } from '../../ui/Badge';

interface NotCountedProps extends Pick<ComponentProps<typeof Badge>, 'tone'> {
  readonly point: Pick<SaidPoint, 'voice' | 'isOffTheRecord'>;
}

/** Why a point counts for nobody; nothing beside one that does. */
export function NotCounted({ point, ...look }: NotCountedProps) {
  if (point.voice !== null) return null;
  return (
    <Badge {...look}>
      {point.isOffTheRecord ? (
        <Trans>off the record, does not count</Trans>
      ) : (
        <Trans>speaker unknown, does not count</Trans>
      )}
    </Badge>
  );
}
