import type { Text } from "../../text/text.js";
import { listValues } from "../cases/listValues.js";
import type { Counterexample, Report, StepReport } from "../cases/report.js";
import type { Derivation, Relation } from "../language/derivation.js";

/** Every wrong line of a report: the two lines, the counterexample, and the likely slip. */
export function failureText({ derivation, steps }: Report): Text {
  const failures = steps.flatMap((step, k) =>
    step.counterexample ? [stepText(derivation, k, step, step.counterexample)] : [],
  );
  return {
    en: [`“${derivation.title.en}” does not hold.`, ...failures.map(({ en }) => en)].join("\n"),
    zh: [`“${derivation.title.zh}”不成立。`, ...failures.map(({ zh }) => zh)].join("\n"),
  };
}

function stepText(
  { start, steps }: Derivation,
  k: number,
  { from, relation }: StepReport,
  counterexample: Counterexample,
): Text {
  const lines = [start, ...steps.map(({ to }) => to)];
  const shown = `      ${lines[from]}\n   ${relation.padEnd(2)} ${lines[k + 1]}`;
  const told = counterexampleText(counterexample, relation);
  return {
    en: `Line ${k + 1} is wrong:\n${shown}\n   ${told.en}`,
    zh: `第 ${k + 1} 行有误：\n${shown}\n   ${told.zh}`,
  };
}

/** One sentence a person can check with a calculator, and the usual slip if there is one. */
export function counterexampleText(
  { where, at, before, after, diagnosis }: Counterexample,
  relation: Relation,
): Text {
  const place = [where, listValues(at)].filter((part) => part !== "").join("; ");
  const values = relation === "=" ? `${before} ≠ ${after}` : `${before} < ${after}`;
  const colon = place === "" ? "" : ": ";
  return {
    en: `Counterexample: ${place}${colon}${values}.${diagnosis ? ` Likely: ${diagnosis.en}.` : ""}`,
    zh: `反例：${place}${colon}${values}。${diagnosis ? `可能的原因：${diagnosis.zh}。` : ""}`,
  };
}
