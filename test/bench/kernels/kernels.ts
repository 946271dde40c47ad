import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { thisMachine } from "../report/machine.js";
import { kernelContestants } from "./kernelContestants.js";
import { type KernelReport, kernelText, kernelVerdicts } from "./kernelReport.js";
import { type KernelLife, measureKernels } from "./measureKernels.js";

export interface KernelBenchOptions {
  rounds: number;
  /** How many kernels run side by side. */
  count: number;
  /** Whether to measure only the course's kernel. */
  ours?: boolean;
  strict?: boolean;
  out?: string;
}

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Measures the start, first cell and memory of kernels, prints a report, and returns the exit code. */
export async function kernels(options: KernelBenchOptions): Promise<number> {
  if (!existsSync("/proc/self/smaps_rollup")) {
    process.stderr.write("The memory of kernels can be measured on Linux only, in /proc.\n");
    return 1;
  }
  const folder = resolve(options.out ?? join(root, ".course", "bench"));
  const report = await measure(options);
  const text = kernelText(report);
  process.stdout.write(`${text}\n`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "kernel.md"), `${text}\n`);
  writeFileSync(join(folder, "kernel.json"), `${JSON.stringify(report, null, 1)}\n`);
  return options.strict && kernelVerdicts(report).some(({ met }) => !met) ? 1 : 0;
}

/** Measures each contestant once in every round, so that a busy minute of the machine affects all of them. */
async function measure({ rounds, count, ours }: KernelBenchOptions): Promise<KernelReport> {
  const all = await kernelContestants();
  const contestants = ours ? all.slice(0, 1) : all;
  const alone: Record<string, KernelLife[]> = {};
  const together: Record<string, KernelLife[]> = {};
  for (let round = 1; round <= rounds; round++)
    for (const one of contestants) {
      process.stderr.write(`round ${round} of ${rounds}: ${one.name}\n`);
      alone[one.name] = [...(alone[one.name] ?? []), ...(await measureKernels(one, 1))];
    }
  for (const one of count > 1 ? contestants : []) {
    process.stderr.write(`${count} side by side: ${one.name}\n`);
    together[one.name] = await measureKernels(one, count);
  }
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: thisMachine(),
    alone,
    together,
    absent: all.some(({ name }) => name === "Deno") ? [] : ["Deno, which is not installed"],
  };
}
