import { clone } from "../files/courseFolders.js";
import { checkJupyter } from "../machine/checks/jupyter.js";
import { checkLockFile } from "../machine/checks/lockFile.js";
import type { Check } from "../machine/checks/machineCheck.js";
import { checkKernel } from "../machine/checks/runsCells.js";
import { checkVsCode } from "../machine/checks/vsCode.js";
import { checkZeromq } from "../machine/checks/zeromq.js";

/** The checks. One that finds the cause of other faults comes before those that find their effects. */
const checks: readonly Check[] = [
  checkLockFile,
  checkZeromq,
  checkKernel,
  checkJupyter,
  checkVsCode,
];

/**
 * Runs the checks that follow those of firstAid.mjs, and prints how to correct each fault.
 *
 * @returns the exit code: 1 if something needed is broken
 */
export async function doctor(root: string = clone): Promise<number> {
  let broken = 0;
  for (const check of checks) {
    const { title, state, found, cure } = await check(root);
    const mark = { ok: "✔", note: "·", fault: "✘" }[state];
    process.stdout.write(`${mark} ${title.padEnd(10)}  ${found}\n`);
    if (cure) process.stdout.write(`  cure: ${cure}\n`);
    if (state === "fault") broken += 1;
  }
  const end =
    broken === 0
      ? "All that the course needs is here."
      : "Correct the first fault first: it may have caused the others.";
  process.stdout.write(`\n${end}\n`);
  return broken === 0 ? 0 : 1;
}
