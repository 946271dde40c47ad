import { fileURLToPath } from "node:url";
import { isInstalled } from "../course/timeCommand.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** A kernel by its command, as in kernel.json. */
export interface KernelContestant {
  readonly name: string;
  readonly argv: readonly string[];
  /** Code that loads what a lesson loads: the library, the figures and Plot. */
  readonly lesson: string;
}

const lesson = [
  'import { softmax } from "@course/lib";',
  'import { lossCurve } from "@course/lib/figures";',
  'import * as Plot from "@observablehq/plot";',
  "softmax([1, 2]).length + lossCurve.length + typeof Plot.plot",
].join("\n");

/** Our kernel, tslab as published and, where it is installed, Deno's; the others are compared with ours. */
export async function kernelContestants(): Promise<KernelContestant[]> {
  const { courseKernel, plainKernel } = await import(`${root}lib/dist/run/kernelSpecs.js`);
  const contestants = [
    { name: "course", argv: courseKernel, lesson },
    { name: "plain tslab", argv: plainKernel, lesson },
  ];
  const deno = ["deno", "jupyter", "--kernel", "--conn", "{connection_file}"];
  if (isInstalled("deno", "--version"))
    contestants.push({
      name: "Deno",
      argv: deno,
      lesson: 'import "npm:@observablehq/plot@0.6.17"',
    });
  return contestants;
}

interface Kernel {
  execute(code: string, options: { timeout: number }): Promise<{ status: string }>;
  shutdown(): Promise<void>;
}

/** Starts a kernel in the folder of the notebooks, and waits until it answers. */
export async function startKernel(argv: readonly string[]): Promise<Kernel> {
  const { Kernel } = await import(`${root}lib/dist/run/client/kernelClient.js`);
  return Kernel.start({ argv, cwd: `${root}notebooks`, startTimeout: 120_000 });
}
