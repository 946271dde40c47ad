import { performance } from "node:perf_hooks";
import { type KernelContestant, startKernel } from "./kernelContestants.js";
import { childrenOf, type ProcessUse, useOf } from "./processUse.js";

/** A kernel at three moments. */
export interface KernelLife {
  /** It answers. */
  readonly started: Moment;
  /** `1 + 1` has run. */
  readonly firstCell: Moment;
  /** The cell that loads what a lesson loads has run. */
  readonly lesson: Moment;
}

export interface Moment extends ProcessUse {
  /** How long the step to this moment took. */
  readonly seconds: number;
}

/**
 * Starts kernels of one kind one after the other, keeps all of them, and then runs the cells in each.
 *
 * @param count  how many kernels live side by side
 */
export async function measureKernels(
  { argv, lesson }: KernelContestant,
  count: number,
): Promise<KernelLife[]> {
  const running: RunningKernel[] = [];
  try {
    for (let n = 0; n < count; n++) running.push(await startMeasured(argv));
    const lives: KernelLife[] = [];
    for (const { started, run } of running)
      lives.push({ started, firstCell: await run("1 + 1"), lesson: await run(lesson) });
    return lives;
  } finally {
    await Promise.all(running.map(({ end }) => end()));
  }
}

interface RunningKernel {
  readonly started: Moment;
  run(code: string): Promise<Moment>;
  end(): Promise<void>;
}

async function startMeasured(argv: readonly string[]): Promise<RunningKernel> {
  const others = childrenOf(process.pid);
  let since = performance.now();
  const kernel = await startKernel(argv);
  const pid = childrenOf(process.pid).find((child) => !others.includes(child));
  if (pid === undefined) throw new Error(`no process was found that runs ${argv.join(" ")}`);
  const now = (): Moment => ({ seconds: (performance.now() - since) / 1000, ...useOf(pid) });
  const run = async (code: string): Promise<Moment> => {
    since = performance.now();
    const { status } = await kernel.execute(code, { timeout: 120_000 });
    if (status !== "ok") throw new Error(`${argv.join(" ")} fails to run ${code}`);
    return now();
  };
  return { started: now(), run, end: () => kernel.shutdown() };
}
