import { explainCharacter } from "../../cells/fullWidth.js";
import { positionAt } from "../../cells/position.js";
import { CellSyntaxError } from "./cellSyntaxError.js";
import type { KeptToken } from "./codeMap.js";
import { transformTypeScript } from "./sucraseTokens.js";

export interface Stripped {
  /** JavaScript with as many lines as the TypeScript. */
  code: string;
  /** The tokens of the TypeScript that are in the JavaScript. */
  tokens: readonly KeptToken[];
}

/**
 * Removes the types from TypeScript.
 *
 * @throws {CellSyntaxError} where the source is not TypeScript, and at a namespace
 */
export function stripTypes(source: string): Stripped {
  refuseNamespaces(source);
  return transformOrRefuse(source);
}

function transformOrRefuse(source: string): Stripped {
  try {
    return transformTypeScript(source);
  } catch (error) {
    const { message, pos = 0 } = error as Error & { pos?: number };
    // Sucrase takes （1 for a name, and finds an error behind it.
    const [name = ""] = /[\w$\u0080-\uffff]*$/.exec(source.slice(0, pos)) ?? [];
    for (let at = pos - name.length; at <= pos; at++) {
      const explained = explainCharacter(source.charAt(at));
      if (explained !== undefined) throw new CellSyntaxError(explained, positionAt(source, at));
    }
    // Sucrase appends the place to its message.
    throw new CellSyntaxError(message.replace(/ \(\d+:\d+\)$/, ""), positionAt(source, pos));
  }
}

/** Refuses `namespace N { … }`, which Sucrase would remove without an error. */
function refuseNamespaces(source: string): void {
  const found = /^\s*(?:export\s+)?(?:namespace|module)\s+[\w.]+\s*\{/m.exec(source);
  if (!found) return;
  throw new CellSyntaxError(
    "a namespace runs in Jupyter only: use an object, const N = { … }",
    positionAt(source, found.index + found[0].search(/\S/)),
  );
}
