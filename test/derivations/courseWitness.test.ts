import { allDerivations, type Derivation, printedSoftmax } from "@course/lib/derivations";
import { all, type BigNumber, create } from "mathjs";
import { describe, expect, it } from "vitest";
import { alter } from "./alter.js";
import { writeOut } from "./writeOut.js";

// mathjs parses, evaluates and differentiates with its own code, so it is an independent reference. Of lib, only the
// parser is used.
const mathjs = create(all, { number: "BigNumber", precision: 64, predictable: true });

/** Values of n and of the free indices. */
type Indices = Readonly<Record<string, number>>;

/** Every value of the free indices, for the two smallest n and N. */
function casesOf({ sizes = [], samples = [], all: free = [] }: Derivation): Indices[] {
  if (sizes.length === 0) return [{}];
  return sizes
    .slice(0, 2)
    .flatMap((n) =>
      free.reduce<Indices[]>(
        (cases, index) =>
          cases.flatMap((one) => Array.from({ length: n }, (_, i) => ({ ...one, [index]: i + 1 }))),
        samples.length === 0 ? [{ n }] : samples.slice(0, 2).map((N) => ({ n, N })),
      ),
    );
}

/** The derivation with the definitions of its first example. */
function concrete(derivation: Derivation): Derivation {
  const [example = {}] = derivation.examples ?? [];
  const declared = Object.entries(derivation.domain).filter(([name]) => !(name in example));
  const definitions = { ...derivation.definitions, ...example };
  return { ...derivation, domain: Object.fromEntries(declared), definitions };
}

/** Numbers in (0, 1), the same in every run: the fractional parts of multiples of the golden ratio. */
function fractions(): () => BigNumber {
  let k = 1;
  return () => mathjs.bignumber(((k++ * 0.6180339887) % 1).toFixed(6));
}

/** A point of the domain: a value for every declared symbol, under the names of writeOut. */
function pointIn({ domain }: Derivation, n: number, samples: number): Record<string, BigNumber> {
  const next = fractions();
  const draw = {
    "(0,1)": next,
    "[0,1]": next,
    positive: () => next().times(3),
    real: () => next().times(4).minus(2),
    "above 1": () => next().times(3).plus(1.01),
  };
  const point: Record<string, BigNumber> = {};
  const rows = Object.entries(domain).flatMap(([name, kind]) => {
    const [family, ...indices] = name.split("_");
    if (indices.length < 2) return [[name, kind] as const];
    return Array.from({ length: samples }, (_, m) => [`${family}_${m + 1}_i`, kind] as const);
  });
  for (const [name, kind] of rows) {
    const family = /^(\w+)_\w$/.exec(name)?.[1];
    if (kind === "simplex" || kind === "closed simplex") {
      const shares = Array.from({ length: n }, next);
      const total = shares.reduce((sum, share) => sum.plus(share));
      for (const [i, share] of shares.entries())
        point[`v_${family}_${i + 1}`] = share.dividedBy(total);
    } else if (family) {
      for (let i = 1; i <= n; i++) point[`v_${family}_${i}`] = draw[kind]();
    } else point[`v_${name}`] = draw[kind]();
  }
  return point;
}

/** The lines that, according to mathjs, do not follow from the line above, each with a point where they differ. */
function objections(abstract: Derivation): string[] {
  const derivation = concrete(abstract);
  const { start, steps } = derivation;
  return casesOf(derivation).flatMap((indices) => {
    const point = pointIn(derivation, indices.n ?? 0, indices.N ?? 0);
    const values = [start, ...steps.map(({ to }) => to)].map(
      (line): BigNumber =>
        mathjs.bignumber(mathjs.evaluate(writeOut(line, derivation, indices), { ...point })),
    );
    return steps.flatMap(({ relation = "=" }, k) => {
      const difference = values[k].minus(values[k + 1]);
      const tolerance = values[k].abs().plus(1).times("1e-45");
      const margin = relation === ">=" ? difference : difference.abs().negated();
      const at = Object.entries({ ...indices, ...point }).map((pair) => pair.join(" = "));
      return margin.plus(tolerance).isNegative() ? [`line ${k + 1} at ${at.join(", ")}`] : [];
    });
  });
}

describe("mathjs, given a derivation with its sums written out,", () => {
  it.each(allDerivations)("finds every line of $id to follow from the line above", (derivation) => {
    const advice = `By mathjs these lines of ${derivation.id} do not follow: correct them.`;
    expect(objections(derivation), advice).toEqual([]);
  });

  it("objects to softmax as the article prints it", () => {
    expect(objections(printedSoftmax)).not.toEqual([]);
  });

  it.each(allDerivations)("objects to a last line of $id that is off by 10⁻³⁰", (derivation) => {
    const { sizes, steps } = derivation;
    const off = alter(derivation, steps.length, `${steps[steps.length - 1].to} + 1/10^30`);
    const equalities = off.steps.map((step) => ({ ...step, relation: "=" as const }));
    const small = sizes ? { sizes: sizes.slice(0, 1) } : {};
    expect(objections({ ...off, steps: equalities, ...small })).not.toEqual([]);
  });
});
