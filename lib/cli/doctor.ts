import { clone } from "../files/courseFolders.js";
import { typedPath } from "../files/typedPath.js";
import { checkJupyter } from "../machine/checks/jupyter.js";
import { checkLockFile } from "../machine/checks/lockFile.js";
import { type Check, type Finding, marks } from "../machine/checks/machineCheck.js";
import { checkKernel } from "../machine/checks/runsCells.js";
import { checkVsCode } from "../machine/checks/vsCode.js";
import { checkZeromq } from "../machine/checks/zeromq.js";
import { readReports, roomText } from "../machine/roomReports.js";
import { told } from "../text/told.js";

/** The checks. One that finds the cause of other faults comes before those that find their effects. */
const checks: readonly Check[] = [
  checkLockFile,
  checkZeromq,
  checkKernel,
  checkJupyter,
  checkVsCode,
];

export interface DoctorOptions {
  /** Whether to print a line of JSON for each check. */
  json?: boolean;
  /** A folder of such reports, one for each computer of a room: they are printed as one table. */
  room?: string;
}

/**
 * Runs the checks that follow those of firstAid.mjs, and prints how to correct each fault.
 *
 * @returns the exit code: 1 if something needed is broken
 */
export async function doctor(options: DoctorOptions = {}, root: string = clone): Promise<number> {
  if (options.room !== undefined) return printRoom(options.room);
  let broken = 0;
  for (const check of checks) {
    const finding = await check(root);
    process.stdout.write(options.json ? `${JSON.stringify(finding)}\n` : textOf(finding));
    if (finding.state === "fault") broken += 1;
  }
  const end =
    broken === 0
      ? { en: "All that the course needs is here.", zh: "本课程需要的都齐了。" }
      : {
          en: "Correct the first fault first: it may have caused the others.",
          zh: "请先改正第一个毛病：其他的可能由它引起。",
        };
  if (!options.json) process.stdout.write(`\n${told(end)}\n`);
  return broken === 0 ? 0 : 1;
}

function textOf({ title, state, found, cure }: Finding): string {
  const toDo = cure ? `  ${told({ en: "cure: ", zh: "改正：" })}${cure}\n` : "";
  return `${marks[state]} ${title.padEnd(10)}  ${found}\n${toDo}`;
}

async function printRoom(folder: string): Promise<number> {
  const reports = await readReports(typedPath(folder));
  process.stdout.write(roomText(reports));
  const isWell = reports.every((report) => report.findings.every(({ state }) => state !== "fault"));
  return isWell ? 0 : 1;
}
