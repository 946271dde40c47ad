import { describe, expect, it } from "vitest";
import type { Grade } from "../../lib/grading/results/gradedNotebook.js";
import { assess } from "../../lib/lessons/exercises/assess.js";
import { exercises } from "../../lib/lessons/exercises/exercises.js";
import { sample } from "../sample.js";
import { type Attack, attacks, cellOf, controlOf } from "./attacks.js";
import { gradeCells, setup, useRooms } from "./gradeCells.js";

const rooms = await useRooms();
const exercise = "04-compute-a-loss";
const told = ({ state, slip, detail }: Omit<Grade, "exercise">) =>
  [state, slip?.en ?? detail?.en].filter(Boolean).join(": ");

describe.each(Object.entries(attacks))("a submission gains nothing by %s:", (_, group) => {
  // Attacks take one another's time, so npm test has one of each outcome.
  const some = sample(group, ({ says }: Attack) => says.source);
  it.each(some)("$name", async (attack) => {
    const { before = "", answer, says } = attack;
    expect(told(await gradeCells(rooms, exercise, setup, cellOf(before, answer)))).toMatch(says);
    const control = await gradeCells(rooms, exercise, setup, controlOf(attack));
    expect(told(control), "The control must be correct in the same room.").toBe("correct");
  });
});

it("a submission gains nothing by a toJSON that computes what its answer does not", async () => {
  const softmax =
    "{ const m = Math.max(...y); const e = y.map((x) => Math.exp(x - m)); const s = e.reduce((a, b) => a + b); return e.map((x) => x / s); }";
  const patch = `Array.prototype.toJSON = function () { const y = [...this]; ${softmax} };`;
  const cell = (answer: string) =>
    `${patch} check("02-write-softmax", (y: number[]) => ${answer});`;
  expect(told(await gradeCells(rooms, "02-write-softmax", setup, cell("[...y]")))).toMatch(
    /^not yet/,
  );
  expect(told(await gradeCells(rooms, "02-write-softmax", setup, cell(softmax)))).toBe("correct");
});

it("a submission gains nothing by the inputs and outputs of a check in a notebook", async () => {
  const writeTheLoss = exercises.find(({ id }) => id === "04-write-the-loss");
  if (!writeTheLoss) throw new Error("There is no such exercise.");
  const seen: [string, unknown][] = [];
  const spy = (...input: readonly unknown[]) => {
    const output = writeTheLoss.right(...input);
    seen.push([JSON.stringify(input), output]);
    return output;
  };
  assess(writeTheLoss, spy);
  const cell = (other: string) =>
    `const seen = new Map(${JSON.stringify(seen).replaceAll("null", "Infinity")});
    const loss = (t: number, p: number) => seen.get(JSON.stringify([t, p])) ?? ${other};
    check("04-write-the-loss", loss);`;
  const honest = "(t && -t * Math.log10(p)) + (1 - t && (t - 1) * Math.log10(1 - p))";
  const copied = await gradeCells(rooms, writeTheLoss.id, setup, cell("0"));
  expect(told(copied)).toMatch(/^not yet/);
  expect(told(await gradeCells(rooms, writeTheLoss.id, setup, cell(honest)))).toBe("correct");
});
