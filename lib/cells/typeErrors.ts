import type { Diagnostic, DiagnosticPos } from "tslab/dist/converter.js";
import { local } from "../text/local.js";
import { explainCharacter } from "./fullWidth.js";
import { type Position, positionAt } from "./position.js";
import type { Problem } from "./refusal.js";

/**
 * The errors that TypeScript finds in a cell.
 *
 * Repairs the report of a cell that does not compile: tslab prints `line:column - message` to the
 * error stream, with neither the error's code nor the line of the cell.
 *
 * @param lacksImports  whether neither this cell nor one before imports anything: then a missing name may be one that
 *   the first cell imports or declares
 */
export function typeErrors(
  source: string,
  diagnostics: readonly Diagnostic[],
  lacksImports = false,
): Problem[] {
  const characters = diagnostics.filter((one) => wrongCharacter(source, one) !== undefined);
  // One of them causes other errors.
  const shown = characters.length > 0 ? characters : diagnostics;
  const missing = shown.find(({ code, fileName }) => !fileName && unknownName.includes(code));
  const hint = local({
    en: "\n  Run the first cell: since the kernel started, no cell has imported anything.",
    zh: "\n  请先运行第一个单元格：内核启动以来，还没有单元格导入过任何东西。",
  });
  return shown.map((diagnostic) => ({
    ...placeOf(source, diagnostic),
    message: `TS${diagnostic.code}: ${explain(source, diagnostic)}${
      lacksImports && diagnostic === missing ? hint : ""
    }`,
  }));
}

function placeOf(source: string, { fileName, start, end }: Diagnostic): Omit<Problem, "message"> {
  return fileName
    ? { file: fileName, start: position(start) }
    : { start: positionIn(source, start), end: positionIn(source, end) };
}

/** The error for a name that is not declared, and the one that suggests another. */
const unknownName: readonly number[] = [2304, 2552, 18004];

/** The errors for `await` and `for await` outside of async functions. */
const outsideFunctions: readonly number[] = [1308, 1103];

/** Why a file that awaits something outside of functions is refused: a cell's import becomes `require`, which cannot wait. */
export const awaitInFile =
  "In a file that a cell imports, 'await' must be in an async function. Export the function, and await its call in the cell.";

/** The message, with what its reader can do where that is known. */
function explain(source: string, diagnostic: Diagnostic): string {
  const { messageText, fileName, start, code } = diagnostic;
  const character = wrongCharacter(source, diagnostic);
  if (character !== undefined) return character;
  if (fileName) return outsideFunctions.includes(code) ? awaitInFile : messageText;
  if (/^(?:await\s+)?using\s+[\w$]+\s*=/.test(lineFrom(source, start)))
    return local({
      en: "'using' came with TypeScript 5.2, and cells are compiled with 5.0. Write const, and call what it would call.",
      zh: "“using”从 TypeScript 5.2 起才有，而单元格用 5.0 编译。请写 const，并自己调用它会调用的函数。",
    });
  return messageText;
}

/** What to type instead of the character at which TypeScript stops. */
function wrongCharacter(source: string, diagnostic: Diagnostic): string | undefined {
  const { code, fileName, start } = diagnostic;
  return code === 1127 && !fileName ? explainCharacter(source.charAt(start.offset)) : undefined;
}

/** The code of a place's line. */
function lineFrom(source: string, { offset, character }: DiagnosticPos): string {
  return source.slice(offset - character).trimStart();
}

function position({ line, character }: DiagnosticPos): Position {
  return { line: line + 1, column: character + 1 };
}

/** The place in the cell. What is missing at its end is reported after the line that tslab appends. */
function positionIn(source: string, place: DiagnosticPos): Position {
  return place.offset <= source.length ? position(place) : positionAt(source, source.length);
}
