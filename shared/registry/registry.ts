import { z } from 'zod';
import { organizationSchema } from './organization';
import { stateSchema } from './state';

/** The States and organizations that names are found among, with any institution's own names laid over. */
export const registrySchema = z.object({
  states: z.array(stateSchema),
  organizations: z.array(organizationSchema),
});
export type Registry = z.infer<typeof registrySchema>;
