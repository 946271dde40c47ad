import { setImmediate } from "node:timers";
import type { Executor } from "tslab/dist/executor.js";
import { failure } from "../../cells/failure.js";
import type { IsComplete } from "../compile/isComplete.js";
import { insideTslab } from "../tslab/insideTslab.js";
import type { CellQueue } from "./cellQueue.js";
import { cursorAt, offsetAt } from "./cursor.js";
import { kernelInfo } from "./kernelInfo.js";
import type { Answer, Publish, Reader } from "./server.js";

/** What a kernel needs to answer its front ends. */
export interface Answering {
  queue: CellQueue;
  hints: Pick<Executor, "complete" | "inspect">;
  isComplete: IsComplete;
  /** Stops the running cell. */
  interrupt(): void;
  /** Ends the kernel. */
  close(): void;
}

type Content = Record<string, unknown>;

/** Answers the requests of Jupyter's protocol. What is unknown gets no reply, as in Jupyter's own kernels. */
export function answersOf(kernel: Answering): Answer {
  const answers = new Map<string, (content: Content, publish: Publish, reader: Reader) => object>([
    ["kernel_info_request", kernelInfo],
    ["execute_request", (...request) => kernel.queue.execute(...request)],
    ["history_request", (content) => kernel.queue.history.answer(content)],
    ["is_complete_request", ({ code }) => kernel.isComplete(textOf(code))],
    ["complete_request", (content) => complete(kernel.hints, content)],
    ["inspect_request", (content) => inspect(kernel.hints, content)],
    ["comm_info_request", () => ({ status: "ok", comms: {} })],
    ["interrupt_request", () => interrupt(kernel)],
    ["shutdown_request", ({ restart }) => shutDown(kernel, restart === true)],
  ]);
  return async ({ type, content }, publish, reader) => {
    // There is nothing here that a widget could speak to.
    if (type === "comm_open") publish("comm_close", { comm_id: content.comm_id, data: {} });
    const answer = answers.get(type);
    if (!answer) return undefined;
    const reply = type.replace("_request", "_reply");
    try {
      return [reply, await answer(content, publish, reader)];
    } catch (error) {
      const { name, message } = error as Error;
      return [reply, { status: "error", ...failure(name, message) }];
    }
  };
}

function complete({ complete }: Pick<Executor, "complete">, { code, cursor_pos }: Content): object {
  const text = textOf(code);
  const { start, end, candidates } = complete(text, offsetAt(text, cursor_pos));
  return {
    status: "ok",
    matches: candidates,
    cursor_start: cursorAt(text, start),
    cursor_end: cursorAt(text, end),
    metadata: {},
  };
}

type Info = NonNullable<ReturnType<Executor["inspect"]>>;

/** Writes what TypeScript knows of a name: its signature, and its documentation. */
const { printQuickInfo }: { printQuickInfo(info: Info): string } = insideTslab("./inspect.js");

/**
 * Tells of the name at the cursor; else of the one before it; else of the function between whose brackets it is. Of a
 * name that it does not know, TypeScript says "any".
 */
function inspect({ inspect }: Pick<Executor, "inspect">, { code, cursor_pos }: Content): object {
  const text = textOf(code);
  const offset = offsetAt(text, cursor_pos);
  for (const place of [offset, offset - 1, calledBefore(text, offset)]) {
    const info = place >= 0 ? inspect(text, place) : undefined;
    const shown = info ? printQuickInfo(info) : "";
    if (shown !== "" && shown !== "any")
      return { status: "ok", found: true, data: { "text/plain": shown }, metadata: {} };
  }
  return { status: "ok", found: false, data: {}, metadata: {} };
}

/** The place before the bracket that is open at an offset; -1 if none is. */
function calledBefore(text: string, offset: number): number {
  let closed = 0;
  for (let i = offset - 1; i >= 0; i -= 1) {
    if (text[i] === ")") closed += 1;
    if (text[i] === "(") closed -= 1;
    if (closed < 0) return i - 1;
  }
  return -1;
}

function interrupt(kernel: Answering): object {
  kernel.interrupt();
  return { status: "ok" };
}

function shutDown(kernel: Answering, restart: boolean): object {
  setImmediate(() => kernel.close()); // after the reply
  return { status: "ok", restart };
}

function textOf(code: unknown): string {
  if (typeof code !== "string") throw new TypeError("the request needs its code as a text");
  return code;
}
