import { DerivationProblem } from "../formulas/derivationProblem.js";
import type { Setting } from "./derivation.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * Refuses a free index whose name has another meaning, which it would hide: with `all: ["n"]`, the n of every sum would run
 * from 1 to itself.
 *
 * @throws {DerivationProblem} if a free index has another meaning, or is no name
 */
export function requireFreeIndices({ all = [] }: Setting, { numbers, values }: Vocabulary): void {
  for (const [k, index] of all.entries()) {
    const isTaken = ["n", "N", "e"].includes(index) || numbers.has(index) || values.has(index);
    if (isTaken || all.indexOf(index) < k || !/^[A-Za-z]+$/.test(index)) throw notAnIndex(index);
  }
}

function notAnIndex(index: string): DerivationProblem {
  return new DerivationProblem({
    en: `“${index}” cannot be a free index; choose a name without another meaning, such as i or k.`,
    zh: `“${index}”不能用作自由下标；请换一个没有其他含义的名字，例如 i 或 k。`,
  });
}
