import type { Text } from "../../text/text.js";
import { parse } from "../formulas/parse.js";
import { declaredNames } from "./declaredNames.js";
import { agree, type Evidence } from "./evidence.js";

/** The mistake of an extra or missing factor or term, out of those that are common in this course. */
export function usualParts(evidence: Evidence): Text | undefined {
  const { before, after, valuesOf } = evidence;
  const factor = after.map((value, k) => value / before[k]);
  const inverse = factor.map((value) => 1 / value);
  const excess = after.map((value, k) => value - before[k]);
  const deficit = excess.map((value) => -value);
  for (const part of candidates(evidence)) {
    const values = valuesOf(parse(part));
    const matches = (observed: readonly number[]) => agree(observed, values);
    if (matches(factor)) return { en: `an extra factor ${part}`, zh: `多了因子 ${part}` };
    if (matches(inverse)) return { en: `the factor ${part} is missing`, zh: `缺少因子 ${part}` };
    if (matches(excess)) return { en: `an extra term ${part}`, zh: `多了一项 ${part}` };
    if (matches(deficit)) return { en: `the term ${part} is missing`, zh: `缺少一项 ${part}` };
  }
  return undefined;
}

function candidates(evidence: Evidence): string[] {
  const free = [...evidence.case.indices.keys()];
  const symbols = declaredNames(evidence).flatMap(({ name, isIndexed }) =>
    isIndexed ? free.map((index) => `${name}_${index}`) : [name],
  );
  return symbols
    .flatMap((s) => [`${s}*(1 - ${s})`, s, `1 - ${s}`, `exp(${s})`, `exp(-${s})`, `log(${s})`])
    .flatMap((part) => [part, `-(${part})`]);
}
