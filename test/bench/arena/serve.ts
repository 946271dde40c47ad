import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { readPositions, readTask } from "./batchFolder.js";
import {
  type Contestant,
  type ContestantModule,
  isLoss,
  type Pass,
  type Precision,
  type Prepared,
} from "./task.js";
import { timeCalls, warmUp } from "./timing.js";

// The process of a contestant in JavaScript: node serve.js <module> <variant>. It prints `ready` and the version of its
// library, or `absent` and the reason. Then it answers every line
//
//   <loss> <pass> <precision> <samples> <classes> <milliseconds> <folder>
//
// with `skip`, `error <reason>`, or `ok <CPU ms of a call> <calls>`. With 0 milliseconds it does not measure but
// answers `ok <loss> <slopes…>`, with the slopes at the positions that the batch's folder lists.

const [modulePath = "", variant = ""] = process.argv.slice(2);
const say = console.log;
// Some libraries print a message when they are imported, which would disturb the protocol.
console.log = console.info = console.warn = () => {};

let current: { key: string; prepared: Prepared | undefined; warm: boolean } | undefined;

try {
  const module: ContestantModule = await import(pathToFileURL(modulePath).href);
  const contestant = await module.contestant(variant);
  say(`ready ${contestant.version}`);
  for await (const line of createInterface({ input: process.stdin })) {
    say(await answer(contestant, line).catch((error) => `error ${firstLine(error)}`));
  }
} catch (error) {
  const code = error instanceof Error && "code" in error ? error.code : "";
  const missing = code === "ERR_MODULE_NOT_FOUND" || code === "ENOENT";
  say(`absent ${missing ? "it is not installed" : firstLine(error)}`);
}
process.exit(0); // threads of some libraries would keep the process alive

async function answer(contestant: Contestant, line: string): Promise<string> {
  const [loss, pass, precision, samples, classes, milliseconds, ...path] = line.split(" ");
  if (!isLoss(loss)) return `error there is no loss "${loss}"`;
  const folder = path.join(" ");
  const key = [loss, pass, precision, folder].join(" ");
  if (current?.key !== key) {
    await current?.prepared?.close?.();
    current = undefined; // frees the last batch before the next one is loaded
    const shape = { loss, samples: Number(samples), classes: Number(classes) };
    const task = readTask(folder, shape, pass as Pass, precision as Precision);
    current = { key, prepared: await contestant.prepare(task), warm: false };
  }
  const { prepared, warm } = current;
  if (!prepared) return "skip";
  if (Number(milliseconds) === 0) {
    const positions = pass === "gradient" ? readPositions(folder) : new Int32Array();
    return exactAnswer(prepared, positions);
  }
  await warmUp(prepared, warm);
  current.warm = true;
  const { cpu, calls } = await timeCalls(prepared, Number(milliseconds));
  return `ok ${cpu} ${calls}`;
}

async function exactAnswer(prepared: Prepared, positions: Int32Array): Promise<string> {
  const loss = await prepared.run();
  const slopes = positions.length > 0 ? prepared.slopes?.() : undefined;
  return ["ok", loss, ...(slopes ? Array.from(positions, (at) => slopes[at]) : [])].join(" ");
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split("\n")[0] ?? "";
}
