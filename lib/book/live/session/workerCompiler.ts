import type { Compilation } from "../../../worker/compile/compileOrRefuse.js";
import type { CompileReply, CompileRequest } from "../../../worker/workerMessages.js";

interface Waiting {
  settle(compilation: Compilation): void;
  fail(error: Error): void;
}

/** The compiler of cells in a web worker of the page's origin. It gets text and gives text, and runs none of it. */
export class WorkerCompiler {
  readonly #start: () => Worker;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #count = 0;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  /** Starts the worker in advance. */
  warmUp(): Worker {
    this.#worker ??= this.#started();
    return this.#worker;
  }

  /** @throws {Error} if the compiler cannot be loaded; the next call tries again */
  compile(source: string, known: readonly string[]): Promise<Compilation> {
    this.#count += 1;
    const request = this.#count;
    this.warmUp().postMessage({ request, source, known } satisfies CompileRequest);
    return new Promise((settle, fail) => this.#waiting.set(request, { settle, fail }));
  }

  /** Ends a compilation that is still going on. Its promise settles never. */
  stop(): void {
    if (this.#waiting.size === 0) return;
    this.#waiting.clear();
    this.#end();
  }

  #started(): Worker {
    const worker = this.#start();
    worker.addEventListener("message", ({ data }: MessageEvent<CompileReply>) => {
      this.#waiting.get(data.request)?.settle(data.compilation);
      this.#waiting.delete(data.request);
    });
    worker.addEventListener("error", ({ message }) => {
      if (worker !== this.#worker) return;
      for (const { fail } of this.#waiting.values()) fail(new Error(message));
      this.#waiting.clear();
      this.#end();
    });
    return worker;
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
