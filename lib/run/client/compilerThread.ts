import type { ChildProcess } from "node:child_process";
import { Worker } from "node:worker_threads";
import { built } from "../../files/courseFolders.js";
import type { Question, Reply, Request } from "../../kernel/compile/questions.js";

/**
 * A thread that compiles the cells of many kernels. It reads the declarations of packages once, and its code
 * gets fast with use: a kernel that compiles for itself spends most of its short life on that.
 */
export class CompilerThread {
  readonly #cwd: string;
  #worker: Worker | undefined;
  readonly #kernels = new Map<number, ChildProcess>();
  #count = 0;

  /** @param cwd  where cells run */
  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** Answers what a kernel asks, from its start to its end. */
  serve(kernel: ChildProcess): void {
    this.#count += 1;
    const number = this.#count;
    this.#worker ??= this.#start(); // not before: where the cache holds every notebook, none is needed
    const worker = this.#worker;
    const send = (request: Request) => worker.postMessage(request);
    this.#kernels.set(number, kernel);
    kernel.on("message", (question: Question) => send({ kernel: number, ...question }));
    kernel.once("close", () => {
      this.#kernels.delete(number);
      send({ kernel: number, method: "end" });
    });
  }

  /** To be called when all kernels that it serves have ended: one that asks now waits for ever. */
  close(): void {
    void this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(built("kernel/compile/thread.js"), { workerData: this.#cwd });
    worker.on("message", ({ kernel: number, ...answer }: Reply) => {
      const kernel = this.#kernels.get(number);
      if (kernel?.connected) kernel.send(answer, () => {}); // which may end before it hears
    });
    worker.unref();
    return worker;
  }
}
