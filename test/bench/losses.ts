import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { batches, casesOf, nameOf } from "./arena/cases.js";
import { type Entrant, entrants } from "./arena/contestants.js";
import { newProgress } from "./arena/progress.js";
import { type RunOptions, run } from "./arena/run.js";
import type { Case } from "./arena/task.js";
import { save, writeReport } from "./report/files.js";
import { reportText } from "./report/tables.js";
import { verdicts } from "./report/verdicts.js";

export interface LossesOptions {
  /** Words that the name of a case must all have. */
  only?: string;
  /** Names of contestants that run in addition to ours. */
  peers?: readonly string[];
  starts?: number;
  rounds?: number;
  quick?: boolean;
  ours?: boolean;
  save?: boolean;
  strict?: boolean;
  out?: string;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Measures, prints the report and writes it; gives the exit code. */
export async function losses(options: LossesOptions): Promise<number> {
  const folder = resolve(options.out ?? join(root, ".course/bench"));
  const wanted = runOptions(options, folder);
  const fault = faultOf(options, wanted);
  if (fault) {
    process.stderr.write(`${fault}\n`);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  const report = await run(wanted);
  const judged = verdicts(report);
  const text = reportText(report, judged);
  process.stdout.write(`${text}\n${advice(options)}`);
  writeReport(folder, report, text);
  if (options.save) save(root, report);
  return options.strict && judged.some(({ met }) => !met) ? 1 : 0;
}

function runOptions(options: LossesOptions, folder: string): RunOptions {
  const { only = "", quick = false } = options;
  const { starts = quick ? 1 : 5, rounds = quick ? 3 : 5 } = options;
  const words = only.split(" ");
  const cases = casesOf(batches)
    .filter((one) => words.every((word) => nameOf(one).includes(word)))
    .filter((one) => !quick || isQuick(one));
  return {
    cases,
    starts,
    rounds,
    block: quick ? 20 : 60,
    folder,
    isWanted: (entrant) => isWanted(entrant, options),
    progress: newProgress(process.stderr),
  };
}

/** What takes a minute: a handful of numbers and many classes, in single precision. */
function isQuick({ batch, precision }: Case): boolean {
  return precision === "float32" && ["1x3", "1024x1000"].includes(batch.name);
}

function isWanted({ name, kind }: Entrant, { ours, peers }: LossesOptions): boolean {
  return kind === "ours" || (!ours && (peers === undefined || peers.includes(name)));
}

/** A wish that nothing fits, and what there is. */
function faultOf({ only, peers = [] }: LossesOptions, { cases }: RunOptions): string | undefined {
  if (cases.length === 0) {
    const all = casesOf(batches).map(nameOf).join("\n");
    return `No case has all the words of "${only}". There are:\n${all}`;
  }
  const names = entrants("").map(({ name }) => name);
  const unknown = peers.find((name) => !names.includes(name));
  return unknown && `There is no contestant "${unknown}". There are: ${names.join(", ")}.`;
}

/** How to come to the peers that have to be installed. */
function advice({ ours }: LossesOptions): string {
  const installed = existsSync(join(root, "test/bench/peers/node_modules"));
  if (installed || ours) return "";
  return `
The peers in JavaScript are not installed (800 MB): npm ci --prefix test/bench/peers
Python's are taken from the system: apt-get install python3-torch python3-scipy python3-sklearn
`;
}
