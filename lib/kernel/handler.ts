import { StringDecoder } from "node:string_decoder";
import { setTimeout as pause } from "node:timers/promises";
import type { Failure } from "../cells/failure.js";
import { wellFormed } from "../text/wellFormed.js";
import { jupyter } from "./tslab/tslabModules.js";
import type { TslabRunner } from "./tslabRunner.js";

type Implementation = InstanceType<typeof jupyter.JupyterHandlerImpl>;
type HandleExecute = Implementation["handleExecute"];

/** How long a failing cell waits, in milliseconds, for cells that were sent before it failed. */
const gathering = 50;

/**
 * Repairs which cells are skipped after an error.
 *
 * "Run All" sends every cell at once, and those behind a failing one shall not run. tslab skips
 * whatever arrives within 200 ms of the error, even if the front end asked to go on
 * (`stop_on_error` false) and even if it sent the cell knowing of the error. Here a failing cell
 * is answered a moment late: what has arrived by then is skipped, what comes after the answer runs.
 */
export class Handler extends jupyter.JupyterHandlerImpl {
  readonly #runner: TslabRunner;
  #count = 0;
  /** Cells that arrive between two errors share a batch; an error ends it. */
  #batch = 0;
  #lastReply: Promise<unknown> = Promise.resolve();

  constructor(runner: TslabRunner) {
    super(runner.executor, false);
    this.#runner = runner;
  }

  override handleInspect(
    ...request: Parameters<Implementation["handleInspect"]>
  ): ReturnType<Implementation["handleInspect"]> {
    return wellFormed(super.handleInspect(...request));
  }

  override handleComplete(
    ...request: Parameters<Implementation["handleComplete"]>
  ): ReturnType<Implementation["handleComplete"]> {
    return wellFormed(super.handleComplete(...request));
  }

  override handleExecute(...execution: Parameters<HandleExecute>): ReturnType<HandleExecute> {
    const batch = this.#batch;
    const reply = this.#lastReply.then(() =>
      batch === this.#batch
        ? this.#execute(...execution)
        : { status: "aborted", execution_count: this.#count },
    );
    this.#lastReply = reply.catch(() => {}); // a fault of ours shall not stop the next cell
    return reply;
  }

  readonly #execute: HandleExecute = async (request, writeStream, writeDisplayData) => {
    process.stdout.write = writerTo((text) => writeStream("stdout", text));
    process.stderr.write = writerTo((text) => writeStream("stderr", text));
    jupyter.lastWriteDisplayData = writeDisplayData; // where tslab's `display` looks
    this.#count += 1;
    const failure = await this.#runner.run(this.#count, request.code);
    if (failure && request.stop_on_error !== false) {
      await pause(gathering);
      this.#batch += 1;
    }
    return reply(this.#count, failure);
  };
}

/**
 * The `write` of a stream. tslab forgets to call back, and who waits until something is written waits for ever; and
 * it decodes each piece alone, although a character may have its bytes in two of them.
 */
function writerTo(send: (text: string) => void): (chunk: string | Uint8Array) => boolean {
  const decoder = new StringDecoder("utf8");
  return (chunk, ...rest: unknown[]) => {
    const callback = rest.at(-1);
    if (typeof callback === "function") process.nextTick(callback);
    send(typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk)));
    return true;
  };
}

function reply(count: number, failure: Failure | undefined) {
  return { status: failure ? "error" : "ok", execution_count: count, ...failure };
}
