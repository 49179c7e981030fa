import { t } from '@lingui/core/macro';

/** The twelve hues in words; the place in the list is the hue. */
export function hueWords(): string[] {
  return [
    t`Red`,
    t`Orange`,
    t`Yellow`,
    t`Olive`,
    t`Green`,
    t`Teal`,
    t`Cyan`,
    t`Blue`,
    t`Indigo`,
    t`Violet`,
    t`Purple`,
    t`Pink`,
  ];
}
