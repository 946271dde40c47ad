import {
  type Binary,
  type Call,
  type Expression,
  parts,
  type SymbolNode,
} from "../../lib/derivations/formulas/expression.js";
import { rewrite } from "../../lib/derivations/formulas/rewrite.js";

/** Every formula that differs from this one by one slip in one place. */
export function mutants(expression: Expression, names: readonly string[]): Expression[] {
  return everyPart(expression).flatMap((part) =>
    slips(part, names).map((slip) =>
      rewrite(expression, (candidate) => (candidate === part ? slip : undefined)),
    ),
  );
}

function everyPart(expression: Expression): Expression[] {
  return [expression, ...parts(expression).flatMap(everyPart)];
}

/** The formulas that a learner may write by mistake instead of this one. */
function slips(part: Expression, names: readonly string[]): Expression[] {
  switch (part.kind) {
    case "number":
      return [{ kind: "number", text: `${Number(part.text) + 1}` }];
    case "symbol":
      return otherSymbols(part, names);
    case "negate":
      return [part.operand];
    case "delta":
      return [{ kind: "number", text: "1" }];
    case "series":
      return [{ ...part, from: "2" }, negated(part)];
    case "derivative":
      return [part.operand, negated(part)];
    case "call":
      return otherCalls(part);
    default:
      return otherSigns(part);
  }
}

/** Another letter of the same kind, or the first of the family in place of the i-th. */
function otherSymbols(part: SymbolNode, names: readonly string[]): Expression[] {
  const isIndexed = part.indices.length > 0;
  const letters = names.filter((name) => name.includes("_") === isIndexed);
  const others = letters.map((name) => name.split("_")[0]).filter((name) => name !== part.name);
  const swapped = [...new Set(others)].map((name) => ({ ...part, name }));
  const firsts = part.indices.flatMap((index, k) =>
    /\d/.test(index)
      ? []
      : [{ ...part, indices: part.indices.map((each, at) => (at === k ? "1" : each)) }],
  );
  return [...swapped, ...firsts];
}

/** The argument alone, the call with another sign, or the logarithm in another base. */
function otherCalls(part: Call): Expression[] {
  const [argument] = part.arguments;
  const forgotten = [argument, negated(part)];
  return part.name === "log"
    ? [...forgotten, { ...part, name: "log10", arguments: [argument] }]
    : forgotten;
}

const OPPOSITE = {
  add: "subtract",
  subtract: "add",
  multiply: "divide",
  divide: "multiply",
} as const;

/** The opposite sign, the two sides exchanged, or one side lost. */
function otherSigns(part: Binary): Expression[] {
  const { kind, left, right } = part;
  const exchanged = { ...part, left: right, right: left };
  if (kind === "power") return [exchanged, { ...part, kind: "multiply" }, left, right];
  const opposite = { ...part, kind: OPPOSITE[kind] };
  const isCommutative = kind === "add" || kind === "multiply";
  return [opposite, left, right, ...(isCommutative ? [] : [exchanged])];
}

function negated(operand: Expression): Expression {
  return { kind: "negate", operand };
}
