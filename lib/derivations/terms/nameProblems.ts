import { DerivationProblem } from "../formulas/derivationProblem.js";
import type { SymbolNode } from "../formulas/expression.js";
import { print } from "../formulas/print.js";
import type { SizeName, Vocabulary } from "../setting/vocabulary.js";

// Errors about names and bounds: each says what came, what is known, and what to try.

export function undeclared(node: SymbolNode, vocabulary: Vocabulary): DerivationProblem {
  const name = print(node);
  const known = knownSymbols(vocabulary).join(", ");
  return new DerivationProblem({
    en: `“${name}” is not declared here. Declared are ${known}.`,
    zh: `这里没有声明“${name}”。已声明的有 ${known}。`,
  });
}

export function unknownFunction(name: string, vocabulary: Vocabulary): DerivationProblem {
  const known = ["exp", "log", "log2", "log10", ...vocabulary.functions.keys()].join(", ");
  return new DerivationProblem({
    en: `“${name}” is not a function here. Functions are ${known}; a product needs its sign: ${name}*(…).`,
    zh: `这里没有函数“${name}”。可用的函数有 ${known}；若是乘积，请写出乘号：${name}*(…)。`,
  });
}

export function noExample(name: string): DerivationProblem {
  return new DerivationProblem({
    en: `“${name}” has no definition to check lines with. Give examples, such as { "${name}(x)": "-log(x)" }.`,
    zh: `“${name}”没有可供检验的定义。请给出例子（examples），例如 { "${name}(x)": "-log(x)" }。`,
  });
}

export function wrongCount(name: string, count: number): DerivationProblem {
  return new DerivationProblem({
    en: `${name} got ${count} arguments; it takes 1 (and log a second one, its base).`,
    zh: `${name} 收到了 ${count} 个参数；它只接受 1 个（log 还可以有第二个参数：底数）。`,
  });
}

export function unknownIndex(index: string, known: readonly string[]): DerivationProblem {
  const usable = known.map((name) => `${name}, `).join("");
  return new DerivationProblem({
    en: `“${index}” is not an index here. Usable are ${usable}numbers, and the index of a Sum around it.`,
    zh: `这里的“${index}”不是下标。可用的有 ${usable}数字以及外层 Sum 的下标。`,
  });
}

export function indexOutOfRange(
  symbol: string,
  size: SizeName,
  last: number | undefined,
): DerivationProblem {
  return last === undefined
    ? new DerivationProblem({
        en: `“${symbol}” has an index, but this derivation lists no sizes ${size}.`,
        zh: `“${symbol}”带有下标，但这个推导没有列出 ${size} 的取值。`,
      })
    : new DerivationProblem({
        en: `“${symbol}” does not exist for ${size} = ${last}; indices run from 1 to ${size}.`,
        zh: `${size} = ${last} 时没有“${symbol}”；下标从 1 到 ${size}。`,
      });
}

export function definedByItself(name: string): DerivationProblem {
  return new DerivationProblem({
    en: `The definition of “${name}” uses “${name}” itself.`,
    zh: `“${name}”的定义里又用到了“${name}”自身。`,
  });
}

export function wrongBounds(from: number, to: number): DerivationProblem {
  return new DerivationProblem({
    en: `A sum or product from ${from} to ${to} cannot be written out; it needs 1 to 100 terms.`,
    zh: `从 ${from} 到 ${to} 无法展开；求和应有 1 到 100 项。`,
  });
}

export function notASymbol(node: SymbolNode): DerivationProblem {
  const name = print(node);
  return new DerivationProblem({
    en: `A derivative is taken by a symbol; “${name}” is not one.`,
    zh: `只能对符号求导；“${name}”不是符号。`,
  });
}

function knownSymbols(vocabulary: Vocabulary): string[] {
  const { numbers, vectors, values, families } = vocabulary;
  const indexed = [...vectors.keys(), ...families.keys()].map((name) =>
    vocabulary.limitsOf(name)?.length === 2 ? `${name}_m_i` : `${name}_i`,
  );
  return [...numbers.keys(), ...indexed, ...values.keys()];
}
