/**
 * What a page may load and run, as a Content-Security-Policy: the book's own files, and of scripts that
 * stand inside it those of its frames, each named by its digest. Should anything hostile ever slip through
 * the cleaning of a notebook, it finds nothing allowed.
 */
export function contentPolicy(scriptDigests: readonly string[]): string {
  const frames = [...new Set(scriptDigests)].map((digest) => ` 'sha256-${digest}'`).join("");
  return [
    "default-src 'none'",
    `script-src 'self'${frames}`,
    "style-src 'self' 'unsafe-inline'", // formulas and drawings are set with style attributes
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
