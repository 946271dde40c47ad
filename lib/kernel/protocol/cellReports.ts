import { StringDecoder } from "node:string_decoder";
import { ConsoleOutput } from "../../cells/consoleOutput.js";
import type { Failure } from "../../cells/failure.js";
import { putBuiltinsBack } from "../originals/remembered.js";
import type { CellInput } from "./cellInput.js";
import { currentOwner, runAs } from "./owner.js";
import type { Publish } from "./server.js";

const dropped: Publish = () => {};

/** Publishes in the middle of a cell, whatever the cell has made of built-in functions. */
function intact(publish: Publish): Publish {
  return (...report) => {
    putBuiltinsBack();
    publish(...report);
  };
}

/** A value in several representations, by media type. */
export interface Bundle {
  data: Record<string, unknown>;
  metadata: Record<string, unknown>;
}

/** Publishes what one cell prints, displays and throws, in this order. */
export class CellReports {
  /** Whether they are dropped. */
  readonly isQuiet: boolean;
  readonly #publish: Publish;
  readonly #text: ConsoleOutput;
  /** The cell's execution count. */
  readonly count: number;
  readonly input: CellInput;
  readonly #decoders = { stdout: new StringDecoder("utf8"), stderr: new StringDecoder("utf8") };

  /** @param publish  undefined if all is dropped */
  constructor(publish: Publish | undefined, count: number, input: CellInput) {
    this.isQuiet = publish === undefined;
    this.#publish = publish ? intact(publish) : dropped;
    this.count = count;
    this.input = input;
    this.#text = new ConsoleOutput((name, text) => this.#publish("stream", { name, text }));
  }

  /** A character may have its bytes in two pieces, and its halves in two texts. */
  write(name: "stdout" | "stderr", chunk: string | Uint8Array): void {
    const text = typeof chunk === "string" ? chunk : this.#decoders[name].write(Buffer.from(chunk));
    this.#text.write(name, text);
  }

  /** Publishes anything but printed text: what is displayed, cleared or thrown. */
  send(type: string, content: object): void {
    this.#text.flush();
    this.#publish(type, content);
  }

  /** Publishes the value of the cell's last expression. */
  showValue(text: string): void {
    const data = { "text/plain": text };
    this.send("execute_result", { execution_count: this.count, data, metadata: {} });
  }

  fail(failure: Failure): void {
    const { ename, evalue, traceback } = failure;
    this.send("error", { ename, evalue, traceback });
  }

  flush(): void {
    this.#text.flush();
  }
}

let latest: CellReports | undefined;

/** To be called before a cell. What belongs to no cell, such as an error that nobody awaits, is reported as this one's. */
export function beginReports(reports: CellReports): void {
  if (!reports.isQuiet) latest = reports;
}

/** Runs the code of a cell: what it prints and displays, also later and from timers, is reported as this cell's. */
export function reportingTo<T>(reports: CellReports, run: () => T): T {
  return runAs(reports, run);
}

/** The reports of the cell to which the running code belongs; undefined before the first cell. */
export function currentReports(): CellReports | undefined {
  const owner = currentOwner();
  return owner instanceof CellReports ? owner : latest;
}

/** Has everything that this process prints from the first cell on reported with the cell that prints it. */
export function reportPrintedText(): void {
  const { nextTick } = process;
  for (const name of ["stdout", "stderr"] as const) {
    const stream = process[name];
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
    stream.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
      const reports = currentReports();
      if (!reports) return write(chunk, ...rest);
      const callback = rest[rest.length - 1];
      if (typeof callback === "function") nextTick(callback);
      reports.write(name, chunk);
      return true;
    };
  }
  // Jupyter clears the output of a cell as a terminal clears its screen.
  console.clear = () => currentReports()?.send("clear_output", { wait: false });
}

/** What tslab's `display` needs of tslab's own server. */
export const displayOfTslab: object = {
  __esModule: true,
  /** A function that publishes a value, or replaces one that has the same id. */
  get lastWriteDisplayData() {
    const reports = currentReports();
    if (!reports) return null;
    // What JSON cannot hold, such as a circle, is refused here, where the cell is at fault.
    return (shown: Bundle, update?: boolean) =>
      reports.send(
        update ? "update_display_data" : "display_data",
        JSON.parse(JSON.stringify(shown)),
      );
  },
};
