import {
  argMax,
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  binaryFocalLoss,
  brierScore,
  changeBase,
  crossEntropy,
  crossEntropyWithLogits,
  entropy,
  focalLoss,
  hinge,
  klDivergence,
  klDivergenceWithLogits,
  logit as logOdds,
  logSigmoid,
  logSoftmax,
  logSumExp,
  negativeLogLikelihood,
  oneHot,
  perplexity,
  reduce,
  sigmoid,
  smoothLabels,
  softmax,
  softmaxJacobian,
  softplus,
  squaredError,
  surprisal,
} from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  base,
  batch,
  distribution,
  logit,
  logits,
  near,
  probability,
  twoDistributions,
} from "./arbitrary.js";
import { obeysTheLaws } from "./duties/laws.js";
import { losses } from "./table.js";

const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
const allNear = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((x, i) => near(x, b[i]));
const law = <T>(values: fc.Arbitrary<T>, holds: (value: T) => boolean): void =>
  fc.assert(fc.property(values, holds));

/** A class index for each row of a batch. */
const labelled = batch.chain((rows) =>
  fc.tuple(
    fc.constant(rows),
    fc.array(fc.nat({ max: rows[0].length - 1 }), {
      minLength: rows.length,
      maxLength: rows.length,
    }),
  ),
);

describe("the laws of all losses hold", () => {
  it.each(losses)("for $name", obeysTheLaws);
});

describe("softmax", () => {
  it("sums to 1", () => law(logits, (z) => near(sum(softmax(z)), 1)));
  it("does not change when the same number is added to every score", () =>
    law(fc.tuple(logits, logit), ([z, c]) => allNear(softmax(z.map((v) => v + c)), softmax(z))));
  it("keeps the order of the scores", () =>
    law(logits, (z) => softmax(z)[argMax(z)] === Math.max(...softmax(z))));
  it("moves with its classes when they are permuted", () =>
    law(logits, (z) => allNear(softmax([...z].reverse()), softmax(z).reverse())));
  it("of [0, y] is the sigmoid of y", () =>
    law(logit, (y) => near(softmax([0, y])[1], sigmoid(y))));
  it("is the exponential of logSoftmax", () =>
    law(logits, (z) => allNear(logSoftmax(z).map(Math.exp), softmax(z))));
  it("treats every row of a batch alone", () =>
    law(batch, (rows) => softmax(rows).every((p, n) => allNear(p, softmax(rows[n])))));
  it("has a Jacobian that is symmetric and whose rows sum to 0", () =>
    law(logits, (z) => {
      const J = softmaxJacobian(z);
      return J.every((row, i) => near(sum(row), 0) && row.every((v, k) => v === J[k][i]));
    }));
});

describe("log-sum-exp", () => {
  it("of x + b is b + log-sum-exp of x", () =>
    law(fc.tuple(logits, logit), ([z, b]) =>
      near(logSumExp(z.map((v) => v + b)), logSumExp(z) + b),
    ));
  it("lies between the maximum and the maximum + ln n", () =>
    law(logits, (z) => {
      const excess = logSumExp(z) - Math.max(...z);
      return excess >= 0 && excess <= Math.log(z.length) + 1e-12;
    }));
});

describe("the sigmoid", () => {
  it("of −y is 1 minus that of y", () =>
    law(logit, (y) => near(sigmoid(-y) + sigmoid(y), 1) && sigmoid(-y) > 0));
  it("has the logarithm logSigmoid, and ln σ(y) − ln σ(−y) is y", () =>
    law(logit, (y) => near(logSigmoid(y) - logSigmoid(-y), y)));
});

describe("cross-entropy", () => {
  it("is the entropy of the target plus the divergence from it", () =>
    law(
      fc.tuple(twoDistributions, base),
      ([[t, p], b]) =>
        crossEntropy(t, p, { base: b }) === klDivergence(t, p, { base: b }) || // both infinite
        near(
          crossEntropy(t, p, { base: b }),
          entropy(t, { base: b }) + klDivergence(t, p, { base: b }),
        ),
    ));
  it("is never below the entropy of the target (Gibbs)", () =>
    law(twoDistributions, ([t, p]) => klDivergence(t, p) >= -1e-15));
  it("is the entropy of the target when the prediction is right", () =>
    law(twoDistributions, ([t]) => near(crossEntropy(t, t), entropy(t))));
  it("with two classes is binary cross-entropy", () =>
    law(fc.tuple(probability, probability), ([t, p]) => {
      const two = crossEntropy([1 - t, t], [1 - p, p]);
      const binary = binaryCrossEntropy(t, p);
      return two === binary || Math.abs(two - binary) <= 1e-9 * Math.max(1, binary);
    }));
  it("of a class index is that of its one-hot target", () =>
    law(labelled, ([rows, labels]) => {
      const hot = labels.map((label) => oneHot(label, rows[0].length));
      return crossEntropyWithLogits(labels, rows) === crossEntropyWithLogits(hot, rows);
    }));
  it("does not depend on the order of the classes", () =>
    law(fc.tuple(labelled, base), ([[rows, labels], b]) => {
      const last = rows[0].length - 1;
      const reversed = rows.map((row) => [...row].reverse());
      const relabelled = labels.map((label) => last - label);
      return near(
        crossEntropyWithLogits(relabelled, reversed, { base: b }),
        crossEntropyWithLogits(labels, rows, { base: b }),
      );
    }));
  it("from logits is that of their softmax", () =>
    law(labelled, ([rows, labels]) =>
      near(crossEntropyWithLogits(labels, rows), crossEntropy(labels, softmax(rows)), 9),
    ));
  it("in another base differs by the factor 1 / ln b", () =>
    law(fc.tuple(labelled, base), ([[rows, labels], b]) =>
      near(
        crossEntropyWithLogits(labels, rows, { base: b }),
        changeBase(crossEntropyWithLogits(labels, rows), Math.E, b),
      ),
    ));
  it("with smoothed labels is the loss of the smoothed target", () =>
    law(fc.tuple(labelled, probability), ([[rows, labels], eps]) => {
      const targets = labels.map((label) => smoothLabels(oneHot(label, rows[0].length), eps));
      return near(
        crossEntropyWithLogits(labels, rows, { labelSmoothing: eps }),
        crossEntropyWithLogits(targets, rows),
      );
    }));
  it("leaves ignored samples out, as if they were not there", () =>
    law(labelled, ([rows, labels]) => {
      const mixed = [...rows, rows[0].map(() => -Infinity)];
      return near(
        crossEntropyWithLogits([...labels, -100], mixed, { ignoreIndex: -100 }),
        crossEntropyWithLogits(labels, rows),
      );
    }));
});

describe("binary cross-entropy", () => {
  it("swaps p and 1 − p when it swaps t and 1 − t", () =>
    law(fc.tuple(probability, probability), ([t, p]) =>
      near(binaryCrossEntropyWithLogits(1 - t, -p), binaryCrossEntropyWithLogits(t, p)),
    ));
  it("from a logit is that of its sigmoid", () =>
    law(fc.tuple(probability, fc.double({ min: -8, max: 8, noNaN: true })), ([t, y]) =>
      near(binaryCrossEntropyWithLogits(t, y), binaryCrossEntropy(t, sigmoid(y))),
    ));
  it("from a logit is cross-entropy of the logits [0, y]", () =>
    law(fc.tuple(probability, logit), ([t, y]) =>
      near(binaryCrossEntropyWithLogits(t, y), crossEntropyWithLogits([1 - t, t], [0, y])),
    ));
  it("smooths a label towards ½", () =>
    law(fc.tuple(probability, probability, logit), ([t, eps, y]) =>
      near(
        binaryCrossEntropyWithLogits(t, y, { labelSmoothing: eps }),
        binaryCrossEntropyWithLogits((1 - eps) * t + eps / 2, y),
      ),
    ));
});

describe("focal loss", () => {
  it("without focus (γ = 0) is cross-entropy", () =>
    law(labelled, ([rows, labels]) =>
      near(focalLoss(labels, rows, { gamma: 0 }), crossEntropyWithLogits(labels, rows)),
    ));
  it("without focus and alpha is binary cross-entropy", () =>
    law(fc.tuple(fc.constantFrom(0, 1), logit), ([t, y]) =>
      near(binaryFocalLoss(t, y, { gamma: 0 }), binaryCrossEntropyWithLogits(t, y)),
    ));
  it("with two classes is the binary focal loss", () =>
    law(fc.tuple(fc.constantFrom(0, 1), logit), ([t, y]) =>
      near(focalLoss(t, [0, y]), binaryFocalLoss(t, y)),
    ));
  it("is never above cross-entropy", () =>
    law(
      fc.tuple(labelled, fc.double({ min: 0, max: 5, noNaN: true })),
      ([[rows, labels], gamma]) =>
        focalLoss(labels, rows, { gamma }) <= crossEntropyWithLogits(labels, rows) + 1e-15,
    ));
});

describe("negative log-likelihood", () => {
  it("of logSoftmax is cross-entropy from the scores", () =>
    law(labelled, ([rows, labels]) =>
      near(negativeLogLikelihood(labels, logSoftmax(rows)), crossEntropyWithLogits(labels, rows)),
    ));
});

describe("divergence from the scores", () => {
  it("is that of their softmax", () =>
    law(logits, (z) => {
      const t = softmax([...z].reverse());
      return near(klDivergenceWithLogits(t, z), klDivergence(t, softmax(z)), 9);
    }));
  it("is cross-entropy minus the entropy of the target, and 0 for the target itself", () =>
    law(logits, (z) => {
      const t = softmax([...z].reverse());
      return (
        near(klDivergenceWithLogits(t, z), crossEntropyWithLogits(t, z) - entropy(t)) &&
        klDivergenceWithLogits(softmax(z), z) < 1e-28
      );
    }));
});

describe("squared errors", () => {
  it("of both classes are the Brier score", () =>
    law(fc.tuple(probability, probability), ([t, p]) =>
      near(brierScore([1 - t, t], [1 - p, p]), 2 * squaredError(t, p)),
    ));
  it("are least in the mean at the mean of the targets", () =>
    law(fc.tuple(fc.array(probability, { minLength: 1 }), probability), ([ts, p]) => {
      const at = (x: number): number =>
        squaredError(
          ts,
          ts.map(() => x),
        );
      return at(sum(ts) / ts.length) <= at(p) + 1e-15;
    }));
});

describe("the hinge loss", () => {
  it("is never below the error of the sign, and falls with the margin", () =>
    law(fc.tuple(fc.constantFrom(0, 1), logit), ([t, y]) => {
      const isWrong = t === 1 ? y < 0 : y > 0;
      return hinge(t, y) >= (isWrong ? 1 : 0) && hinge(t, t === 1 ? y + 1 : y - 1) <= hinge(t, y);
    }));
});

describe("a sample weight", () => {
  it("of whole numbers counts a sample so often", () =>
    law(labelled, ([rows, labels]) => {
      const sampleWeight = rows.map((_, n) => n % 3);
      const often = <T>(xs: readonly T[]): T[] =>
        xs.flatMap((x, n) => new Array<T>(sampleWeight[n]).fill(x));
      const reduction = "sum" as const;
      const repeated = often(rows);
      const counted = repeated.length
        ? crossEntropyWithLogits(often(labels), repeated, { reduction })
        : 0;
      return near(crossEntropyWithLogits(labels, rows, { sampleWeight, reduction }), counted);
    }));
});

describe("softplus and logit", () => {
  it("softplus of y exceeds that of −y by y", () =>
    law(logit, (y) => near(softplus(y) - softplus(-y), y)));
  it("softplus is the loss of a score when the answer is no", () =>
    law(logit, (y) => softplus(y) === binaryCrossEntropyWithLogits(0, y)));
  it("logit undoes the sigmoid, to the digits that the sigmoid keeps", () =>
    law(logit, (y) => Math.abs(logOdds(sigmoid(y)) - y) <= 1e-15 * (1 + Math.exp(Math.abs(y)))));
});

describe("reduce", () => {
  it('to "mean" is the mean of what "none" keeps apart, for every loss', () =>
    law(labelled, ([rows, labels]) => {
      const apart = crossEntropyWithLogits(labels, rows, { reduction: "none" });
      return (
        near(crossEntropyWithLogits(labels, rows), sum(apart) / apart.length) &&
        near(crossEntropyWithLogits(labels, rows, { reduction: "sum" }), sum(apart)) &&
        near(reduce(apart, "mean"), sum(apart) / apart.length)
      );
    }));
  it("weighs a mean by the weights of its targets", () =>
    law(labelled, ([rows, labels]) => {
      const weight = rows[0].map((_, i) => i + 1);
      const apart = crossEntropyWithLogits(labels, rows, { weight, reduction: "none" });
      const total = sum(labels.map((label) => weight[label]));
      return near(crossEntropyWithLogits(labels, rows, { weight }), sum(apart) / total);
    }));
});

describe("entropy and surprisal", () => {
  it("entropy is at most log n, and that much for n equal shares", () =>
    law(fc.integer({ min: 1, max: 6 }).chain(distribution), (p) => {
      const uniform = p.map(() => 1 / p.length);
      return entropy(p) <= Math.log(p.length) + 1e-12 && near(entropy(uniform), Math.log(p.length));
    }));
  it("surprisals of independent events add", () =>
    law(
      fc.tuple(
        fc.double({ min: 1e-9, max: 1, noNaN: true }),
        fc.double({ min: 1e-9, max: 1, noNaN: true }),
      ),
      ([p, q]) => near(surprisal(p * q), surprisal(p) + surprisal(q)),
    ));
  it("the perplexity of n equal shares is n, in any base", () =>
    law(fc.tuple(fc.integer({ min: 1, max: 50 }), base), ([n, b]) => {
      const uniform = new Array<number>(n).fill(1 / n);
      return near(perplexity(entropy(uniform, { base: b }), { base: b }), n, 9);
    }));
});

describe("one class", () => {
  it("is always certain: probability 1, loss 0, whatever the score", () =>
    law(logit, (z) => {
      expect(softmax([z])).toEqual([1]);
      expect(crossEntropyWithLogits(0, [z])).toBe(0);
      return true;
    }));
});
