import type { Text } from "../../text/text.js";
import { listValues } from "../cases/listValues.js";
import type { Counterexample, Report, StepReport } from "../cases/report.js";
import type { Derivation, Relation } from "../setting/derivation.js";

/** Describes every wrong line of a report: both lines, the counterexample, and a diagnosis if there is one. */
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
  const reason = counterexampleText(counterexample, relation);
  return {
    en: `Line ${k + 1} is wrong:\n${shown}\n   ${reason.en}`,
    zh: `第 ${k + 1} 行有误：\n${shown}\n   ${reason.zh}`,
  };
}

/** Describes a counterexample in a sentence that can be checked with a calculator, with its diagnosis. */
export function counterexampleText(
  { where, at, before, after, diagnosis }: Counterexample,
  relation: Relation,
): Text {
  const places = [where, listValues(at)].filter((part) => part !== "");
  const place = places.length === 0 ? "" : `${places.join("; ")}: `;
  const placeInChinese = places.length === 0 ? "" : `${places.join("；")} 时，`;
  const values = relation === "=" ? `${before} ≠ ${after}` : `${before} < ${after}`;
  return {
    en: `Counterexample: ${place}${values}.${diagnosis ? ` Likely: ${diagnosis.en}.` : ""}`,
    zh: `反例：${placeInChinese}${values}。${diagnosis ? `可能的原因：${diagnosis.zh}。` : ""}`,
  };
}
