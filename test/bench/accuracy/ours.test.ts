import { backend } from "@course/lib/batch";
import { expect, it } from "vitest";
import { measuredLosses, type Task } from "../arena/task.js";
import { contestant as batch } from "../ours/batch.js";
import { contestant as readable } from "../ours/readable.js";
import { type HardBatch, hardBatches } from "./batches.js";
import { reference } from "./reference.js";
import { ulps } from "./ulps.js";

const contestants = { batch: await batch(backend), readable: await readable() };
const plain = hardBatches("float64").filter(({ hardness }) => hardness === "plain");
const cases = plain.flatMap((hard) =>
  (["batch", "readable"] as const).map((name) => ({ name, hard, loss: hard.batch.loss })),
);

/** A batch as a contestant gets it. */
function taskOf({ batch, contents }: HardBatch): Task {
  const targets = contents.targets ?? Float64Array.from(contents.labels);
  return { ...batch, ...contents, targets, pass: "gradient", precision: "float64" };
}

it("there is a plain batch with a 60-digit reference for every loss of the benchmark", () => {
  expect(plain.map(({ batch }) => batch.loss).sort()).toEqual([...measuredLosses].sort());
});

it.each(cases)("the contestant $name computes the $loss loss and its gradient", async (one) => {
  const { name, hard } = one;
  const prepared = await contestants[name].prepare(taskOf(hard));
  const exact = reference(hard.batch, hard.contents);
  expect(ulps((await prepared?.run()) ?? Number.NaN, exact.loss, "float64")).toBeLessThan(4);
  const slopes = Array.from(prepared?.slopes?.() ?? []);
  const errors = exact.slopes.map((slope, i) =>
    ulps(slopes[i], slope, "float64", exact.parts?.[i]),
  );
  expect(Math.max(...errors)).toBeLessThan(20);
});
