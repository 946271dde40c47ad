import { benchmarkRatios } from "@course/lib/figures";
import { benchmark } from "@course/lib/lessons";
import { describe, expect, it } from "vitest";
import { batches, casesOf } from "../bench/arena/cases.js";

describe("the stored benchmark", () => {
  it("has every case of a whole run of the losses in it, each with contestants of all four kinds", () => {
    const stored = benchmark.cases.map((one) =>
      [one.loss, one.samples, one.classes, one.precision, one.pass].join(" "),
    );
    const wanted = casesOf(batches).map(({ batch, precision, pass }) =>
      [batch.loss, batch.samples, batch.classes, precision, pass].join(" "),
    );
    expect(stored).toEqual(wanted);
    for (const { ratios } of benchmark.cases)
      expect(new Set(ratios.map(({ kind }) => kind)).size).toBe(4);
  });

  it("has the date, the processor and the versions of all other libraries", () => {
    expect(benchmark.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(benchmark.machine.processor).toMatch(/\w/);
    const names = new Set(benchmark.cases.flatMap(({ ratios }) => ratios.map(({ name }) => name)));
    for (const name of ["typescript", "readable"]) names.delete(name);
    expect(Object.keys(benchmark.versions).sort()).toEqual([...names].sort());
  });

  it("can be drawn, four cases at a time", () => {
    for (const pass of ["forward", "gradient"])
      for (const precision of ["float32", "float64"]) {
        const shown = benchmark.cases.filter(
          (one) =>
            one.pass === pass &&
            one.precision === precision &&
            one.samples > 1 &&
            ["softmax", "sigmoid"].includes(one.loss),
        );
        expect(benchmarkRatios(shown)).toContain("ours");
      }
  });

  it("confirms lesson 15: in a browser, others are faster for one row and for soft targets only", () => {
    for (const { ratios, loss, samples } of benchmark.cases) {
      const ahead = ratios.filter(({ kind, ratio }) => kind === "browser" && ratio < 1);
      const isExpected = samples === 1 || loss === "softTargets";
      expect(ahead.length > 0).toBe(isExpected);
    }
  });

  it("confirms lesson 15: no other library is faster in the two cases of the figure", () => {
    const shown = benchmark.cases.filter(
      ({ precision, pass, classes }) =>
        precision === "float32" && pass === "gradient" && [1000, 1].includes(classes),
    );
    expect(shown).toHaveLength(2);
    for (const { ratios } of shown)
      for (const { kind, ratio } of ratios)
        if (/browser|native/.test(kind)) expect(ratio).toBeGreaterThan(1);
  });

  it("confirms lesson 15: every library but ours loses digits of the slopes of a nearly certain answer", () => {
    const sure = benchmark.accuracy.filter(({ on, of }) => on === "sure" && of === "gradient");
    const ours = ["simd", "typescript", "readable"];
    for (const { name, ulps } of sure) expect(ulps < 10, name).toBe(ours.includes(name));
  });

  it("has four errors of ours for every kind of batch, and no negative error", () => {
    for (const on of ["plain", "extreme", "sure"])
      expect(
        benchmark.accuracy.filter((error) => error.on === on && error.name === "simd"),
      ).toHaveLength(4);
    for (const { ulps } of benchmark.accuracy) expect(ulps).toBeGreaterThanOrEqual(0);
  });
});
