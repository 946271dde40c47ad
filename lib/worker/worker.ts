/**
 * The kernel of a page: a worker that runs its cells, out of reach of the page. It is stopped by ending
 * it, which no loop can prevent.
 */
import { ConsoleOutput } from "../cells/consoleOutput.js";
import { unhandled } from "../cells/failure.js";
import { cellConsole } from "./cellConsole.js";
import { closeOff } from "./closeOff.js";
import { describeFailure } from "./describeFailure.js";
import { guardText } from "./guardText.js";
import { moduleTable } from "./moduleTable.js";
import { createTslab } from "./tslabForCells.js";
import type { OutputMessage, RunReply, RunRequest } from "./workerMessages.js";
import { WorkerRunner } from "./workerRunner.js";
import { showSourceLines } from "./workerStacks.js";

closeOff();
guardText();

/** Output belongs to the cell that runs, or ran last, whichever cell's function it comes from. */
let run = 0;
const reply = (message: RunReply): void => postMessage(message);
const output = (type: OutputMessage["type"], content: object): void =>
  reply({ run, output: { type, content: { ...content } } });

/** A new one a run: what a cell prints first is sent at once, even if a loop follows that never ends. */
const newText = (): ConsoleOutput =>
  new ConsoleOutput((name, printed) => output("stream", { name, text: printed }));
let text = newText();
const print = cellConsole((name, printed) => text.write(name, printed));
Object.assign(console, print);

const tslab = createTslab((content, update) => {
  text.flush();
  output(update ? "update_display_data" : "display_data", content);
});
const runner = new WorkerRunner({ ...moduleTable, tslab: async () => tslab });
showSourceLines(runner.cells);

addEventListener("message", async ({ data }: MessageEvent<RunRequest>) => {
  text.flush(); // of the run before
  run = data.run;
  text = newText();
  const ending = await runner.run(data);
  if ("value" in ending && ending.value != null) print.log(ending.value);
  // A rejection that nobody awaits is reported after this: it belongs to the cell's output.
  await new Promise((go) => setTimeout(go));
  await reported;
  text.flush();
  if ("failure" in ending) output("error", ending.failure);
  reply({ run, ended: "failure" in ending ? "error" : "ok" });
});

addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  report("unhandledRejection", event.reason);
});
addEventListener("error", (event) => {
  event.preventDefault();
  report("uncaughtException", event.error);
});

/** Done when all that was thrown where nobody waits is printed. */
let reported: Promise<void> = Promise.resolve();

function report(event: string, thrown: unknown): void {
  reported = reported.then(async () => {
    print.error(unhandled(event, await describeFailure(thrown, runner.cells)));
  });
}
