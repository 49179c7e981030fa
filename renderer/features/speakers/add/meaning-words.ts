import { t } from '@lingui/core/macro';
import type { Meaning } from './resolve-request';

/** What stands behind the name of somebody who may be meant. */
export function meaningDetail({ choice, capacity }: Meaning): string {
  switch (choice.kind) {
    case 'participant':
      return capacity;
    case 'delegation':
      return t`delegation, person not named`;
    case 'new':
      return choice.isIdentified ? t`new person` : t`a description, to be named later`;
  }
}
