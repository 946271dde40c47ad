import { readdirSync } from "node:fs";
import * as lessons from "@course/lib/lessons";
import { type Exercise, type Text, todo } from "@course/lib/lessons";
import { describe, expect, it } from "vitest";
import { checkedIds } from "../../../lib/authoring/lint/exerciseRules.js";
import { near } from "../../../lib/lessons/exercises/alike.js";
import { assess } from "../../../lib/lessons/exercises/assess.js";
import { exercises } from "../../../lib/lessons/exercises/exercises.js";
import type { Broken } from "../../../lib/lessons/exercises/outcome.js";
import { exerciseCells, files } from "../../notebooks/exerciseCells.js";

const textsOf = ({ prompt, rules, slips, hints, insight }: Exercise): Text[] => [
  prompt,
  ...[...rules, ...slips].map(({ says }) => says),
  ...hints,
  insight,
];

const sources = new URL("../../../lib/lessons/exercises/", import.meta.url);
const lessonFiles = readdirSync(sources).filter((file) => /^lesson\d\d\.ts$/.test(file));

/** The exercises that the cells of the notebooks ask, each with the two digits of the lesson. */
const asked = files.flatMap((file) =>
  exerciseCells(file)
    .flatMap(checkedIds)
    .map((id) => ({ id, lesson: file.name.slice(0, 2) })),
);

describe("the exercises", () => {
  it("are in no export that a notebook can import, because they hold the right answers", () => {
    const holdsAnswers = (value: unknown) =>
      [value].flat().some((one) => one instanceof Object && "right" in one);
    expect(holdsAnswers(exercises)).toBe(true);
    const telling = Object.entries(lessons).filter(([, value]) => holdsAnswers(value));
    expect(telling.map(([name]) => name)).toEqual([]);
  });

  it.each(lessonFiles)(
    "of %s are in the list of the course, under the lesson's number",
    async (file) => {
      const module: Record<string, readonly Exercise[]> = await import(new URL(file, sources).href);
      const lists = Object.values(module);
      const advice = `Add the list of ${file} to lib/lessons/exercises/exercises.ts.`;
      expect(exercises, advice).toEqual(expect.arrayContaining(lists.flat()));
      const number = file.slice("lesson".length, -".ts".length);
      const form = new RegExp(`^${number}(-[a-z0-9]+)+$`);
      const wrong = lists.flat().filter(({ id }) => !form.test(id));
      expect(
        wrong.map(({ id }) => id),
        `Begin the ids of ${file} with ${number}-, followed by lower-case words.`,
      ).toEqual([]);
    },
  );

  it("have ids that differ", () => {
    const ids = exercises.map(({ id }) => id);
    const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
    expect(repeated, "Rename exercises until each id occurs once.").toEqual([]);
  });

  it.each(exercises)("$id is asked in one cell, in the notebook of its lesson", ({ id }) => {
    const lesson = id.slice(0, 2);
    const advice =
      `Give the notebook of lesson ${lesson} one cell with the tag "exercise" that ends in ` +
      `check("${id}", answer).`;
    const places = asked.filter((one) => one.id === id).map((one) => one.lesson);
    expect(places, advice).toEqual([lesson]);
  });
});

describe.each(exercises)("$id", (exercise) => {
  const { id, right, gives, slips, hints } = exercise;

  it("is correct for the right answer, and not started for the stub", () => {
    const wrong = `The rules of "${id}" refuse its own right answer: correct one or the other.`;
    const { mayCall: _, ...inAnyWay } = exercise; // the right answer may be the library's function
    expect(assess(inAnyWay, right, 1), wrong).toEqual({ state: "correct" });
    expect(assess(exercise, () => todo())).toEqual({ state: "not started" });
  });

  const others = (gives.choices ?? []).filter((choice) => choice !== right());
  it.each(others)("is not correct for the other choice %s", (other) => {
    const advice = `Add a rule to "${id}" that only the right choice keeps.`;
    expect(assess(exercise, other, 1).state, advice).toBe("not yet");
  });

  it.each(slips)("recognises the slip: $says.en", ({ says, like }) => {
    const advice =
      `The mistake "${says.en}" of "${id}" must break a rule, and must differ from the mistakes above it. ` +
      "Correct its function, or the rules.";
    expect(assess(exercise, like, 1), advice).toMatchObject({ state: "not yet", slip: says });
  });

  it("has no text that contains the expected answer", () => {
    for (const { like } of slips) {
      const { input, slip, explanation } = assess(exercise, like, 1) as Broken;
      const rules = exercise.rules.map(({ says }) => says);
      const told = [...rules, slip, explanation, ...hints].filter((text) => text !== undefined);
      const expected = right(...input);
      const advice = `These texts of "${id}" tell the expected answer: rewrite them.`;
      expect(
        told.filter(({ en, zh }) => holds(en + zh, expected)),
        advice,
      ).toEqual([]);
    }
  });

  it("has every text in English and in Chinese", () => {
    const faults = textsOf(exercise).flatMap(({ en, zh }) => [
      ...(/^[^\p{Script=Han}]{5,}$/u.test(en) ? [] : [`Write this in English: "${en}"`]),
      ...(/\p{Script=Han}/u.test(zh) ? [] : [`Write this in Chinese: "${zh}"`]),
      ...(/\p{Script=Han}[,:;?!]/u.test(zh) ? [`Make the punctuation full-width: "${zh}"`] : []),
    ]);
    expect(faults, `The texts of "${id}" are not complete.`).toEqual([]);
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
