import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

const hasTaskset = spawnSync("taskset", ["--version"]).status === 0;

/** The command bound to the last core, where the system can bind. */
export function onOneCore(command: readonly string[]): readonly string[] {
  if (!hasTaskset) return command;
  return ["taskset", "--cpu-list", String(availableParallelism() - 1), ...command];
}

/** An environment in which numeric libraries keep to one thread, and choose their kernels themselves. */
export function oneThread(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { OPENBLAS_CORETYPE, OPENBLAS_L2_SIZE, ...rest } = env;
  // (The last: nothing is written beside the sources.)
  return {
    ...rest,
    OMP_NUM_THREADS: "1",
    OPENBLAS_NUM_THREADS: "1",
    MKL_NUM_THREADS: "1",
    PYTHONDONTWRITEBYTECODE: "1",
  };
}
