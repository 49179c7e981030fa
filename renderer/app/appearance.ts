import { useEffect } from 'react';
import { useEndpointQuery } from '../api/use-endpoint';

/** Size of 1 rem in per cent of the system's text size; 15 px at 100 %. */
const baseSizePercent = 93.75;

/** Applies the preferred colours and text size to the window. */
export function useAppearance(): void {
  const { data } = useEndpointQuery('app.preferences', {});
  useEffect(() => {
    if (data === undefined) return;
    const { dataset, style } = document.documentElement;
    if (data.colourScheme === 'system') delete dataset.theme;
    else dataset.theme = data.colourScheme;
    style.fontSize = `${(baseSizePercent * data.textSize) / 100}%`;
  }, [data]);
}
