import type { Exercise } from "@course/lib/lessons";
import { describe, expect, it } from "vitest";
import { alike } from "../../../lib/lessons/exercises/alike.js";
import { assess } from "../../../lib/lessons/exercises/assess.js";
import { drawFrom } from "../../../lib/lessons/exercises/draw.js";
import { exercises } from "../../../lib/lessons/exercises/exercises.js";
import { type Answering, tryAnswer } from "../../../lib/lessons/exercises/trial.js";
import { sample } from "../../sample.js";
import { allAnswers } from "./answers/allAnswers.js";
import type { Answers } from "./answers/answers.js";
import { changersOf, slipsIn, spoilersOf } from "./answers/codeMutants.js";
import { evaluate } from "./answers/evaluate.js";
import { otherLines } from "./answers/lineMutants.js";
import { otherValues } from "./answers/valueMutants.js";
import { wideInputs } from "./answers/wideInputs.js";

const rows = Object.entries(allAnswers).flatMap(([id, answers]) =>
  (["wrong", "right"] as const).flatMap((kind) =>
    answers[kind].map((code) => ({ id, kind, code })),
  ),
);
const exerciseOf = (id: string) => {
  const found = exercises.find((one) => one.id === id);
  if (!found) throw new Error(`There is no exercise "${id}": remove its answers.`);
  return found;
};
const assessed = (id: string, code: string, seed?: number) =>
  assess(exerciseOf(id), evaluate(code), seed);

describe("a check", () => {
  const of = (kind: keyof Answers) => rows.filter((row) => row.kind === kind);

  it.each(of("wrong"))("of $id refuses $code", ({ id, code }) => {
    expect(assessed(id, code).state).not.toBe("correct");
  });

  it.each(of("right"))("of $id accepts $code", ({ id, code }) => {
    const seeds = [1, 2, 3, 4, 5, undefined]; // undefined draws inputs that no run has seen before
    for (const seed of seeds) expect(assessed(id, code, seed)).toMatchObject({ state: "correct" });
  });

  it.each(exercises)("of $id refuses all answers that a slip has made wrong", (exercise) => {
    const accepted = wrongByMachine(exercise).filter(
      (code) => assessed(exercise.id, code).state === "correct",
    );
    expect(accepted, `Strengthen the check of "${exercise.id}".`).toEqual([]);
  });
});

describe("the answers to each exercise", () => {
  it.each(exercises)("$id are at least eight wrong and five right ones", ({ id }) => {
    const answers: Answers = allAnswers[id] ?? { wrong: [], right: [] };
    const advice = `Add answers to "${id}" in test/lessons/exercises/answers.`;
    expect(answers.wrong.length, advice).toBeGreaterThanOrEqual(8);
    expect(answers.right.length, advice).toBeGreaterThanOrEqual(5);
  });
});

/** Answers that a machine has made wrong by one slip in a right one. */
function wrongByMachine({ id, kind, right }: Exercise): string[] {
  if (kind === "next-line") return otherLines(id, String(right()));
  const draw = wideInputs[id];
  if (!draw) return otherValues(right());
  const codes = allAnswers[id].right;
  const next = drawFrom(1);
  const differs = differsFrom(
    right,
    Array.from({ length: 100 }, () => draw(next)),
  );
  const wrong = [...sample(codes).flatMap(slipsIn), ...spoilersOf(codes[0])].filter((code) =>
    differs(evaluate(code) as Answering),
  );
  const hasLists = draw(drawFrom(1)).some(Array.isArray);
  return [...wrong, ...(hasLists ? changersOf(codes[0]) : [])];
}

/** A test for functions that differ from the right one for one of the inputs. */
function differsFrom(right: Answering, inputs: readonly (readonly unknown[])[]) {
  const expected = inputs.map((input) => tryAnswer(right, input).output);
  return (answer: Answering): boolean =>
    inputs.some((input, i) => {
      try {
        return !alike(tryAnswer(answer, input).output, expected[i]);
      } catch {
        return true; // it stops with an error
      }
    });
}
