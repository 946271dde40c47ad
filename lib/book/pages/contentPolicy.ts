/**
 * The Content-Security-Policy of a page. It allows the book's own files and, of inline scripts, the one in the frames of
 * explorables, by digest. It is a second defence: active content that the sanitiser failed to remove can neither run nor
 * load anything.
 */
export function contentPolicy(frameScriptDigest?: string): string {
  const frames = frameScriptDigest ? ` 'sha256-${frameScriptDigest}'` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${frames}`,
    "style-src 'self' 'unsafe-inline'", // formulas and drawings use style attributes
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `worker-src 'self'${frames && " blob:"}`, // frames of explorables draw in workers made of text
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
