import type { BinaryKind, Expression } from "./expression.js";
import { readName } from "./readName.js";
import { Reader } from "./tokenReader.js";

/**
 * Parses a line such as `-Sum(i, 1, n, t_i*log(p_i))`.
 *
 * A product needs its `*`, because `p (1-p)` could also be a call of a function p. Names need not be
 * declared here; that is tested when the line is expanded for a derivation.
 *
 * @throws {DerivationProblem} if the line is not a formula
 */
export function parse(source: string): Expression {
  const reader = new Reader(source);
  const expression = readSum(reader);
  reader.expectEnd();
  return expression;
}

/** A leading minus applies to the whole product that follows: −ab is −(ab). */
export function readSum(reader: Reader): Expression {
  const sum = reader.skip("-")
    ? ({ kind: "negate", operand: readProduct(reader) } as const)
    : readProduct(reader);
  return readChain(reader, sum, { "+": "add", "-": "subtract" }, readProduct);
}

function readProduct(reader: Reader): Expression {
  return readChain(reader, readFactor(reader), { "*": "multiply", "/": "divide" }, readFactor);
}

/** Reads operands between left-associative operators: a − b − c is (a − b) − c. */
function readChain(
  reader: Reader,
  first: Expression,
  kinds: Readonly<Record<string, BinaryKind>>,
  readNext: (reader: Reader) => Expression,
): Expression {
  let chain = first;
  while (reader.next.kind === "sign" && reader.next.text in kinds) {
    const kind = kinds[reader.take().text];
    chain = { kind, left: chain, right: readNext(reader) };
  }
  return chain;
}

/** A minus may also follow another operator: 2*-x, 10^-3. */
function readFactor(reader: Reader): Expression {
  if (reader.skip("-")) return { kind: "negate", operand: readFactor(reader) };
  const base = readAtom(reader);
  return reader.skip("^") ? { kind: "power", left: base, right: readFactor(reader) } : base;
}

function readAtom(reader: Reader): Expression {
  if (reader.next.kind === "number") return { kind: "number", text: reader.take().text };
  if (reader.next.kind === "name") return readName(reader, readSum);
  if (!reader.skip("(")) throw reader.missing("a number, a name or “(”", "数字、名称或“(”");
  const inside = readSum(reader);
  reader.expect(")");
  return inside;
}
