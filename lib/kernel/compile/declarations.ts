import type { Declaration, Symbol as NamedSymbol } from "@tslab/typescript-for-tslab";
import { bindSourceFile, ts } from "./binder.js";

export interface Declarations {
  /** Every name that a cell declares at its top level. */
  names: readonly string[];
  /** Those of its `let` and `var`. */
  variables: readonly string[];
}

/** The binder knows about patterns and about a `var` inside a loop. */
interface Bound {
  locals: ReadonlyMap<string, NamedSymbol>;
}

export function declarationsOf(source: string): Declarations {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest, true);
  bindSourceFile(file, {});
  const { locals } = file as unknown as Bound;
  const symbols = [...locals.values()];
  return {
    names: symbols.map(ts.symbolName),
    variables: symbols.filter(isVariable).map(ts.symbolName),
  };
}

function isVariable({ valueDeclaration: declaration }: NamedSymbol): boolean {
  return (
    declaration !== undefined &&
    (ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration)) &&
    !isConstant(declaration) &&
    !isAmbient(declaration)
  );
}

function isConstant(declaration: Declaration): boolean {
  return (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
}

/** `declare let n: number` promises a variable and makes none. */
function isAmbient(declaration: Declaration): boolean {
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Ambient) !== 0;
}
