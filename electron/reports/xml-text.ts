const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that an XML 1.0 document can hold: without control characters, lone surrogates replaced. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** {@link xmlText} with markup characters escaped. */
export function escapeXml(text: string): string {
  const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return xmlText(text).replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}
