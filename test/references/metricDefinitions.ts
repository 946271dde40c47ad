import type { Decimal } from "decimal.js";
import { type Definition, Exact, exactly, ln, softmax, sum } from "./definition.js";

// The metrics of @course/lib/metrics as their definitions say, with 240 digits, and the inputs for which metrics.json
// holds their values. To add one, write it here and run
//   npx vitest run --config test/vitest.config.ts test/references -u

/** A prediction: how sure it is, and whether it is right. */
interface Answer {
  readonly confidence: Decimal;
  readonly isRight: boolean;
}

/** The samples of each bin that has some: from an edge, which is outside, to the next, which is inside. */
function binned(answers: readonly Answer[], edges: readonly Decimal[]): Answer[][] {
  return edges
    .map((to, i) =>
      answers.filter(({ confidence: p }) => p.lte(to) && (i === 0 || p.gt(edges[i - 1]))),
    )
    .filter((bin) => bin.length > 0);
}

/** The edges as the library rounds them: the first bin of ten ends at the double 0.1, which is slightly more. */
function edgesOf(answers: readonly Answer[], bins: number, equal: unknown): Decimal[] {
  const numbers = Array.from({ length: bins }, (_, i) => i + 1);
  if (equal === "width") return numbers.map((i) => exactly(i / bins));
  const sorted = answers.map(({ confidence }) => confidence).sort((a, b) => a.comparedTo(b));
  const ends = numbers.map((i) => sorted[Math.ceil((i * sorted.length) / bins) - 1]);
  return [...new Set(ends.slice(0, -1).map((end) => end.toString()))]
    .map((text) => new Exact(text))
    .filter((end) => end.lt(1))
    .concat(new Exact(1));
}

const meanOf = (xs: readonly Decimal[]): Decimal => sum(xs).div(xs.length);
const shareRight = (bin: readonly Answer[]): Decimal =>
  exactly(bin.filter(({ isRight }) => isRight).length).div(bin.length);
const confidenceOf = (bin: readonly Answer[]): Decimal =>
  meanOf(bin.map(({ confidence }) => confidence));

const yesOrNo = {
  p: [0.1, 0.2, 0.3, 0.7, 0.7, 0.95, 0, 1, 0.05, 0.6],
  t: [0, 0, 1, 1, 0, 1, 0, 1, 0, 1],
};
const answersIn = (p: readonly Decimal[], t: readonly Decimal[]): Answer[] =>
  p.map((confidence, n) => ({ confidence, isRight: t[n].eq(1) }));
const kinds = {
  "ten bins of equal width": { inputs: yesOrNo, options: { bins: 10, equal: "width" } },
  "three bins of equal width": { inputs: yesOrNo, options: { bins: 3, equal: "width" } },
  "four bins of equal mass": { inputs: yesOrNo, options: { bins: 4, equal: "mass" } },
  "one sample": { inputs: { p: [0.3], t: [1] }, options: { bins: 5, equal: "mass" } },
};

/** The classes of a row, the highest score first; of equal scores the first. */
function ranking(row: readonly Decimal[]): number[] {
  return row.map((_, k) => k).sort((a, b) => row[b].comparedTo(row[a]) || a - b);
}

const scored = {
  y: [
    [2, 0, 1],
    [0.5, 0.5, 0.5],
    [-1, 3, 3],
    [0, 0, 1],
  ],
  t: [0, 2, 2, 1],
};
const numberOf = (isTrue: boolean): Decimal => exactly(isTrue ? 1 : 0);

export const metricDefinitions: Readonly<Record<string, Definition>> = {
  /** Count, mean confidence and share of right answers of each bin. */
  reliability: {
    value: (of, { bins, equal }) => {
      const answers = answersIn(of.list("p"), of.list("t"));
      return binned(answers, edgesOf(answers, Number(bins), equal)).map((bin) => [
        exactly(bin.length),
        confidenceOf(bin),
        shareRight(bin),
      ]);
    },
    cases: kinds,
  },
  expectedCalibrationError: {
    value: (of, { bins, equal }) => {
      const answers = answersIn(of.list("p"), of.list("t"));
      const gaps = binned(answers, edgesOf(answers, Number(bins), equal)).map((bin) =>
        shareRight(bin).minus(confidenceOf(bin)).abs().times(bin.length),
      );
      return sum(gaps).div(answers.length);
    },
    cases: kinds,
  },
  rankOfTrueClass: {
    value: (of) =>
      of.rows("y").map((row, n) => exactly(ranking(row).indexOf(of.list("t")[n].toNumber()) + 1)),
    cases: { "equal scores among others": { inputs: scored } },
  },
  topKAccuracy: {
    value: (of, { k }) => {
      const rights = of
        .rows("y")
        .map((row, n) =>
          numberOf(ranking(row).slice(0, Number(k)).includes(of.list("t")[n].toNumber())),
        );
      return meanOf(rights);
    },
    cases: {
      "the first": { inputs: scored, options: { k: 1 } },
      "the first two": { inputs: scored, options: { k: 2 } },
    },
  },
  confusionMatrix: {
    value: (of) =>
      [0, 1, 2].map((i) =>
        [0, 1, 2].map((j) =>
          sum(of.list("t").map((t, n) => numberOf(t.eq(i) && of.list("p")[n].eq(j)))),
        ),
      ),
    cases: {
      "a class that is never right": { inputs: { t: [0, 0, 1, 2, 2, 0], p: [0, 1, 2, 2, 2, 0] } },
    },
  },
  /** The temperature, and the mean cross-entropy at it. */
  fitTemperature: {
    value: (of) => {
      const beta = bestInverse(of.rows("y"), of.list("t").map(Number));
      return [exactly(1).div(beta), lossAt(of.rows("y"), of.list("t").map(Number), beta)];
    },
    cases: {
      "equal rows": {
        inputs: {
          y: [
            [2, 0],
            [2, 0],
            [2, 0],
            [2, 0],
          ],
          t: [0, 0, 0, 1],
        },
      },
      "three classes": {
        inputs: {
          y: [
            [2, 0.5, -1],
            [0.3, 1.9, 0],
            [1, 1.5, 3],
            [4, -2, 0.1],
            [0, 0.25, 0.5],
          ],
          t: [0, 1, 2, 0, 1],
        },
      },
      "far too confident": {
        inputs: {
          y: [
            [900, 0],
            [0, 700],
            [-300, 800],
          ],
          t: [0, 1, 0],
        },
      },
    },
  },
};

function lossAt(
  rows: readonly (readonly Decimal[])[],
  t: readonly number[],
  beta: Decimal,
): Decimal {
  return meanOf(rows.map((row, n) => ln(softmax(row.map((y) => y.times(beta)))[t[n]]).neg()));
}

/** The β = 1 / T at which the slope Σₙ (Σᵢ pᵢ yᵢ − y_t) of the loss is 0: by bisection, and then by Newton's method. */
function bestInverse(rows: readonly (readonly Decimal[])[], t: readonly number[]): Decimal {
  const slopes = (beta: Decimal): { first: Decimal; second: Decimal } => {
    const moments = rows.map((row, n) => {
      const p = softmax(row.map((y) => y.times(beta)));
      const mean = sum(p.map((pi, i) => pi.times(row[i])));
      const square = sum(p.map((pi, i) => pi.times(row[i].pow(2))));
      return { first: mean.minus(row[t[n]]), second: square.minus(mean.pow(2)) };
    });
    return { first: sum(moments.map((m) => m.first)), second: sum(moments.map((m) => m.second)) };
  };
  let [low, high] = [new Exact(2).pow(-20), new Exact(2).pow(10)];
  for (let i = 0; i < 40; i++) {
    const middle = low.plus(high).div(2);
    if (slopes(middle).first.isNegative()) low = middle;
    else high = middle;
  }
  let beta = low.plus(high).div(2);
  for (let i = 0; i < 6; i++) {
    const { first, second } = slopes(beta);
    beta = beta.minus(first.div(second));
  }
  if (slopes(beta).first.abs().gt("1e-200")) throw new Error("Newton's method has not arrived.");
  return beta;
}
