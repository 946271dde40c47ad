import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { thisMachine } from "../report/machine.js";
import { type Contestant, nbconvert, ours } from "./contestants.js";
import { firstCells } from "./firstCells.js";
import { type CourseReport, courseText, verdicts } from "./report.js";
import { TemporaryClone } from "./temporaryClone.js";
import { isInstalled, type Time } from "./timeCommand.js";
import { timeTerminal } from "./timeTerminal.js";

export interface CourseBenchOptions {
  rounds: number;
  /** Whether to omit nbconvert, which takes most of the time. */
  ours?: boolean;
  strict?: boolean;
  out?: string;
}

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Times the course's commands and nbconvert on a copy of the clone, prints a report, and returns the exit code. */
export async function course(options: CourseBenchOptions): Promise<number> {
  const { strict, out } = options;
  const folder = resolve(out ?? join(root, ".course", "bench"));
  const clone = new TemporaryClone(root);
  const report = await measure(clone, options).finally(() => clone.remove());
  mkdirSync(folder, { recursive: true });
  const text = courseText(report);
  process.stdout.write(`${text}\n`);
  writeFileSync(join(folder, "course.md"), `${text}\n`);
  writeFileSync(join(folder, "course.json"), `${JSON.stringify(report, null, 1)}\n`);
  return strict && verdicts(report).some(({ met }) => !met) ? 1 : 0;
}

/** Times each contestant once in every round, so that a busy minute of the machine affects all of them. */
async function measure(
  clone: TemporaryClone,
  { rounds, ours: alone }: CourseBenchOptions,
): Promise<CourseReport> {
  const jupyter = !alone && isInstalled("jupyter", "nbconvert", "--version");
  const terminal = isInstalled("script", "--version");
  const contestants = jupyter ? [...ours, ...nbconvert] : ours;
  const times: Record<string, Time[]> = {};
  const terminals: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    for (const one of contestants) {
      say(round, rounds, one);
      times[one.name] = [...(times[one.name] ?? []), one.measure(clone)];
    }
    if (terminal) terminals.push(await timeTerminal(clone));
  }
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: thisMachine(),
    times,
    terminal: terminals,
    firstCells: await firstCells(clone),
    absent: [
      ...(jupyter ? [] : [`nbconvert, which ${alone ? "was left out" : "is not installed"}`]),
      ...(terminal ? [] : ["a start on a terminal: util-linux's script is not installed"]),
    ],
  };
}

function say(round: number, rounds: number, { name }: Contestant): void {
  process.stderr.write(`round ${round} of ${rounds}: ${name}\n`);
}
