import type { Diagnostic, Program, SourceFile } from "@tslab/typescript-for-tslab";

/** tslab's own compiler, TypeScript 5.0.4 with a few additions of tslab's author. */
export type TypeScript = typeof import("@tslab/typescript-for-tslab");

/** What tslab adds behind a cell before it compiles it. */
const suffix = /\nexport \{[^\n]*\}$/;

/**
 * Repairs what the compiler has to say about a cell.
 *
 * tslab spreads a nested message over several errors at one place, and its own addition behind the
 * cell joins in the syntax errors. We keep each message whole, and as long as a cell cannot be
 * parsed we report that alone: everything else follows from it.
 *
 * @param ts  the compiler: the book's readers have theirs in the browser
 */
export function repairDiagnostics(ts: TypeScript): TypeScript["getPreEmitDiagnosticsOfFiles"] {
  return (program, files) => {
    const syntax = files.flatMap((file) => syntaxErrors(ts, program, file));
    if (syntax.length > 0) return syntax;
    return ts.getPreEmitDiagnosticsOfFiles(program, files).map((diagnostic) => ({
      ...diagnostic,
      messageText: ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
    }));
  };
}

function syntaxErrors(ts: TypeScript, program: Program, file: SourceFile): readonly Diagnostic[] {
  const errors = program.getSyntacticDiagnostics(file);
  if (errors.length === 0 || !suffix.test(file.text)) return errors;
  const text = file.text.replace(suffix, "");
  const alone = ts.createSourceFile(file.fileName, text, file.languageVersion);
  // Public in name only, but the one way to ask a file without a program.
  return (alone as unknown as { parseDiagnostics: Diagnostic[] }).parseDiagnostics;
}
