import { transform } from "sucrase";
import { type Position, positionAt } from "../../cells/position.js";
import { alignTokens } from "./alignTokens.js";
import { CellSyntaxError } from "./cellSyntaxError.js";

export interface Stripped {
  /** JavaScript with as many lines as the TypeScript. */
  code: string;
  /** Where in the TypeScript a place of the JavaScript comes from. */
  locate(place: Position): Position;
}

/** @throws {CellSyntaxError} where the source is not TypeScript, or TypeScript that needs a compiler */
export function stripTypes(source: string): Stripped {
  refuseNamespaces(source);
  const code = transformCell(source);
  return {
    code,
    locate: ({ line, column }) => {
      const align = alignTokens(lineOf(code, line), lineOf(source, line));
      return { line, column: align(column - 1) + 1 };
    },
  };
}

function lineOf(text: string, line: number): string {
  return text.split("\n")[line - 1] ?? "";
}

function transformCell(source: string): string {
  try {
    return transform(source, {
      transforms: ["typescript"],
      disableESTransforms: true,
      keepUnusedImports: true, // a later cell uses them
      filePath: "cell.ts",
    }).code;
  } catch (error) {
    throw asSyntaxError(error as Error & { loc?: Position });
  }
}

/** Sucrase writes the file before its message and the place behind it. */
function asSyntaxError({ message, loc }: Error & { loc?: Position }): CellSyntaxError {
  const text = message.replace(/^Error transforming cell\.ts: /, "").replace(/ \(\d+:\d+\)$/, "");
  return new CellSyntaxError(text, { line: loc?.line ?? 1, column: loc?.column ?? 1 });
}

/** Sucrase would take `namespace N { … }` away without a word. */
function refuseNamespaces(source: string): void {
  const found = /^\s*(?:export\s+)?(?:namespace|module)\s+[\w.]+\s*\{/m.exec(source);
  if (!found) return;
  throw new CellSyntaxError(
    "a namespace runs in Jupyter only: use an object, const N = { … }",
    positionAt(source, found.index + found[0].search(/\S/)),
  );
}
