import { cpus, release, type } from "node:os";
import type { BenchmarkMachine } from "@course/lib/lessons";

/** This machine, as far as it decides how fast something is. */
export function thisMachine(): BenchmarkMachine {
  const all = cpus();
  return {
    processor: all[0]?.model.trim() ?? "unknown",
    cores: all.length,
    system: `${type()} ${release()}`,
    node: process.versions.node,
  };
}
