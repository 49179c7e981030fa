/**
 * What a page may load and run: our own files and nothing else. React Aria adds one style sheet of its own, which it
 * marks with the nonce; styles that scripts set on single elements are not subject to the policy.
 * @param nonce new for each load
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Puts the nonce where React Aria and others look for it. */
export function withNonce(html: string, nonce: string): string {
  return html.replace(
    '<head>',
    `<head><meta property="csp-nonce" content="${nonce}" nonce="${nonce}" />`,
  );
}
