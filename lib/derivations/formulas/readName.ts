import { DerivationProblem } from "./derivationProblem.js";
import type { Expression, SymbolNode } from "./expression.js";
import type { Reader } from "./tokenReader.js";

type ReadExpression = (reader: Reader) => Expression;

/** Reads an expression that begins with a name: a symbol, a call, or one of Sum, Product, D and delta. */
export function readName(reader: Reader, readExpression: ReadExpression): Expression {
  const name = reader.take().text;
  if (!reader.skip("(")) return symbol(name);
  const expression = readForm(name, reader, readExpression);
  reader.expect(")");
  return expression;
}

function readForm(name: string, reader: Reader, readExpression: ReadExpression): Expression {
  switch (name) {
    case "Sum":
    case "Product": {
      const [index, from, to] = [readIndex(reader), readIndex(reader), readIndex(reader)];
      return { kind: "series", operation: name, index, from, to, body: readExpression(reader) };
    }
    case "D": {
      const operand = readExpression(reader);
      reader.expect(",");
      return { kind: "derivative", operand, variable: readSymbol(reader) };
    }
    case "delta": {
      const left = readIndex(reader);
      return { kind: "delta", left, right: takeIndex(reader) };
    }
    default:
      return readCall(name, reader, readExpression);
  }
}

function readCall(name: string, reader: Reader, readExpression: ReadExpression): Expression {
  if (name.includes("_")) throw notAFunction(name);
  const given = [readExpression(reader)];
  while (reader.skip(",")) given.push(readExpression(reader));
  return { kind: "call", name: name === "ln" ? "log" : name, arguments: given };
}

/** Reads an index and the comma after it. */
function readIndex(reader: Reader): string {
  const index = takeIndex(reader);
  reader.expect(",");
  return index;
}

function takeIndex(reader: Reader): string {
  const index = reader.take().text;
  if (Number(index) > Number.MAX_SAFE_INTEGER) throw tooLarge(index);
  return index;
}

function readSymbol(reader: Reader): SymbolNode {
  if (reader.next.kind !== "name") throw reader.missing("the name of a symbol", "一个符号的名称");
  return symbol(reader.take().text);
}

function symbol(text: string): SymbolNode {
  const [name, ...indices] = text.split("_");
  return { kind: "symbol", name, indices };
}

function tooLarge(index: string): DerivationProblem {
  return new DerivationProblem({
    en: `${index} is too large for an index.`,
    zh: `${index} 太大，不能作下标。`,
  });
}

function notAFunction(name: string): DerivationProblem {
  return new DerivationProblem({
    en: `${name} is not a function; for a product write ${name}*(…).`,
    zh: `${name} 不是函数；乘积请写成 ${name}*(…)。`,
  });
}
