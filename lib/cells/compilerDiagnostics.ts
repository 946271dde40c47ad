import type { Diagnostic, Program, SourceFile } from "@tslab/typescript-for-tslab";
import { refusedDeclarations } from "./refusedDeclarations.js";
import type { TypeScript } from "./tslabTypescript.js";

/** The `export` that tslab appends to a cell before it compiles the cell. */
const suffix = /\nexport \{[^\n]*\}$/;

/**
 * Repairs the errors that the compiler reports for a cell.
 *
 * tslab splits a nested message into several errors at one place, and the `export` that it appends
 * to the cell can cause syntax errors, too. Here each message stays whole, and syntax errors of the
 * cell itself are reported alone, because they cause most of the others.
 *
 * @param ts  the compiler, which the kernel and the browser load from different places
 */
export function repairDiagnostics(ts: TypeScript): TypeScript["getPreEmitDiagnosticsOfFiles"] {
  return (program, files) => {
    const syntax = files.flatMap((file) => syntaxErrors(ts, program, file));
    if (syntax.length > 0) return syntax;
    const refused = files.filter(isCell).flatMap((file) => refusedOf(ts, file));
    if (refused.length > 0) return refused;
    return ts.getPreEmitDiagnosticsOfFiles(program, files).map((diagnostic) => ({
      ...diagnostic,
      messageText: ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
    }));
  };
}

function isCell({ fileName }: SourceFile): boolean {
  return /(?:^|\/)__tslab__\.[jt]s$/.test(fileName);
}

/** tslab puts an export before a cell, and often one behind it. */
function refusedOf(ts: TypeScript, file: SourceFile): Diagnostic[] {
  const [, ...statements] = file.statements;
  return refusedDeclarations(
    ts,
    file,
    suffix.test(file.text) ? statements.slice(0, -1) : statements,
  );
}

function syntaxErrors(ts: TypeScript, program: Program, file: SourceFile): readonly Diagnostic[] {
  const errors = program.getSyntacticDiagnostics(file);
  if (errors.length === 0 || !suffix.test(file.text)) return errors;
  const text = file.text.replace(suffix, "");
  const alone = ts.createSourceFile(file.fileName, text, file.languageVersion);
  // Not in the compiler's public types, but the only way to get a file's syntax errors without a program.
  return (alone as unknown as { parseDiagnostics: Diagnostic[] }).parseDiagnostics;
}
