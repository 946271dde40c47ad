import { createRequire } from "node:module";
import type { Interface, ReadLineOptions } from "node:readline";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import type { CellInput } from "./protocol/cellInput.js";
import { currentReports } from "./protocol/cellReports.js";

type Options = ReadLineOptions & QuestionOptions;
type Callback = (answer: string) => void;

interface QuestionOptions {
  /** Withdraws the question. */
  signal?: AbortSignal;
}

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
      (query: string, ...rest: [Callback] | [QuestionOptions, Callback]) => {
        const callback = rest.at(-1) as Callback;
        const options = rest.length > 1 ? (rest[0] as QuestionOptions) : {};
        void question(query, options).then(callback, unlessWithdrawn);
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

type Ask = (query: string, options?: QuestionOptions) => Promise<string>;
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
    const closed = new AbortController();
    face.once("close", () => closed.abort());
    lines.serve(face, closed.signal);
    const question: Ask = (query, { signal } = {}) =>
      ask("readline", String(query), AbortSignal.any([closed.signal, ...(signal ? [signal] : [])]));
    return Object.assign(face, { question: asMethod(question) });
  };
}

/** What an interface reads: a line is asked for when somebody listens for lines. */
class Lines extends Readable {
  #face: Interface | undefined;
  #closed: AbortSignal | undefined;
  #isWanted = false;

  /** @param closed  aborted when the interface is closed */
  serve(face: Interface, closed: AbortSignal): void {
    this.#face = face;
    this.#closed = closed;
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
    ask("readline", "", this.#closed).then(
      (line) => this.push(`${line}\n`),
      (error) => this.destroy(isWithdrawn(error) ? undefined : error),
    );
  }
}

function isWithdrawn(error: Error): boolean {
  return error.name === "AbortError";
}

/** As in Node, a callback does not hear of a question that was withdrawn. */
function unlessWithdrawn(error: Error): void {
  if (!isWithdrawn(error)) throw error;
}

function ask(what: string, question: string, signal?: AbortSignal): Promise<string> {
  return inputOfCell(what).ask(what, question, signal);
}

function inputOfCell(what: string): CellInput {
  const reports = currentReports();
  if (!reports) throw new Error(`${what}: no cell has run`);
  return reports.input;
}
