import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchmarkRatios } from "@course/lib/figures";
import type { Loss } from "../arena/task.js";
import type { Report } from "./report.js";
import { stored, storedText } from "./stored.js";

/** The losses of each figure, by the end of its name: a figure holds four cases. */
const figures = {
  "": ["softmax", "sigmoid"],
  "-soft-and-multi-label": ["softTargets", "multiLabel"],
} as const satisfies Readonly<Record<string, readonly Loss[]>>;

/** Writes the report into a folder: as Markdown, as JSON, and as figures. */
export function writeReport(folder: string, report: Report, text: string): void {
  writeFileSync(join(folder, "report.md"), `${text}\n`);
  writeFileSync(join(folder, "report.json"), `${JSON.stringify(report, null, 1)}\n`);
  const { cases } = stored(report);
  for (const precision of ["float32", "float64"] as const)
    for (const pass of ["forward", "gradient"] as const)
      for (const [end, losses] of Object.entries(figures)) {
        const bulk = cases
          .filter((one) => one.precision === precision && one.pass === pass && one.samples > 1)
          .filter(({ loss }) => (losses as readonly Loss[]).includes(loss));
        if (bulk.length === 0) continue;
        writeFileSync(join(folder, `${precision}-${pass}${end}.svg`), benchmarkRatios(bulk));
      }
}

/** Writes the report as a module of the library, which the lessons import, and formats it. */
export function save(root: string, report: Report): void {
  const path = join(root, "lib/lessons/benchmark/benchmark.ts");
  writeFileSync(path, storedText(stored(report)));
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  spawnSync(process.execPath, [biome, "format", "--write", path], { stdio: "inherit" });
}
