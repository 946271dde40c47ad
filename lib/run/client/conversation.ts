import { setTimeout as pause } from "node:timers/promises";
import type { Output } from "../../notebook/nbformat.js";
import { CellOutputs } from "../../notebook/outputs/cellOutputs.js";
import { Broadcast, RequestChannel } from "./channels.js";
import type { Connection } from "./connection.js";
import { type Message, newMessage } from "./jupyterMessages.js";
import { CellTimeoutError } from "./kernelErrors.js";
import { patience, within } from "./waiting.js";

export interface ExecuteOptions {
  /** Milliseconds. Default 60,000. */
  timeout?: number;
  /** Whether cells sent after an error in this one shall run. Default false. */
  allowErrors?: boolean;
}

export interface CellResult {
  /** "aborted": not run, because a cell before it failed. */
  status: "ok" | "error" | "aborted";
  outputs: Output[];
  executionCount: number | null;
}

/** Milliseconds after which a kernel that has not answered at its start is asked once more. */
const askAgain = 5_000;

/** What has been heard on one request. */
interface Reports {
  count: number;
  isComplete: boolean;
  /** Resolves when they are complete. */
  readonly end: Promise<void>;
}

/** What is said to one kernel and heard from it. */
export class Conversation {
  readonly #shell: RequestChannel;
  readonly #control: RequestChannel;
  readonly #iopub: Broadcast;
  readonly #lost: Promise<never>;

  /** @param lost  rejects when the kernel can answer no more: every wait for an answer ends then */
  constructor({ address, key }: Connection, lost: Promise<never>) {
    this.#shell = new RequestChannel(address("shell"), key);
    this.#control = new RequestChannel(address("control"), key);
    this.#iopub = new Broadcast(address("iopub"), key);
    this.#lost = lost;
  }

  /**
   * Asks who the kernel is until its broadcast is heard too: what it sent before is lost. A question without an answer
   * is asked again, because tslab as published loses what it hears before all of its sockets are bound.
   */
  async greet(): Promise<void> {
    do {
      const late = pause(askAgain, undefined, { ref: false });
      await Promise.race([this.ask("kernel_info_request", {}), late]);
      await pause(10);
    } while (!this.#iopub.heard);
  }

  /** @returns the content of the reply */
  ask(type: string, content: Message["content"]): Promise<Message["content"]> {
    return this.#send(newMessage(type, content));
  }

  async execute(code: string, options: ExecuteOptions): Promise<CellResult> {
    const { timeout = 60_000, allowErrors = false } = options;
    const request = newMessage("execute_request", {
      code,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: false,
      stop_on_error: !allowErrors,
    });
    const outputs = new CellOutputs();
    const reports = this.#collect(request, outputs);
    try {
      const late = () => new CellTimeoutError(timeout, outputs.list);
      const { status, execution_count } = await within(timeout, this.#send(request), late);
      await this.#hearOut(reports);
      return {
        status: status === "ok" || status === "error" ? status : "aborted",
        outputs: outputs.list,
        executionCount: (execution_count as number | undefined) ?? null,
      };
    } finally {
      this.#iopub.forget(request);
    }
  }

  /** Asks the kernel to end. Whether it answers is of no interest: whether it ends is. */
  sayGoodbye(): void {
    this.#control.ask(newMessage("shutdown_request", { restart: false })).catch(() => {});
  }

  close(): void {
    for (const channel of [this.#shell, this.#control, this.#iopub]) channel.close();
  }

  /** The end of the kernel is reported first: an error of its closed sockets would say less. */
  async #send(request: Message): Promise<Message["content"]> {
    return (await Promise.race([this.#lost, this.#shell.ask(request)])).content;
  }

  /** Waits until the kernel reports that it is done, as long as it reports anything. */
  async #hearOut(reports: Reports): Promise<void> {
    let before: number;
    do {
      before = reports.count;
      await Promise.race([reports.end, this.#lost, patience()]);
    } while (!reports.isComplete && reports.count > before);
  }

  /** Listens to what the kernel reports on a request. */
  #collect(request: Message, outputs: CellOutputs): Reports {
    let end = () => {};
    const reports: Reports = {
      count: 0,
      isComplete: false,
      end: new Promise((resolve) => {
        end = resolve;
      }),
    };
    this.#iopub.listen(request, (report) => {
      outputs.add(report);
      reports.count += 1;
      if (report.type !== "status" || report.content.execution_state !== "idle") return;
      reports.isComplete = true;
      end();
    });
    return reports;
  }
}
