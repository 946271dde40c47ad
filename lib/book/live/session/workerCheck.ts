import type { Failure } from "../../../cells/failure.js";
import { local } from "../../../text/local.js";
import type { CheckReply, CheckRequest } from "../../../worker/workerMessages.js";
import type { CellToRun } from "./cellEngine.js";

/** A type checker in a web worker. */
export class WorkerCheck {
  /** "loading" until the first check is done; "broken" after its files failed to load or its code threw. */
  state: "loading" | "ready" | "broken" = "loading";
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (failure: Failure | undefined) => void>();
  #count = 0;
  #broken: Failure | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<CheckReply>) => this.#hear(data));
    worker.addEventListener("error", ({ message }) => this.#fail(message));
  }

  check({ earlier, source }: Omit<CellToRun, "number">): Promise<Failure | undefined> {
    if (this.#broken) return Promise.resolve(this.#broken);
    this.#count += 1;
    const check = this.#count;
    this.#worker.postMessage({ check, earlier, source } satisfies CheckRequest);
    return new Promise((settle) => this.#waiting.set(check, settle));
  }

  #hear({ check, failure }: CheckReply): void {
    this.state = "ready";
    this.#waiting.get(check)?.(failure);
    this.#waiting.delete(check);
  }

  #fail(message: string): void {
    const isReady = this.state === "ready";
    const detail = message ? ` (${message})` : "";
    const evalue = local({
      en: `the type checker ${isReady ? "broke down" : "could not be loaded"}${detail}; run again, or without “Check types”`,
      zh: `类型检查器${isReady ? "出了故障" : "无法载入"}${detail}；请重新运行，或者不用“检查类型”`,
    });
    this.state = "broken";
    this.#broken = { ename: "Error", evalue, traceback: [`Error: ${evalue}`] };
    for (const settle of this.#waiting.values()) settle(this.#broken);
    this.#waiting.clear();
    this.#worker.terminate();
  }
}
