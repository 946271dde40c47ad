import { readFileSync } from "node:fs";

/** Numbers, nested as deep as a case needs; labels of scikit-learn may be words. */
export type Nested = number | string | readonly Nested[];

export interface GoldenCase {
  readonly id: string;
  readonly fn: string;
  readonly inputs: Readonly<Record<string, Nested>>;
  readonly options: Readonly<Record<string, Nested>>;
  readonly expected: Nested;
  readonly expectedGrad?: Readonly<Record<string, Nested>>;
}

interface GoldenFile {
  readonly meta: {
    readonly recommendedTolerance: { rel: number; abs: number; perInput: number };
  };
  readonly cases: readonly GoldenCase[];
}

const file: GoldenFile = read("golden.json");

/** Cases that were compared with frameworks. */
export const comparedCases: readonly GoldenCase[] = file.cases;

/** All cases: also those that test/references/definitions.ts computes. */
export const goldenCases: readonly GoldenCase[] = [
  ...comparedCases,
  ...(read("computed.json") as Pick<GoldenFile, "cases">).cases,
];

/** Cases of @course/lib/metrics, which test/references/metricDefinitions.ts computes. */
export const metricCases: readonly GoldenCase[] = (
  read("metrics.json") as Pick<GoldenFile, "cases">
).cases;

/** The numbers of a nested list, in order. */
export function flat(x: Nested): number[] {
  return typeof x === "object" ? x.flatMap(flat) : [Number(x)];
}

/** The rule that the reference values recommend for themselves, for the numbers of one case. */
export function closeness(testCase: GoldenCase): (got: number, expected: number) => boolean {
  const { rel, abs, perInput } = file.meta.recommendedTolerance;
  const sizes = Object.values(testCase.inputs).flatMap(flat).filter(Number.isFinite).map(Math.abs);
  const floor = abs + perInput * Math.max(0, ...sizes);
  return (got, expected) =>
    Number.isFinite(expected)
      ? Math.abs(got - expected) <= rel * Math.abs(expected) + floor
      : got === expected;
}

function read(name: string): GoldenFile {
  return JSON.parse(
    readFileSync(new URL(`../references/${name}`, import.meta.url), "utf8"),
    (_, value) => (isNumberWord(value) ? Number(value) : value),
  );
}

export function isNumberWord(value: unknown): boolean {
  return value === "NaN" || value === "Infinity" || value === "-Infinity" || value === "-0";
}
