import { escapeXml } from './xml-text';

/** Markup that is safe to write as it is; everything else is escaped on its way in. */
export interface Html {
  readonly html: string;
}

/** Markup with values in it: texts are escaped, markup made here is not. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (Html | string | number)[]
): Html {
  const written = values.map((value) =>
    typeof value === 'object' ? value.html : escapeXml(String(value)),
  );
  return { html: String.raw({ raw: parts }, ...written) };
}

/** @param markup of our own making, never a person's text */
export function raw(markup: string): Html {
  return { html: markup };
}

export function join(parts: readonly Html[], between = ''): Html {
  return { html: parts.map((part) => part.html).join(between) };
}
