import type { Benchmark, BenchmarkCase } from "@course/lib/lessons";
import { OURS } from "../arena/contestants.js";
import { type CaseResult, cpuOf, ratio } from "../arena/measurements.js";
import type { Report } from "./report.js";

/** The report as the course stores it: medians and ratios with three digits, about what another run reproduces. */
export function stored({ date, machine, versions, cases, accuracy }: Report): Benchmark {
  return {
    date,
    machine,
    versions: Object.fromEntries(Object.entries(versions).filter(([, version]) => version !== "")),
    cases: cases.filter((result) => cpuOf(result, OURS) > 0).map(storedCase),
    accuracy: accuracy.map((error) => ({ ...error, ulps: rounded(error.ulps) })),
  };
}

function storedCase(result: CaseResult): BenchmarkCase {
  const { batch, precision, pass } = result.case;
  const { loss, samples, classes } = batch;
  return {
    ...{ loss, samples, classes, precision, pass },
    milliseconds: rounded(cpuOf(result, OURS)),
    ratios: result.measurements
      .filter(({ name }) => name !== OURS)
      .map(({ name, kind }) => ({ name, kind, ratio: rounded(ratio(result, name, OURS)) })),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** The text of lib/lessons/benchmark/benchmark.ts, which exports the report. */
export function storedText(benchmark: Benchmark): string {
  const values = JSON.stringify(benchmark).replaceAll(":null", ":Infinity");
  return `import type { Benchmark } from "./benchmarkTypes.js";

// Written by \`npm run bench -- --save\`; not edited by hand.

/** The speed and accuracy of the batch losses compared with other libraries, on one machine. */
export const benchmark: Benchmark = ${values};
`;
}
