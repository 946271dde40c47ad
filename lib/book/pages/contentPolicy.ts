/**
 * The Content-Security-Policy of a page. It allows the book's own files and, of inline scripts, those of the page's
 * frames, by digest. It is a second defence: active content that the sanitiser failed to remove can neither run nor
 * load anything.
 */
export function contentPolicy(scriptDigests: readonly string[]): string {
  const frames = [...new Set(scriptDigests)].map((digest) => ` 'sha256-${digest}'`).join("");
  return [
    "default-src 'none'",
    `script-src 'self'${frames}`,
    "style-src 'self' 'unsafe-inline'", // formulas and drawings use style attributes
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
