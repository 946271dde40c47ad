import { readFileSync } from "node:fs";
import { benchmarkRatios } from "@course/lib/figures";
import { describe, expect, it } from "vitest";
import type { Kind } from "../arena/contestants.js";
import type { Measurement } from "../arena/measurements.js";
import { median, spread } from "../arena/statistics.js";
import type { Batch, Pass, Precision } from "../arena/task.js";
import type { Report } from "./report.js";
import { stored, storedText } from "./stored.js";
import { reportText } from "./tables.js";
import { verdicts } from "./verdicts.js";

const wide: Batch = { name: "1024x1000", loss: "softmax", samples: 1024, classes: 1000 };
const small: Batch = { name: "1x3", loss: "softmax", samples: 1, classes: 3 };

/** A report of one case, with the times of some contestants in milliseconds. */
function report(
  batch: Batch,
  precision: Precision,
  pass: Pass,
  times: Readonly<Record<string, number>>,
): Report {
  const kinds: Record<string, Kind> = { "C fused": "floor", PyTorch: "native", simd: "ours" };
  const measurements = Object.entries(times).map(
    ([name, cpu]): Measurement => ({ name, kind: kinds[name] ?? "browser", cpu, rounds: [cpu] }),
  );
  return {
    date: "2026-01-31",
    machine: { processor: "Abacus", cores: 2, system: "Linux 6", node: "20.19.0" },
    versions: { simd: "", "tfjs-wasm": "4.22.0" },
    absent: [{ name: "SciPy", why: "No module named 'scipy'" }],
    cases: [
      { case: { batch, precision, pass }, measurements, out: [{ name: "jax-js", why: "loss 1" }] },
    ],
    accuracy: [
      { name: "simd", precision: "float64", of: "loss", on: "plain", ulps: 0.5 },
      { name: "simd", precision: "float64", of: "loss", on: "sure", ulps: 2.5 },
      { name: "PyTorch", precision: "float64", of: "gradient", on: "sure", ulps: 8.8e15 },
    ],
  };
}

const outcomes = (of: Report): string[] =>
  verdicts(of).map(
    ({ target, measured, met }) => `${target}: ${measured} ${met ? "met" : "missed"}`,
  );

describe("statistics", () => {
  it("the median is the middle value, or the mean of the two middle values", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
    expect(median([])).toBeNaN();
  });

  it("the spread is the interquartile range, divided by the median", () => {
    expect(spread([1, 8, 9, 10, 11, 12, 100])).toBeCloseTo(0.4);
  });
});

describe("the verdict on a target", () => {
  it("compares the peer's time with ours, and ours with the floor's", () => {
    const times = { simd: 2, "tfjs-wasm": 17, PyTorch: 2.8, "C fused": 0.4 };
    expect(outcomes(report(wide, "float32", "gradient", times))).toEqual([
      "1024x1000 float32 gradient: at least 8 × as fast as tfjs-wasm: 8.5 met",
      "1024x1000 float32 gradient: at least 1.5 × as fast as PyTorch: 1.4 missed",
      "1024x1000 float32 gradient: at most 4.8 × what C takes: 5 missed",
      "1024x1000 float32 gradient: faster than all that run in a browser (tfjs-wasm): 8.5 met",
      "float64 loss within 2 ulp: 2.5 missed",
    ]);
  });

  it("limits the time of a call for three logits", () => {
    const quick = outcomes(report(small, "float64", "forward", { simd: 0.00008, stdlib: 0.00006 }));
    expect(quick[0]).toMatch(/^1x3 float64 forward: within 100 ns a call: 80(\.0+\d)? met$/);
    expect(quick[1]).toMatch(/faster than all that run in a browser \(stdlib\): 0\.7.* missed$/);
    const slow = outcomes(report(small, "float64", "forward", { simd: 0.00012 }));
    expect(slow[0]).toMatch(/missed$/);
  });

  it("is omitted if its numbers were not measured", () => {
    const nobody = { ...report(wide, "float32", "gradient", { simd: 2 }), accuracy: [] };
    expect(verdicts(nobody)).toEqual([]);
  });
});

describe("the report", () => {
  const times = { simd: 2, "tfjs-wasm": 17, PyTorch: 1.5, "C fused": 0.4 };
  const of = report(wide, "float32", "gradient", times);
  const text = reportText(of, verdicts(of));
  const cellsOf = (row: string) =>
    text
      .split("\n")
      .filter((line) => line.includes(row))
      .map((line) =>
        line
          .split("|")
          .map((cell) => cell.trim())
          .filter(Boolean),
      );

  it("names the machine, the versions, and the absent and excluded contestants", () => {
    expect(text).toContain("Abacus, one of 2 cores; Linux 6; Node 20.19.0.");
    expect(text).toContain("tfjs-wasm 4.22.0");
    expect(text).toContain("SciPy is absent: No module named 'scipy'.");
    expect(text).toContain("- jax-js is out of 1024x1000 float32 gradient: loss 1");
  });

  it("lists our time and the others' as multiples of it, in bold if they are faster", () => {
    expect(cellsOf("simd, ms")).toEqual([["simd, ms", "2"]]);
    expect(cellsOf("simd ÷ C fused")).toEqual([["simd ÷ C fused", "5"]]);
    expect(cellsOf("tfjs-wasm ÷")).toEqual([["tfjs-wasm ÷", "8.5"]]);
    expect(cellsOf("PyTorch ÷")).toEqual([["PyTorch ÷", "**0.75**"]]);
  });

  it("names the libraries that are faster, but not the C program", () => {
    expect(text).toContain("- Ahead of ours in 1024x1000 float32 gradient: PyTorch (0.75).");
  });

  it("lists the errors, with a dash for those that were not measured", () => {
    expect(cellsOf("| simd  ")).toEqual([["simd", "0.5", "–", "2.5", "–", "–", "–"]]);
    expect(cellsOf("| PyTorch |")).toEqual([["PyTorch", "–", "–", "–", "–", "–", "8.8e+15"]]);
  });
});

describe("what is stored", () => {
  const times = { simd: 2, "tfjs-wasm": 17.12345, PyTorch: 1.5 };
  const kept = stored(report(wide, "float32", "gradient", times));

  it("holds ratios to our time, from which a figure is drawn", () => {
    expect(kept.cases).toEqual([
      {
        loss: "softmax",
        samples: 1024,
        classes: 1000,
        precision: "float32",
        pass: "gradient",
        milliseconds: 2,
        ratios: [
          { name: "tfjs-wasm", kind: "browser", ratio: 8.56 },
          { name: "PyTorch", kind: "native", ratio: 0.75 },
        ],
      },
    ]);
    expect(kept.versions).toEqual({ "tfjs-wasm": "4.22.0" });
    expect(benchmarkRatios(kept.cases)).toContain("8.6 ×");
  });

  it("is written with the imports and the comment of the committed file", () => {
    const path = new URL("../../../lib/lessons/benchmark/benchmark.ts", import.meta.url);
    const head = (text: string): string => text.slice(0, text.indexOf("= {"));
    expect(head(storedText(kept))).toBe(head(readFileSync(path, "utf8")));
  });

  it("is written as a module, in which an infinite error stays infinite", () => {
    const lost = { name: "tfjs-cpu", precision: "float32", of: "loss", on: "extreme" } as const;
    const text = storedText({ ...kept, accuracy: [{ ...lost, ulps: Infinity }] });
    expect(text).toContain("export const benchmark: Benchmark = {");
    const value = new Function(`return ${text.slice(text.indexOf("= {") + 2, -2)}`)();
    expect(value).toEqual({ ...kept, accuracy: [{ ...lost, ulps: Infinity }] });
  });
});
