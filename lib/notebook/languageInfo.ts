/**
 * The language of the kernel, as it tells front ends and as Jupyter stores it in notebooks. The version is that of the
 * compiler of cells; a test compares it with the installed one.
 */
export const languageInfo = {
  // JupyterLab and Notebook find their mode by `mode` and `name`.
  codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
  file_extension: ".ts",
  mimetype: "text/typescript",
  name: "typescript",
  pygments_lexer: "typescript",
  version: "5.0.4",
} as const;
