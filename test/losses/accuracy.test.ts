import { readFileSync } from "node:fs";
import * as L from "@course/lib";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backends } from "../batch/backends.js";
import { Exact, exactly } from "../bench/accuracy/exactly.js";
import { ulps } from "../bench/accuracy/ulps.js";
import { losses } from "./table.js";

// The last places that the comments of the readable losses promise, measured against 60 digits. The seed is fixed: these
// are measurements, which must be the same every day.

const SEED = 17;
const [zero, one] = [exactly(0), exactly(1)];
const total = (list: readonly Decimal[]): Decimal => list.reduce((a, b) => a.plus(b), zero);

/** A sample with its exact loss, slopes, and the larger part of each slope. */
interface Case {
  readonly target: unknown;
  readonly input: unknown;
  readonly options: Readonly<Record<string, unknown>>;
  readonly loss: Decimal;
  readonly slopes: readonly Decimal[];
  readonly parts?: readonly Decimal[];
  /** How many units are promised. */
  readonly units: number;
}

const finite = (max: number) => fc.double({ min: -max, max, noNaN: true });
const share = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 1, 0.99999999, 1 - 2 ** -53, 1e-300, 0.5),
);
const amount = fc.constantFrom(0, 0, 1e-6, 1e-15, 0.1, 0.9);
const weight = fc.constantFrom(1, 1, 0.1, 3, 1e-3);
const score = fc.oneof(finite(1), finite(20), finite(60));
const exponent = fc.constantFrom(0, 0.5, 1, 2, 5, 10);
const classes = fc.constantFrom(1, 2, 3, 8, 33);

function distribution(length: number): fc.Arbitrary<number[]> {
  const parts = fc.array(fc.double({ min: 1e-9, max: 1, noNaN: true }), {
    minLength: length,
    maxLength: length,
  });
  const near = fc.constantFrom(1e-8, 2 ** -53, 1e-3).map((d) => {
    const row = new Array<number>(length).fill(0);
    row[length - 1] = d;
    row[0] = length === 1 ? 1 : 1 - d;
    return row;
  });
  return fc.oneof(
    parts.map((list) => list.map((x) => x / list.reduce((a, b) => a + b))),
    near,
  );
}

const scores = (length: number) =>
  fc
    .tuple(
      fc.constantFrom(1e-3, 5, 30),
      fc.array(finite(1), { minLength: length, maxLength: length }),
      fc.constantFrom(0, 40),
    )
    .map(([by, list, lead]) => list.map((z, i) => z * by + (i === 0 ? lead : 0)));

/** The probabilities of scores. */
function exactSoftmax(logits: readonly number[]): Decimal[] {
  const powers = logits.map((z) => exactly(z).exp());
  const sum = total(powers);
  return powers.map((e) => e.div(sum));
}

const spanOf = (logits: readonly number[]): number => Math.max(...logits) - Math.min(...logits);

/** How much each class counts. */
function sharesOf(t: readonly number[], eps: number, weights: readonly number[]): Decimal[] {
  return t.map((x, k) =>
    exactly(x)
      .times(one.minus(exactly(eps)))
      .plus(exactly(eps).div(t.length))
      .times(exactly(weights[k])),
  );
}

/** Σ qₖ costₖ, where 0 times anything is 0. */
const expected = (q: readonly Decimal[], cost: (k: number) => Decimal): Decimal =>
  total(q.map((share, k) => (share.isZero() ? zero : share.times(cost(k)))));

const binary = fc.record({ t: share, eps: amount, w: weight, pw: weight });
type Binary = typeof binary extends fc.Arbitrary<infer T> ? T : never;

function binaryShares({ t, eps, w, pw }: Binary): readonly [no: Decimal, yes: Decimal] {
  const [no, yes] = sharesOf([0, t], eps, [1, 1]);
  const other = one
    .minus(exactly(t))
    .times(one.minus(exactly(eps)))
    .plus(no);
  return [other.times(w), yes.times(exactly(w).times(exactly(pw)))];
}

const rows = classes.chain((length) =>
  fc.record({
    t: distribution(length),
    z: scores(length),
    p: distribution(length),
    eps: amount,
    weight: fc.array(weight, { minLength: length, maxLength: length }),
    label: fc.nat({ max: length - 1 }),
    gamma: exponent,
  }),
);
type Row = typeof rows extends fc.Arbitrary<infer T> ? T : never;

/** The parts of p Σ_{i≠k} qᵢ − qₖ (1 − pₖ). */
function softmaxSlopes(q: readonly Decimal[], p: readonly Decimal[]) {
  const sum = total(q);
  const up = p.map((pk, k) => pk.times(sum.minus(q[k])));
  const down = p.map((pk, k) => q[k].times(one.minus(pk)));
  return {
    slopes: up.map((x, k) => x.minus(down[k])),
    parts: up.map((x, k) => Exact.max(x, down[k])),
  };
}

function ofRow({ t, eps, weight }: Row) {
  const options = { labelSmoothing: eps, weight };
  return { q: sharesOf(t, eps, weight), options, target: t };
}

function crossEntropyWithLogits(row: Row): Case {
  const { q, ...rest } = ofRow(row);
  const p = exactSoftmax(row.z);
  const units = 2 * p.length + spanOf(row.z) + 8;
  const loss = expected(q, (k) => p[k].ln().neg());
  return { ...rest, input: row.z, loss, ...softmaxSlopes(q, p), units };
}

const measured: Readonly<Record<string, { says: string; cases: fc.Arbitrary<Case> }>> = {
  binaryCrossEntropy: {
    says: "good to 6 units",
    cases: fc
      .tuple(binary, fc.double({ min: 1e-18, max: 1 - 2 ** -53, noNaN: true }))
      .map(([b, p]) => {
        const [no, yes] = binaryShares(b);
        const [up, down] = [no.div(one.minus(exactly(p))), yes.div(exactly(p))];
        const options = { labelSmoothing: b.eps, weight: b.w, positiveWeight: b.pw };
        const costs = [one.minus(exactly(p)).ln().neg(), exactly(p).ln().neg()];
        const loss = expected([no, yes], (k) => costs[k]);
        return {
          ...{ target: b.t, input: p, options, units: 6, loss },
          ...{ slopes: [up.minus(down)], parts: [Exact.max(up, down)] },
        };
      }),
  },
  binaryCrossEntropyWithLogits: {
    says: "good to 6 units",
    cases: fc.tuple(binary, score).map(([b, y]) => {
      const [no, yes] = binaryShares(b);
      const [p, miss] = [-y, y].map((x) => one.div(one.plus(exactly(x).exp())));
      const [up, down] = [no.times(p), yes.times(miss)];
      const options = { labelSmoothing: b.eps, weight: b.w, positiveWeight: b.pw };
      const loss = expected([no, yes], (k) => [miss, p][k].ln().neg());
      return {
        ...{ target: b.t, input: y, options, units: 6, loss },
        ...{ slopes: [up.minus(down)], parts: [Exact.max(up, down)] },
      };
    }),
  },
  crossEntropy: {
    says: "good to 2C + 8 units",
    cases: rows.map((row) => {
      const { q, ...rest } = ofRow({ ...row, eps: row.p.includes(0) ? 0 : row.eps });
      const p = row.p.includes(0) ? row.t : row.p;
      return {
        ...{ ...rest, input: p, units: 2 * p.length + 8 },
        loss: expected(q, (k) => exactly(p[k]).ln().neg()),
        slopes: q.map((share, k) => (share.isZero() ? zero : share.div(exactly(p[k])).neg())),
      };
    }),
  },
  crossEntropyWithLogits: {
    says: "good to 2C + D + 8 units",
    cases: rows.map(crossEntropyWithLogits),
  },
  negativeLogLikelihood: {
    says: "good to 2C + 8 units",
    cases: rows.map((row) => {
      const { q, ...rest } = ofRow(row);
      const logs = L.logSoftmax(row.z);
      return {
        ...{ ...rest, input: logs, units: 2 * logs.length + 8 },
        loss: expected(q, (k) => exactly(logs[k]).neg()),
        slopes: q.map((share) => share.neg()),
      };
    }),
  },
  focalLoss: {
    says: "good to (γ + 1)(2C + D + 8) units",
    cases: rows.map(({ z, label, gamma, weight }) => {
      const p = exactSoftmax(z);
      const miss = total(p.filter((_, k) => k !== label));
      const w = exactly(weight[label]);
      // With a single class nothing can be missed, and 0⁰ is 1.
      const power = (g: number): Decimal => (g === 0 ? one : miss.isZero() ? zero : miss.pow(g));
      const pLogP = p[label].times(p[label].ln());
      return {
        ...{ target: label, input: z, options: { gamma, sampleWeight: weight[label] } },
        units: (gamma + 1) * (2 * z.length + spanOf(z) + 8),
        loss: w.times(power(gamma)).times(p[label].ln().neg()),
        slopes: p.map((pk, k) => {
          if (miss.isZero()) return zero;
          const gap = k === label ? miss : pk.neg();
          const steep = power(gamma).minus(power(gamma).div(miss).times(gamma).times(pLogP));
          return w.times(steep).times(gap).neg();
        }),
      };
    }),
  },
  binaryFocalLoss: {
    says: "good to 10 units in the last place, and to 2 more for each 1 that γ is above 2",
    cases: fc.tuple(fc.constantFrom(0, 1), score, exponent).map(([t, y, gamma]) => {
      const s = t === 1 ? y : -y;
      const [p, miss] = [-s, s].map((x) => one.div(one.plus(exactly(x).exp())));
      const power = gamma === 0 ? one : miss.pow(gamma);
      const slope = power.times(miss.minus(p.times(p.ln()).times(gamma)));
      return {
        ...{ target: t, input: y, options: { gamma }, units: 10 + 2 * Math.max(0, gamma - 2) },
        ...{ loss: power.times(p.ln().neg()), slopes: [t === 1 ? slope.neg() : slope] },
      };
    }),
  },
  brierScore: {
    says: "good to 2C + 8 units",
    cases: rows.map(({ t, p, weight: [sampleWeight] }) => {
      const gaps = p.map((x, k) => exactly(x).minus(exactly(t[k])));
      return {
        ...{ target: t, input: p, options: { sampleWeight }, units: 2 * t.length + 8 },
        loss: total(gaps.map((gap) => gap.times(gap))).times(exactly(sampleWeight)),
        slopes: gaps.map((gap) => gap.times(2).times(exactly(sampleWeight))),
      };
    }),
  },
  squaredError: {
    says: "good to 4 units",
    cases: fc.tuple(score, score, weight).map(([t, p, w]) => {
      const gap = exactly(p).minus(exactly(t));
      return {
        ...{ target: t, input: p, options: { weight: w }, units: 4 },
        ...{ loss: gap.times(gap).times(exactly(w)), slopes: [gap.times(2).times(exactly(w))] },
      };
    }),
  },
  hinge: {
    says: "good to 4 units",
    cases: fc.tuple(fc.constantFrom(0, 1), score, weight).map(([t, y, w]) => {
      const short = one.minus(exactly(t === 1 ? y : -y));
      const isShort = short.gt(0);
      return {
        ...{ target: t, input: y, options: { weight: w }, units: 4 },
        loss: isShort ? short.times(exactly(w)) : zero,
        slopes: [isShort ? exactly(t === 1 ? -w : w) : zero],
      };
    }),
  },
};

const DIVERGENCES = ["klDivergence", "klDivergenceWithLogits"];
/** The text of a file, in which a sentence of a comment that goes on in the next line is in one piece. */
const commentsOf = (name: string): string =>
  readFileSync(new URL(`../../lib/losses/${name}.ts`, import.meta.url), "utf8").replace(
    /\n \* +/g,
    " ",
  );

/** The largest error of an answer, as a part of what is promised. */
function worstPart({ loss, slopes, parts = slopes, units }: Case, got: number, g: number[]) {
  const errors = slopes.map((slope, k) => ulps(g[k], slope, "float64", parts[k]));
  return Math.max(ulps(got, loss, "float64"), ...errors) / units;
}

describe("the last places that a readable loss promises", () => {
  it("are measured for every loss of the table", () => {
    const names = [...Object.keys(measured), ...DIVERGENCES];
    expect(names.sort()).toEqual(losses.map(({ name }) => name).sort());
  });

  it.each(Object.keys(measured))("hold for %s and its gradient", (name) => {
    const { says, cases } = measured[name];
    expect(commentsOf(name), "its comment").toContain(says);
    const { forward, gradient } = losses.find((loss) => loss.name === name) ?? losses[0];
    const worst = fc.sample(cases, { seed: SEED, numRuns: 40 }).map((c) => {
      const answer = forward(c.target as never, c.input as never, c.options) as number;
      const slopes = gradient?.(c.target as never, c.input as never, c.options);
      return worstPart(c, answer, [slopes].flat() as number[]);
    });
    expect(Math.max(...worst)).toBeLessThanOrEqual(1);
  });
});

/** Pairs of a distribution and scores, of which half are close to each other. */
const pairs = fc
  .tuple(
    rows.filter(({ t }) => t.length > 1),
    fc.constantFrom(1, 1e-3, 1e-5, 1e-8),
  )
  .map(([{ t, z }, by]) => ({ t: L.softmax(z), z: z.map((x, i) => x + by * t[i]) }));

/** Σ tᵢ min(1, |dᵢ|)(1 + |ln tᵢ| + |ln pᵢ|), which measures what cancels, and the divergence itself. */
function exactDivergence(t: readonly Decimal[], p: readonly Decimal[]) {
  const logs = t.map((x, i) => [x.ln(), p[i].ln()]);
  const gaps = logs.map(([a, b]) => a.minus(b));
  const sizes = logs.map(([a, b]) => a.abs().plus(b.abs()).plus(1));
  return {
    plain: total(t.map((x, i) => x.times(gaps[i]))),
    ofTerms: total(t.map((x, i) => x.times(gaps[i].abs()))),
    divergence: total(t.map((x, i) => x.times(gaps[i]).minus(x).plus(p[i]))),
    lost: total(t.map((x, i) => x.times(Exact.min(1, gaps[i].abs())).times(sizes[i]))),
  };
}

describe("the error of a divergence is within its bound", () => {
  const drawn = fc.sample(pairs, { seed: SEED, numRuns: 40 });
  const unit = exactly(2 ** -53);

  it("of two distributions", () => {
    expect(commentsOf("klDivergence")).toContain("(2C + 8) 2⁻⁵³ Σ tᵢ |ln(tᵢ / pᵢ)|");
    for (const { t, z } of drawn) {
      const p = L.softmax(z);
      const { plain, ofTerms } = exactDivergence(t.map(exactly), p.map(exactly));
      const got = L.klDivergence(t, p);
      expect(got).toBeGreaterThanOrEqual(0);
      const bound = ofTerms.times(unit).times(2 * t.length + 8);
      // Closer to 0 than the bound, the sign of the sum is open.
      if (plain.gt(bound))
        expect(exactly(got).minus(plain).abs().lte(bound), `${t} ${p}`).toBe(true);
    }
  });

  it("from scores, in a readable function and in batches", () => {
    expect(commentsOf("klDivergenceWithLogits")).toContain(
      "(2C + 8) 2⁻⁵³ (KL + Σ tᵢ min(1, |dᵢ|)(1 + |ln tᵢ| + |ln pᵢ|))",
    );
    expect(commentsOf("../batch/klDivergenceWithLogits")).toContain(
      "2⁻⁵¹ (KL + Σ tᵢ min(1, |dᵢ|)(1 + |ln tᵢ| + |ln pᵢ|))",
    );
    for (const { t, z } of drawn)
      for (const Precision of [Float64Array, Float32Array]) {
        const logits = Array.from<number>(Precision.from(z));
        const { divergence, lost } = exactDivergence(t.map(exactly), exactSoftmax(logits));
        const errorOf = (got: number) =>
          exactly(got).minus(divergence).abs().div(divergence.plus(lost)).div(unit).toNumber();
        const readable = L.klDivergenceWithLogits(t, logits);
        expect(readable).toBeGreaterThanOrEqual(0);
        expect(errorOf(readable)).toBeLessThanOrEqual(2 * t.length + 8);
        for (const batch of backends) {
          const shape = [1, t.length] as const;
          const typed = Precision.from(z);
          const { loss } = batch.klDivergenceWithLogits(Float64Array.from(t), typed, shape);
          expect(loss).toBeGreaterThanOrEqual(0);
          expect(errorOf(loss)).toBeLessThanOrEqual(4);
        }
      }
  });
});
