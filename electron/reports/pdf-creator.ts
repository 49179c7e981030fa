const creator = /\/Creator \(((?:\\.|[^\\()])*)\)/gs;

/**
 * A PDF without what Chromium puts into its properties: the versions of the program and the kind of computer. What stands
 * there instead has the same length, because a PDF finds its parts by their places.
 */
export function withoutComputer(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const written = text.replace(creator, (_, inner: string) => {
    const name = 'Rapporteur'.slice(0, inner.length);
    return `/Creator (${name.padEnd(inner.length)})`;
  });
  return Buffer.from(written, 'latin1');
}
