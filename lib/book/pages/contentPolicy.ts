/**
 * The Content-Security-Policy of a page. It allows the book's own files and, of inline scripts, those with the digests,
 * such as the one in the frames of explorables. It is a second defence: active content that the sanitiser failed to
 * remove can neither run nor load anything.
 *
 * @param scriptDigests  SHA-256 in base64
 */
export function contentPolicy(...scriptDigests: readonly string[]): string {
  const scripts = scriptDigests.map((digest) => ` 'sha256-${digest}'`).join("");
  return [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    "style-src 'self' 'unsafe-inline'", // formulas and drawings use style attributes
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `worker-src 'self'${scripts && " blob:"}`, // frames of explorables draw in workers made of text
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
