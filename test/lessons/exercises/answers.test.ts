import * as library from "@course/lib";
import { exercises } from "@course/lib/lessons";
import { describe, expect, it } from "vitest";
import { assess } from "../../../lib/lessons/exercises/assess.js";
import type { Answers } from "./answers/answers.js";
import { written } from "./answers/written.js";

/** The value of some code in which all functions of the library have their names. */
function evaluate(code: string): unknown {
  const names = Object.keys(library);
  return new Function(...names, `return (${code});`)(...Object.values(library));
}

const rows = Object.entries(written).flatMap(([id, answers]) =>
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
});

describe("the answers to each exercise that asks for a function", () => {
  const functions = exercises.filter(({ kind }) => kind === "write" || kind === "find-the-bug");

  it.each(functions)("to $id are at least eight wrong and five right ones", ({ id }) => {
    const answers: Answers = written[id] ?? { wrong: [], right: [] };
    const advice = `Add answers to "${id}" in test/lessons/exercises/answers/written.ts.`;
    expect(answers.wrong.length, advice).toBeGreaterThanOrEqual(8);
    expect(answers.right.length, advice).toBeGreaterThanOrEqual(5);
  });
});
