import {
  binaryCrossEntropyWithLogits,
  binaryCrossEntropyWithLogitsGradient,
  crossEntropyWithLogits,
  crossEntropyWithLogitsGradient,
} from "@course/lib";
import type { Contestant, Floats, Loss, Prepared, Task } from "../arena/task.js";

/** The functions that the lessons explain: they take nested lists, and compute the gradient in a separate call. */
export async function contestant(): Promise<Contestant> {
  return { version: "", prepare: (task) => prepare[task.loss](task) };
}

const prepare: Readonly<Record<Loss, (task: Task) => Prepared>> = {
  softmax: (task) => softmax(task, Array.from(task.labels)),
  softTargets: (task) => softmax(task, rowsOf(task.targets, task)),
  sigmoid,
  multiLabel: sigmoid, // the mean is over all labels of all rows, so one list holds them
};

function rowsOf(numbers: Floats, { samples, classes }: Task): number[][] {
  return Array.from({ length: samples }, (_, n) =>
    Array.from(numbers.subarray(n * classes, (n + 1) * classes)),
  );
}

function softmax(task: Task, target: number[] | number[][]): Prepared {
  const rows = rowsOf(task.logits, task);
  const loss = () => crossEntropyWithLogits(target, rows);
  let slopes: readonly (readonly number[])[] = [];
  return task.pass === "forward"
    ? { run: loss }
    : {
        run: () => {
          slopes = crossEntropyWithLogitsGradient(target, rows);
          return loss();
        },
        slopes: () => slopes.flat(),
      };
}

function sigmoid({ logits, targets, pass }: Task): Prepared {
  const target = Array.from(targets);
  const scores = Array.from(logits);
  const loss = () => binaryCrossEntropyWithLogits(target, scores);
  let slopes: readonly number[] = [];
  return pass === "forward"
    ? { run: loss }
    : {
        run: () => {
          slopes = binaryCrossEntropyWithLogitsGradient(target, scores);
          return loss();
        },
        slopes: () => slopes,
      };
}
