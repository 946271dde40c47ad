import { cpus, release, type } from "node:os";
import type { BenchmarkMachine } from "@course/lib/lessons";

/** The properties of this machine that affect speed. */
export function thisMachine(): BenchmarkMachine {
  const all = cpus();
  return {
    processor: all[0]?.model.trim() ?? "unknown",
    cores: all.length,
    system: `${type()} ${release()}`,
    node: process.versions.node,
  };
}
