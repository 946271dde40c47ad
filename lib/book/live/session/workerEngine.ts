import type { OutputMessage, RunReply, RunRequest } from "../../../worker/workerMessages.js";
import type { CellEngine, CellToRun, Ending } from "./cellEngine.js";

interface Run {
  receive(output: OutputMessage): void;
  end(ending: Ending): void;
}

/** An engine in a web worker. */
export class WorkerEngine implements CellEngine {
  readonly #worker: Worker;
  readonly #runs = new Map<number, Run>();
  #count = 0;
  /** Why it cannot run cells. */
  #failure: OutputMessage | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<RunReply>) => this.#hear(data));
    worker.addEventListener("error", ({ message }) => this.#fail(message));
  }

  run({ number, source }: CellToRun, receive: (output: OutputMessage) => void): Promise<Ending> {
    if (this.#failure) {
      receive(this.#failure);
      return Promise.resolve("error");
    }
    this.#count += 1;
    const run = this.#count;
    this.#worker.postMessage({ run, number, source } satisfies RunRequest);
    return new Promise((end) => this.#runs.set(run, { receive, end }));
  }

  stop(): void {
    this.#worker.terminate();
    this.#endAll("stopped");
  }

  #hear(reply: RunReply): void {
    const run = this.#runs.get(reply.run);
    if ("output" in reply) run?.receive(reply.output);
    else run?.end(reply.ended);
  }

  /** Handles a worker whose script failed to load or to start. Errors of cells are outputs, and do not get here. */
  #fail(message: string): void {
    const detail = message ? ` (${message})` : "";
    const evalue = `the code that runs cells could not be loaded${detail}; reload the page`;
    const content = { ename: "Error", evalue, traceback: [`Error: ${evalue}`] };
    this.#failure = { type: "error", content };
    this.#runs.get(this.#count)?.receive(this.#failure);
    this.#endAll("error");
  }

  #endAll(ending: Ending): void {
    for (const { end } of this.#runs.values()) end(ending);
  }
}
