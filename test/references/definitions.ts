import { type Definition, Exact, exactly, ln, softmax, sum, times } from "./definition.js";

// Functions of the library as their formulas say, with 240 digits, and the inputs for which computed.json holds their
// values and slopes. To add one, write it here and run
//   npx vitest run --config test/vitest.config.ts test/references -u

/** Losses as they are before they are reduced. */
const apart = { reduction: "none" };

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
