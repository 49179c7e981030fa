import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { MatrixColumnKind, MatrixRowKind } from '../../../../shared/synthesis/matrix';
import { announce } from '../../../ui/announce';
import type { RowOrder } from './arrange-matrix';
import { useRememberedChoice } from './use-remembered-choice';

export interface MatrixShape {
  readonly rows: MatrixRowKind;
  readonly columns: MatrixColumnKind;
}

/** How a person has put the table in order; gone with the view. */
export function useMatrixOrder() {
  const [rowOrder, setRowOrder] = useState<RowOrder>('order');
  const [columnsBy, setColumnsBy] = useState<string | null>(null);
  const [hidden, setHidden] = useRememberedChoice('matrix-empty', ['shown', 'hidden'], 'shown');
  return {
    rowOrder,
    setRowOrder,
    columnsBy,
    setColumnsBy,
    hidesEmpty: hidden === 'hidden',
    setHidesEmpty: (isHidden: boolean) => {
      setHidden(isHidden ? 'hidden' : 'shown');
      announce(isHidden ? t`Empty rows and columns are hidden` : t`Everything is shown`);
    },
  };
}

export type MatrixOrder = ReturnType<typeof useMatrixOrder>;
