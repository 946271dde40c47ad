import { all, create } from "mathjs";
import { versionOf } from "./versionOf.mjs";

const math = create(all);

/** The greatest size: with more logits, a single call takes several seconds. */
const MOST = 2_000_000;

/** mathjs with its own functions on lists of numbers, its fastest representation. */
export async function contestant() {
  return { version: versionOf("mathjs"), prepare };
}

function prepare(task) {
  if (task.logits.length > MOST) return undefined;
  return { softmax, softTargets, sigmoid, multiLabel: sigmoid }[task.loss]?.(task);
}

function rowsOf(numbers, { samples, classes }) {
  return Array.from({ length: samples }, (_, n) =>
    Array.from(numbers.subarray(n * classes, (n + 1) * classes)),
  );
}

function softTargets(task) {
  const { samples, pass } = task;
  const rows = rowsOf(task.logits, task);
  const targets = rowsOf(task.targets, task);
  let slopes = [];
  const lossOf = (row, n) => {
    const top = math.max(row);
    const exponentials = math.map(math.subtract(row, top), math.exp);
    const sum = math.sum(exponentials);
    if (pass === "gradient") {
      const p = math.divide(exponentials, sum);
      slopes[n] = math.divide(math.subtract(p, targets[n]), samples);
    }
    return math.dot(targets[n], math.subtract(top + math.log(sum), row));
  };
  return {
    run() {
      slopes = [];
      return math.mean(rows.map(lossOf));
    },
    slopes: () => slopes.flat(),
  };
}

function softmax(task) {
  const { labels, samples, pass } = task;
  const rows = rowsOf(task.logits, task);
  let slopes = [];
  const lossOf = (row, n) => {
    const top = math.max(row);
    const exponentials = math.map(math.subtract(row, top), math.exp);
    const sum = math.sum(exponentials);
    if (pass === "gradient") {
      slopes[n] = math.divide(exponentials, sum * samples);
      slopes[n][labels[n]] -= 1 / samples;
    }
    return top + math.log(sum) - row[labels[n]];
  };
  return {
    run() {
      slopes = [];
      return math.mean(rows.map(lossOf));
    },
    slopes: () => slopes.flat(),
  };
}

function sigmoid({ logits, targets, pass }) {
  const z = Array.from(logits);
  const t = Array.from(targets);
  let slopes = [];
  return {
    run() {
      const e = math.map(z, (score) => math.exp(-math.abs(score)));
      if (pass === "gradient") {
        const p = math.map(z, (score) => 1 / (1 + math.exp(-score)));
        slopes = math.divide(math.subtract(p, t), z.length);
      }
      const straight = math.subtract(
        math.map(z, (score) => math.max(score, 0)),
        math.dotMultiply(z, t),
      );
      return math.mean(
        math.add(
          straight,
          math.map(e, (small) => math.log1p(small)),
        ),
      );
    },
    slopes: () => slopes,
  };
}
