import type { Decimal } from "decimal.js";
import { type Definition, Exact, exactly, exp, ln, softmax, sum, times } from "./definition.js";

// Functions of the library as their formulas say, with 240 digits, and the inputs for which computed.json holds their
// values and slopes. To add one, write it here and run
//   npx vitest run --config test/vitest.config.ts test/references -u

/** Losses as they are before they are reduced. */
const apart = { reduction: "none" };

/** −(1 − p)^γ ln p, with 1 − p as it is given: the probability of all other answers. */
function focal(p: Decimal, others: Decimal, gamma: number): Decimal {
  const discount = gamma === 0 ? exactly(1) : others.pow(gamma);
  return times(discount, ln(p).neg());
}

export const definitions: Readonly<Record<string, Definition>> = {
  hinge: {
    value: (of) =>
      of.list("y").map((y, n) => {
        const sign = of.list("t")[n].times(2).minus(1);
        return Exact.max(0, exactly(1).minus(sign.times(y)));
      }),
    slopesIn: "y",
    options: apart,
    cases: {
      "right beyond the margin": { inputs: { t: [1, 0, 1], y: [1.5, -40, 1e308] } },
      "right within the margin": { inputs: { t: [1, 0, 1], y: [0.1, -0.9, 5e-324] } },
      wrong: { inputs: { t: [1, 0, 0], y: [-3, 0.7, 1e17] } },
    },
  },
  squaredError: {
    value: (of) => of.list("p").map((p, n) => p.minus(of.list("t")[n]).pow(2)),
    slopesIn: "p",
    options: apart,
    cases: {
      probabilities: { inputs: { p: [0.1, 0.9, 1], t: [0, 1, 0] } },
      "close together": { inputs: { p: [1.0000000000000002, 1e-160, 0.3], t: [1, 0, 0.30000001] } },
      "far apart": { inputs: { p: [1e150, -3e5], t: [-1e150, 7] } },
    },
  },
  brierScore: {
    value: (of) =>
      of.rows("p").map((p, n) => sum(p.map((pi, i) => pi.minus(of.rows("t")[n][i]).pow(2)))),
    slopesIn: "p",
    options: apart,
    cases: {
      "one-hot targets": {
        inputs: {
          p: [
            [0.2, 0.3, 0.5],
            [1, 0, 0],
          ],
          t: [
            [0, 1, 0],
            [0, 0, 1],
          ],
        },
      },
      "soft targets": {
        inputs: {
          p: [
            [0.2, 0.8],
            [0.5, 0.5],
          ],
          t: [
            [0.3, 0.7],
            [0.5, 0.5],
          ],
        },
      },
      "a prediction close to its target": {
        inputs: { p: [[0.1, 0.9]], t: [[0.10000000001, 0.89999999999]] },
      },
    },
  },
  klDivergenceWithLogits: {
    value: (of) =>
      of.rows("y").map((y, n) => {
        const p = softmax(y);
        const t = of.rows("t")[n];
        return sum(t.map((ti, i) => times(ti, ln(ti).minus(ln(p[i])))));
      }),
    slopesIn: "y",
    options: apart,
    cases: {
      "one-hot targets": {
        inputs: {
          y: [
            [40, 0],
            [-3, 2],
            [0, 700],
          ],
          t: [
            [1, 0],
            [1, 0],
            [1, 0],
          ],
        },
      },
      "soft targets": {
        inputs: {
          y: [
            [2, 1, 0],
            [0, 1, 3],
          ],
          t: [
            [0.5, 0.25, 0.25],
            [0, 0.5, 0.5],
          ],
        },
      },
      "a prediction close to its target": {
        inputs: {
          y: [
            [0, 1e-7],
            [0, 0.01],
          ],
          t: [
            [0.5, 0.5],
            [0.5, 0.5],
          ],
        },
      },
      "a target far below its probability": {
        inputs: {
          y: [
            [0, 0],
            [0, 30],
          ],
          t: [
            [1, 1e-300],
            [1, 1e-20],
          ],
        },
      },
      "huge scores": { inputs: { y: [[1000, 999, -1000]], t: [[0.25, 0.25, 0.5]] } },
    },
  },
  focalLoss: {
    value: (of, { gamma }) =>
      of.rows("logits").map((row, n) => {
        const k = of.list("target")[n].toNumber();
        const p = softmax(row);
        return focal(p[k], sum(p.filter((_, j) => j !== k)), Number(gamma));
      }),
    slopesIn: "logits",
    options: apart,
    cases: {
      "half an exponent": {
        inputs: {
          logits: [
            [1, 0, -1],
            [0.1, 0.2, 3],
          ],
          target: [0, 1],
        },
        options: { gamma: 0.5 },
      },
      "an exponent of 5, right and wrong": {
        inputs: {
          logits: [
            [0, 2, 4, 1],
            [3, -3, 0, 0.5],
          ],
          target: [2, 1],
        },
        options: { gamma: 5 },
      },
      "a confident answer that is right": {
        inputs: { logits: [[40, 0, 1]], target: [0] },
        options: { gamma: 2 },
      },
      "a confident answer that is wrong": {
        inputs: { logits: [[40, 0, 1]], target: [1] },
        options: { gamma: 2 },
      },
      "a masked class": {
        inputs: { logits: [[1, Number.NEGATIVE_INFINITY, 0]], target: [0] },
        options: { gamma: 1 },
        slopes: false,
      },
    },
  },
  sigmoidFocalLoss: {
    value: (of, { gamma, alpha }) =>
      of.list("logits").map((y, n) => {
        const isYes = of.list("t")[n].eq(1);
        const odds = exp(isYes ? y : y.neg());
        const p = odds.div(odds.plus(1));
        const share = exactly(isYes ? 1 : 0)
          .minus(exactly(Number(alpha)))
          .abs();
        const loss = focal(p, exactly(1).div(odds.plus(1)), Number(gamma));
        return loss.times(Number(alpha) < 0 ? 1 : exactly(1).minus(share));
      }),
    slopesIn: "logits",
    options: apart,
    cases: {
      "half an exponent": {
        inputs: { logits: [0.5, -2, 3, 0], t: [1, 1, 0, 0] },
        options: { gamma: 0.5, alpha: -1 },
      },
      "an exponent of 5, with shares": {
        inputs: { logits: [0.5, -2, 3, 0], t: [1, 1, 0, 0] },
        options: { gamma: 5, alpha: 0.75 },
      },
      "confident answers": {
        inputs: { logits: [40, -40, 40, -40], t: [1, 1, 0, 0] },
        options: { gamma: 2, alpha: 0.25 },
      },
    },
  },
  nllLoss: {
    value: (of) => of.rows("logProbs").map((row, n) => row[of.list("target")[n].toNumber()].neg()),
    slopesIn: "logProbs",
    options: apart,
    cases: {
      "far below 1": {
        inputs: {
          logProbs: [
            [-1e-20, -46.051701859880914],
            [0, -1e5],
            [-0.2876820724517809, -1.3862943611198906],
          ],
          target: [0, 1, 1],
        },
      },
    },
  },
  logit: {
    value: (of) => of.list("p").map((p) => ln(p).minus(ln(exactly(1).minus(p)))),
    cases: {
      "close to ½": { inputs: { p: [0.5, 0.5000000000000001, 0.49999999999999994, 0.50001, 0.4] } },
      "where the two forms meet": {
        inputs: { p: [0.25, 0.24999999999999997, 0.75, 0.7500000000000001, 0.2500000000001] },
      },
      tails: { inputs: { p: [5e-324, 1e-300, 1e-20, 0.001, 0.999, 0.9999999999999999] } },
      certain: { inputs: { p: [0, 1] } },
    },
  },
};
