import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render as renderBare, type RenderResult } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';

export { screen } from '@testing-library/react';

function WithMessages({ children }: { readonly children: ReactNode }) {
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>;
}

/** Renders with the English messages around, which is all that a control needs. */
export function render(element: ReactElement): RenderResult {
  return renderBare(element, { wrapper: WithMessages });
}
