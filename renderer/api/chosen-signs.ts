import { useMemo } from 'react';
import { signsOf, usualSigns, type PointSigns } from '../../shared/notes/point-signs';
import { useEndpointQuery } from './use-endpoint';

/** The signs that the preferences say; the same object while they do not change. */
export function useChosenSigns(): PointSigns {
  const chosen = useEndpointQuery('app.preferences', {}).data?.signs;
  return useMemo(() => (chosen === undefined ? usualSigns : signsOf(chosen)), [chosen]);
}
