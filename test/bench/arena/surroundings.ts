import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

const hasTaskset = spawnSync("taskset", ["--version"]).status === 0;

/** The command bound to the last core, where the system can bind. */
export function onOneCore(command: readonly string[]): readonly string[] {
  if (!hasTaskset) return command;
  return ["taskset", "--cpu-list", String(availableParallelism() - 1), ...command];
}

/**
 * An environment in which numeric libraries keep to one thread, choose their kernels themselves, and keep the
 * memory they have. Many make a new gradient in every call; glibc would give its memory back to the system
 * after each, and most of what is timed would be page faults.
 */
export function oneThreadAndMemory(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { OPENBLAS_CORETYPE, OPENBLAS_L2_SIZE, ...rest } = env;
  return {
    ...rest,
    OMP_NUM_THREADS: "1",
    OPENBLAS_NUM_THREADS: "1",
    MKL_NUM_THREADS: "1",
    MALLOC_MMAP_THRESHOLD_: "8000000000",
    MALLOC_TRIM_THRESHOLD_: "8000000000",
    MALLOC_TOP_PAD_: "268435456",
    PYTHONDONTWRITEBYTECODE: "1", // nothing is written beside the sources
  };
}
