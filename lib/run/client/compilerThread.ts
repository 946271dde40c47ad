import type { ChildProcess } from "node:child_process";
import { Worker } from "node:worker_threads";
import { built } from "../../files/courseFolders.js";
import type { Question, Reply, Request } from "../../kernel/compile/questions.js";
import { told } from "../../text/told.js";
import { UserError } from "../../text/userError.js";

const whyNot = {
  en: "\nTo find out why: npm run doctor",
  zh: "\n要知道原因：npm run doctor",
};

/**
 * A thread that compiles the cells of many kernels. It reads the declarations of packages once, and
 * its code gets fast with use: a kernel that compiles for itself spends most of its short life on
 * that.
 */
export class CompilerThread {
  /** Rejects with a {@link UserError} if the thread fails; then its kernels get no more answers. */
  readonly failed: Promise<never>;
  readonly #cwd: string;
  readonly #script: string;
  #worker: Worker | undefined;
  readonly #kernels = new Map<number, ChildProcess>();
  #count = 0;
  #fail: (error: UserError) => void = () => {};

  /**
   * @param cwd  where cells run
   * @param script  the code of the thread
   */
  constructor(cwd: string, script: string = built("kernel/compile/thread.js")) {
    this.#cwd = cwd;
    this.#script = script;
    this.failed = new Promise((_, reject) => {
      this.#fail = reject;
    });
    this.failed.catch(() => {}); // reported by the kernels that wait for an answer
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

  /** Ends the thread. To be called when all kernels that it serves have ended. */
  close(): void {
    void this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#script, { workerData: this.#cwd });
    worker.on("message", ({ kernel: number, ...answer }: Reply) => {
      const kernel = this.#kernels.get(number);
      if (kernel?.connected) kernel.send(answer, () => {}); // which may end before it hears
    });
    worker.once("error", (cause) => {
      const message = `The thread that compiles cells has failed: ${cause.message}`;
      this.#fail(new UserError(message + told(whyNot), { cause }));
    });
    worker.unref();
    return worker;
  }
}
