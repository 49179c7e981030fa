import { createContext, useContext } from 'react';
import { usualSigns, type PointSigns } from '../../shared/notes/point-signs';

const PointSignsContext = createContext(usualSigns);

/** Gives everything below the signs that the person has chosen. */
export const PointSignsProvider = PointSignsContext.Provider;

/** The signs at the start of a point as they are set; the usual ones where nobody has provided others. */
export function usePointSigns(): PointSigns {
  return useContext(PointSignsContext);
}
