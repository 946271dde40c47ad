import { type Exercise, exercises, type Text, todo } from "@course/lib/lessons";
import { describe, expect, it } from "vitest";
import { near } from "../../../lib/lessons/exercises/alike.js";
import { assess, type Broken, type Outcome } from "../../../lib/lessons/exercises/assess.js";
import { optionsById } from "../../notebooks/exerciseCells.js";

const answered = (exercise: Exercise, answer: unknown): Outcome =>
  assess(exercise, answer, optionsById.get(exercise.id)?.checkLine);

const textsOf = ({ prompt, rules, slips, hints, insight }: Exercise): Text[] => [
  prompt,
  ...[...rules, ...slips].map(({ says }) => says),
  ...hints,
  insight,
];

describe.each(exercises)("$id", (exercise) => {
  const { right, given, gives, slips, hints } = exercise;

  it("is correct when it is answered right, and not started before", () => {
    expect(answered(exercise, right)).toEqual({ state: "correct" });
    expect(answered(exercise, () => todo())).toEqual({ state: "not started" });
    if (given) expect(answered(exercise, given)).toEqual({ state: "not started" });
  });

  const others = (gives.choices ?? []).filter((choice) => choice !== right());
  it.each(others)("refuses the other choice %s", (other) => {
    expect(answered(exercise, other).state).toBe("not yet");
  });

  it.each(slips)("knows the slip: $says.en", ({ says, like }) => {
    expect(answered(exercise, like)).toMatchObject({ state: "not yet", slip: says });
  });

  it("does not tell what it expected", () => {
    for (const { like } of slips) {
      const { input, slip, explanation } = answered(exercise, like) as Broken;
      const rules = exercise.rules.map(({ says }) => says);
      const told = [...rules, slip, explanation, ...hints].filter((text) => text !== undefined);
      const expected = right(...input);
      expect(told.filter(({ en, zh }) => holds(en + zh, expected))).toEqual([]);
    }
  });

  it("speaks both languages", () => {
    for (const { en, zh } of textsOf(exercise)) {
      expect(en).toMatch(/^[^\p{Script=Han}]{5,}$/u);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(zh, "Chinese punctuation is full-width").not.toMatch(/\p{Script=Han}[,:;?!]/u);
    }
  });
});

/** Whether a text holds the expected answer. Whole numbers and choices are in many sentences. */
function holds(text: string, expected: unknown): boolean {
  if (Array.isArray(expected)) return expected.some((item) => holds(text, item));
  if (typeof expected === "string") return expected.length > 8 && text.includes(expected);
  if (typeof expected !== "number" || Number.isInteger(expected)) return false;
  const numbers = text.match(/\d+\.\d+/g) ?? [];
  return numbers.some((number) => near(Number(number), Math.abs(expected), 1e-3));
}
