/**
 * The worker that runs the cells of a page. It belongs to a sandboxed frame, whose origin and policy give it no access
 * to the page, to storage or to any server; see cellsFrame.ts. To stop a cell, the page removes the frame, which works in
 * an endless loop, too.
 */
import { format } from "node-inspect-extracted";
import { ConsoleOutput } from "../cells/consoleOutput.js";
import { unhandled } from "../cells/failure.js";
import { unshown } from "../cells/thrown.js";
import { languageOf, setLanguage } from "../text/currentLanguage.js";
import { cellConsole } from "./cellConsole.js";
import { describeFailure } from "./describeFailure.js";
import { explainAbsences } from "./explainAbsences.js";
import { importText } from "./importText.js";
import { moduleTable } from "./moduleTable.js";
import { noPrompt } from "./noPrompt.js";
import { OutputLimit } from "./outputLimit.js";
import { createTslab } from "./tslabForCells.js";
import type { OutputMessage, RunReply, RunRequest } from "./workerMessages.js";
import { WorkerRunner } from "./workerRunner.js";
import { showSourceLines } from "./workerStacks.js";

explainAbsences();

/** The number of the current run. All output belongs to it, even that of a function of an earlier cell. */
let run = 0;
let reply: (message: RunReply) => void;
const newLimit = (run: number): OutputLimit =>
  new OutputLimit((outputs) => reply({ run, outputs }));
let limit = newLimit(run);
const output = (type: OutputMessage["type"], content: object): void =>
  limit.add({ type, content: { ...content } });

/** The console of one run. A new one sends its first text at once, even if an endless loop follows. */
const newText = (): ConsoleOutput =>
  new ConsoleOutput((name, printed) => output("stream", { name, text: printed }));
let text = newText();
const print = cellConsole((name, printed) => text.write(name, printed));
const clear = (): void => {
  text.flush();
  output("clear_output", { wait: false });
};
Object.assign(console, print, { clear });
Object.assign(globalThis, { prompt: noPrompt });

const tslab = createTslab((content, update) => {
  text.flush();
  output(update ? "update_display_data" : "display_data", content);
});
const runner = new WorkerRunner({ ...moduleTable, tslab: async () => tslab }, importText);
showSourceLines(runner.cells);

/**
 * Answers to requests for runs. It is called once, by bootstrap.ts.
 *
 * @param language  the tag of the language in which cells report
 */
export function start(port: MessagePort, language: string): void {
  setLanguage(languageOf(language));
  reply = (message) => port.postMessage(message);
  port.addEventListener("message", ({ data }: MessageEvent<RunRequest>) => void runCell(data));
  port.start();
}

async function runCell(request: RunRequest): Promise<void> {
  text.flush(); // sends what is held back of the last run
  limit.finish();
  run = request.run;
  text = newText();
  limit = newLimit(run);
  const ending = await runner.run(request);
  if ("value" in ending && ending.value != null) showValue(ending.value, request.number);
  // The browser reports unhandled rejections of the cell only after this. They belong to its output.
  await new Promise((go) => setTimeout(go));
  await reported;
  text.flush();
  if ("failure" in ending) output("error", ending.failure);
  limit.finish();
  reply({ run, ended: "failure" in ending ? "error" : "ok", known: runner.known });
}

/** Shows the value of a cell's last expression. */
function showValue(value: unknown, number: number): void {
  const data = { "text/plain": shown(value) };
  text.flush();
  output("execute_result", { execution_count: number, data, metadata: {} });
}

function shown(value: unknown): string {
  try {
    return format(value);
  } catch {
    return unshown;
  }
}

addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  report("unhandledRejection", event.reason);
});
addEventListener("error", (event) => {
  event.preventDefault();
  report("uncaughtException", event.error);
});

/** Resolves when all unhandled errors so far are printed. */
let reported: Promise<void> = Promise.resolve();

function report(event: string, thrown: unknown): void {
  reported = reported.then(async () => {
    print.error(unhandled(event, await describeFailure(thrown, runner.cells)));
  });
}
