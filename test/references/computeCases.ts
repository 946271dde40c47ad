import type { Decimal } from "decimal.js";
import { type GoldenCase, isNumberWord, type Nested } from "../losses/goldenCases.js";
import { type Definition, type DefinitionCase, type ExactNested, exactly } from "./definition.js";

/** The cases of all definitions, in order, as golden.json has them. */
export function computeCases(definitions: Readonly<Record<string, Definition>>): GoldenCase[] {
  return Object.entries(definitions).flatMap(([fn, definition]) =>
    Object.entries(definition.cases).map(([name, of]) => computeCase(fn, name, definition, of)),
  );
}

function computeCase(
  fn: string,
  name: string,
  { value, slopesIn, options: common }: Definition,
  { inputs, options: own, slopes = true }: DefinitionCase,
): GoldenCase {
  const options = { ...common, ...own };
  const valueAt = (of: Readonly<Record<string, ExactNested>>): ExactNested =>
    value({ list: (key) => of[key] as Decimal[], rows: (key) => of[key] as Decimal[][] }, options);
  const exact = Object.fromEntries(Object.entries(inputs).map(([key, x]) => [key, exactOf(x)]));
  const computed = {
    id: `${fn}/${name}`,
    ...{ fn, inputs, options, expected: doubleOf(valueAt(exact)) },
  };
  if (slopesIn === undefined || !slopes) return computed;
  const at = (x: ExactNested) => total(valueAt({ ...exact, [slopesIn]: x }));
  return { ...computed, expectedGrad: { [slopesIn]: doubleOf(slopesOf(exact[slopesIn], at)) } };
}

/**
 * The slopes of a function of nested numbers by central differences. With a step of 10⁻⁸⁰ and 240 digits they are
 * right to about 160, so that no derivative has to be written, in which there might be a mistake.
 */
function slopesOf(x: ExactNested, f: (x: ExactNested) => Decimal): ExactNested {
  if (isList(x))
    return x.map((entry, i) =>
      slopesOf(entry, (moved) => f(x.map((other, j) => (j === i ? moved : other)))),
    );
  const step = x.abs().times("1e-80").plus("1e-80");
  return f(x.plus(step))
    .minus(f(x.minus(step)))
    .div(step.times(2));
}

function total(x: ExactNested): Decimal {
  return isList(x) ? x.map(total).reduce((a, b) => a.plus(b)) : x;
}

function exactOf(x: Nested): ExactNested {
  return typeof x === "object" ? x.map(exactOf) : exactly(Number(x));
}

/** The nearest doubles. */
function doubleOf(x: ExactNested): Nested {
  return isList(x) ? x.map(doubleOf) : x.toNumber();
}

function isList(x: ExactNested): x is readonly ExactNested[] {
  return Array.isArray(x);
}

/** The cases as JSON, one a line; numbers that JSON does not know are words. */
export function casesAsJson(cases: readonly GoldenCase[]): string {
  const lines = cases.map((c) => JSON.stringify(c, (_, x) => wordOf(x)));
  return `{"cases":[\n${lines.join(",\n")}\n]}\n`;
}

function wordOf(x: unknown): unknown {
  if (typeof x !== "number") return x;
  const word = Object.is(x, -0) ? "-0" : String(x);
  return isNumberWord(word) ? word : x;
}
