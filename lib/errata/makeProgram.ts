import { shown } from "../losses/shown.js";
import type { Change, Program } from "./program.js";

/**
 * The program without a fault, or with the one that is given. Every test of {@link genericTests} passes without it.
 *
 * @param change  returns the functions that replace those of the program
 * @returns a program of its own, which no other call shares
 * @throws {TypeError} if change is no function, or returns something else than functions of the program
 * @example
 * makeProgram().loss(0, [0, 0]); // 0.6931471805599453
 * makeProgram(() => ({ term: (t, logP) => t * logP })).loss(0, [0, 0]); // -0.6931471805599453
 */
export function makeProgram(change?: Change): Program {
  const program: Program = {
    ...softmaxes(() => program),
    ...losses(() => program),
    ...means(() => program),
  };
  return change === undefined ? program : Object.assign(program, replacements(program, change));
}

function replacements(program: Program, change: Change): Partial<Program> {
  if (typeof change !== "function")
    throw new TypeError(
      `makeProgram: change is ${shown(change)}; it must be a function that returns functions. Try (program) => ({ softmax: (y) => y }).`,
    );
  const changed: unknown = change(program);
  if (typeof changed !== "object" || changed === null)
    throw new TypeError(
      `makeProgram: change returned ${shown(changed)}; it must return an object with functions. Try (program) => ({ softmax: (y) => y }).`,
    );
  for (const [name, replacement] of Object.entries(changed))
    if (!Object.hasOwn(program, name) || typeof replacement !== "function")
      throw new TypeError(
        `makeProgram: change returned ${name}: ${shown(replacement)}; each must be a function that replaces one of ${Object.keys(program).join(", ")}.`,
      );
  return changed;
}

type Names = "largest" | "softmax" | "logSoftmax" | "softmaxRows" | "sigmoid" | "softplus" | "cool";
type MeanNames =
  | "batchLoss"
  | "batchGradient"
  | "epochLoss"
  | "biasGradient"
  | "sum"
  | "perplexity"
  | "step";

function softmaxes(self: () => Program): Pick<Program, Names> {
  return {
    largest(y) {
      let m = -Infinity;
      for (const v of y) if (v > m) m = v;
      return m;
    },
    softmax(y) {
      const m = self().largest(y);
      const e = Array.from(y, (v) => Math.exp(v - m));
      const total = e.reduce((a, b) => a + b);
      return e.map((v) => v / total);
    },
    // The largest score gives exactly 1 to the sum; log1p keeps the digits of the rest, however small.
    logSoftmax(y) {
      const m = self().largest(y);
      const at = y.indexOf(m);
      let rest = 0;
      y.forEach((v, i) => {
        if (i !== at) rest += Math.exp(v - m);
      });
      return Array.from(y, (v) => v - m - Math.log1p(rest));
    },
    softmaxRows: (rows) => rows.map((y) => self().softmax(y)),
    sigmoid: (y) => (y >= 0 ? 1 / (1 + Math.exp(-y)) : Math.exp(y) / (1 + Math.exp(y))),
    softplus: (y) => Math.max(y, 0) + Math.log1p(Math.exp(-Math.abs(y))),
    cool: (y, temperature) => Array.from(y, (v) => v / temperature),
  };
}

function losses(self: () => Program): Omit<Program, Names | MeanNames> {
  return {
    inBase: (nats, base) => nats / Math.log(base),
    target: (label, C) =>
      typeof label === "number"
        ? Array.from({ length: C }, (_, i) => (i === label ? 1 : 0))
        : [...label],
    smooth: (t, epsilon) => t.map((v) => (1 - epsilon) * v + epsilon / t.length),
    term: (t, logP) => (t === 0 ? 0 : 0 - t * logP),
    surprise: (t, p) => self().term(t, Math.log(p)),
    crossEntropy: (T, P) => self().sum(T.map((t, i) => self().surprise(t, P[i]))),
    klDivergence: (T, P) => self().sum(T.map((t, i) => (t === 0 ? 0 : t * Math.log(t / P[i])))),
    loss(label, y, { smoothing = 0, base = Math.E, temperature = 1 } = {}) {
      const logP = self().logSoftmax(self().cool(y, temperature));
      const T = self().smooth(self().target(label, y.length), smoothing);
      const nats = self().sum(T.map((t, i) => self().term(t, logP[i])));
      return self().inBase(nats, base);
    },
    gradient(label, y, { smoothing = 0, base = Math.E } = {}) {
      const T = self().smooth(self().target(label, y.length), smoothing);
      return self()
        .softmax(y)
        .map((p, i) => self().inBase(p - T[i], base));
    },
    focal(label, y, gamma) {
      const logP = self().logSoftmax(y)[label];
      return (1 - Math.exp(logP)) ** gamma * (0 - logP);
    },
    binaryLoss: (t, y) => t * self().softplus(-y) + (1 - t) * self().softplus(y),
    binaryGradient: (t, y) => self().sigmoid(y) - t,
  };
}

function means(self: () => Program): Pick<Program, MeanNames> {
  return {
    batchLoss(labels, rows, { weights, ignore = -100 } = {}) {
      let [sum, count] = [0, 0];
      labels.forEach((label, n) => {
        if (label === ignore) return;
        const weight = weights && typeof label === "number" ? weights[label] : 1;
        sum += weight * self().loss(label, rows[n]);
        count += weight;
      });
      if (count === 0) throw new RangeError("batchLoss: no sample is left to take the mean of.");
      return sum / count;
    },
    batchGradient: (labels, rows) =>
      rows.map((y, n) =>
        self()
          .gradient(labels[n], y)
          .map((v) => v / rows.length),
      ),
    epochLoss(labels, rows, size) {
      let sum = 0;
      for (let n = 0; n < rows.length; n += size) {
        const part = rows.slice(n, n + size);
        sum += part.length * self().batchLoss(labels.slice(n, n + size), part);
      }
      return sum / rows.length;
    },
    biasGradient: (slopes) => slopes[0].map((_, c) => self().sum(slopes.map((row) => row[c]))),
    sum: (values) => values.reduce((a, b) => a + b, 0),
    perplexity: (losses) => Math.exp(self().sum(losses) / losses.length),
    step: (weight, slope, rate) => weight - rate * slope,
  };
}
