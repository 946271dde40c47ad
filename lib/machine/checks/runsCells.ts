import { type Output, textOf } from "../../notebook/nbformat.js";
import { told } from "../../text/told.js";
import type { Finding } from "./machineCheck.js";

/** Checks that the course's kernel starts and computes 1 + 1. */
export async function checkKernel(root: string): Promise<Finding> {
  const title = "Kernel";
  const cure = told({
    en: "correct the faults above; if there are none: npm ci",
    zh: "改正上面的毛病；如果没有：npm ci",
  });
  try {
    const value = await askKernel(root);
    const answer = value === "2" ? value : JSON.stringify(value);
    const found = told({ en: `answers ${answer} to 1 + 1`, zh: `对 1 + 1 的回答是 ${answer}` });
    return value === "2" ? { title, state: "ok", found } : { title, state: "fault", found, cure };
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
