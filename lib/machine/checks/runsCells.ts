import { type Output, textOf } from "../../notebook/nbformat.js";
import type { Finding } from "./machineCheck.js";

/** Checks that the course's kernel starts and computes 1 + 1. */
export async function checkKernel(root: string): Promise<Finding> {
  const title = "Kernel";
  const cure = "correct the faults above; if there are none: npm ci";
  try {
    const value = await askKernel(root);
    if (value === "2") return { title, state: "ok", found: "answers 2 to 1 + 1" };
    return { title, state: "fault", found: `answers ${JSON.stringify(value)} to 1 + 1`, cure };
  } catch (error) {
    return { title, state: "fault", found: (error as Error).message, cure };
  }
}

async function askKernel(root: string): Promise<string> {
  // Loaded here, because a broken ZeroMQ should fail this check only, not the whole doctor.
  const { Kernel } = await import("../../run/client/kernelClient.js");
  const { courseKernel } = await import("../../run/kernelSpecs.js");
  const kernel = await Kernel.start({ argv: courseKernel, cwd: root });
  try {
    const { outputs } = await kernel.execute("1 + 1");
    return outputs.map(valueText).join("");
  } finally {
    await kernel.shutdown();
  }
}

function valueText(output: Output): string {
  return output.output_type === "execute_result" ? textOf(output) : JSON.stringify(output);
}
