import { createRequire } from "node:module";
import type { Interface, ReadLineOptions } from "node:readline";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import type { CellInput } from "./protocol/cellInput.js";
import { currentReports } from "./protocol/cellReports.js";

type Options = ReadLineOptions & { signal?: AbortSignal };
type Callback = (answer: string) => void;

const require = createRequire(import.meta.url);

/**
 * Lets cells ask their reader: with `prompt`, which returns a promise here, and with Node's `readline` on
 * `process.stdin`. In plain tslab there is no `prompt`, and `readline` waits for ever or ends at once, because the
 * standard input of a kernel is nobody's.
 */
export function letCellsAsk(): void {
  Object.defineProperty(globalThis, "prompt", {
    value: prompt,
    writable: true,
    configurable: true,
  });
  const readline = require("node:readline");
  const promises = require("node:readline/promises");
  readline.createInterface = asking(readline.createInterface, (question) =>
    Object.assign(
      (query: string, ...rest: [Callback] | [Options, Callback]) => {
        const callback = rest.at(-1) as Callback;
        void question(query).then(callback);
      },
      { [promisify.custom]: question },
    ),
  );
  promises.createInterface = asking(promises.createInterface, (question) => question);
}

/** As in browsers, but for the promise: the kernel stays able to hear Stop. */
async function prompt(question: unknown = "", preset: unknown = ""): Promise<string> {
  return (await ask("prompt", String(question))) || String(preset);
}

type Ask = (query: string) => Promise<string>;
type CreateInterface = (input: Options | NodeJS.ReadableStream, ...rest: unknown[]) => Interface;

/** A function that makes interfaces; those on the standard input ask the reader. */
function asking(create: CreateInterface, asMethod: (question: Ask) => unknown): CreateInterface {
  return (given, ...rest) => {
    const options: Options =
      "input" in given
        ? given
        : { input: given as NodeJS.ReadableStream, output: rest[0] as NodeJS.WritableStream };
    if (options.input !== process.stdin) return create(given, ...rest);
    inputOfCell("readline").require("readline");
    const lines = new Lines();
    const face = create({ ...options, input: lines, terminal: false });
    lines.serve(face);
    const question = (query: string) => ask("readline", String(query));
    return Object.assign(face, { question: asMethod(question) });
  };
}

/** What an interface reads: a line is asked for when somebody listens for lines. */
class Lines extends Readable {
  #face: Interface | undefined;
  #isWanted = false;

  serve(face: Interface): void {
    this.#face = face;
    face.on("newListener", (event) => {
      if (event === "line") setImmediate(() => this.#ask());
    });
  }

  override _read(): void {
    this.#isWanted = true;
    this.#ask();
  }

  #ask(): void {
    if (!this.#isWanted || !this.#face?.listenerCount("line")) return;
    this.#isWanted = false;
    ask("readline", "").then(
      (line) => this.push(`${line}\n`),
      (error) => this.destroy(error),
    );
  }
}

function ask(what: string, question: string): Promise<string> {
  return inputOfCell(what).ask(what, question);
}

function inputOfCell(what: string): CellInput {
  const reports = currentReports();
  if (!reports) throw new Error(`${what}: no cell has run`);
  return reports.input;
}
