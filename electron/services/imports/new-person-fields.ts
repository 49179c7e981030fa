/** What is known of somebody of whom a file has only the name. */
export const newPersonFields = {
  name: '',
  isIdentified: true,
  title: '',
  position: '',
  delegationId: null,
  gender: null,
  email: '',
} as const;
