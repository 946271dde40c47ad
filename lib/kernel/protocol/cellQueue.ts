import { setTimeout as pause } from "node:timers/promises";
import type { Failure } from "../../cells/failure.js";
import { CellInput } from "./cellInput.js";
import { CellReports } from "./cellReports.js";
import { History } from "./history.js";
import type { Publish, Reader } from "./server.js";

/** How long a failing cell waits, in milliseconds, for cells that were sent before it failed. */
const gathering = 50;

/** What became of a cell. */
export interface Outcome {
  /** Why it failed; undefined if it succeeded. */
  failure?: Failure | undefined;
  /** The text of its value, if it has one. */
  value?: string | undefined;
}

/** Runs one cell after the other. */
export interface CellRunner {
  /** @param spared  whether an interrupt right now is not for this cell */
  run(source: string, reports: CellReports, spared?: boolean): Promise<Outcome>;
}

/** The fields of an `execute_request`, with Jupyter's defaults. */
interface Execution {
  code: string;
  silent: boolean;
  storeHistory: boolean;
  expressions: readonly (readonly [name: string, expression: string])[];
  stopOnError: boolean;
  allowStdin: boolean;
  /** Whether it arrived while another cell ran. */
  waited: boolean;
}

/**
 * Runs cells one after the other, and answers `execute_request`.
 *
 * "Run All" sends every cell at once, and those behind a failing one shall not run. tslab skips
 * whatever arrives within 200 ms of the error, even if the front end asked to go on
 * (`stop_on_error` false) and even if it sent the cell knowing of the error. Here a failing cell
 * is answered a moment late: what has arrived by then is skipped, what comes after the answer runs.
 */
export class CellQueue {
  readonly history: History = new History();
  readonly #runner: CellRunner;
  #count = 0;
  /** Cells that arrive between two errors share a batch; an error ends it. */
  #batch = 0;
  #last: Promise<unknown> = Promise.resolve();
  /** The number of cells that have arrived and are not answered. */
  #pending = 0;
  /** Whether the last cell was stopped by its reader. */
  #wasStopped = false;

  constructor(runner: CellRunner) {
    this.#runner = runner;
  }

  /** @returns the content of the reply */
  execute(content: Record<string, unknown>, publish: Publish, reader: Reader): Promise<object> {
    const execution = { ...read(content), waited: this.#pending > 0 };
    const batch = this.#batch;
    this.#pending += 1;
    const reply = this.#last.then(() =>
      batch === this.#batch
        ? this.#execute(execution, publish, reader)
        : { status: "aborted", execution_count: this.#count },
    );
    this.#last = reply
      .catch(() => {}) // a fault of ours shall not stop the next cell
      .finally(() => {
        this.#pending -= 1;
      });
    return reply;
  }

  async #execute(execution: Execution, publish: Publish, reader: Reader): Promise<object> {
    const { code, silent, stopOnError, waited } = execution;
    const storeHistory = execution.storeHistory && !silent;
    const count = this.#count + 1;
    if (storeHistory) this.#count = count;
    if (!silent) publish("execute_input", { code, execution_count: count });
    const input = new CellInput(execution.allowStdin ? reader : undefined);
    const reports = new CellReports(silent ? undefined : publish, count, input);
    // Somebody who stops a cell twice does not mean the one that was waiting behind it.
    const spared = waited && this.#wasStopped;
    const { failure, value } = await this.#runner.run(code, reports, spared);
    this.#wasStopped = failure?.ename === "Interrupted";
    await input.end(this.#wasStopped);
    if (storeHistory) this.history.add({ line: count, source: code, value });
    const values = failure ? {} : await this.#evaluate(execution.expressions, count);
    if (failure) reports.fail(failure);
    reports.flush();
    if (failure && (stopOnError || this.#wasStopped)) await pause(gathering);
    if (failure && stopOnError) this.#batch += 1;
    return { ...status(failure), execution_count: count, user_expressions: values, payload: [] };
  }

  /** The values of expressions, each with its text or its error. */
  async #evaluate(expressions: Execution["expressions"], count: number): Promise<object> {
    const values: [name: string, value: object][] = [];
    for (const [name, expression] of expressions) {
      const { failure, value } = await this.#runner.run(
        expression,
        new CellReports(undefined, count, new CellInput(undefined)),
      );
      const data = value === undefined ? {} : { "text/plain": value };
      values.push([name, failure ? status(failure) : { status: "ok", data, metadata: {} }]);
    }
    return Object.fromEntries(values); // a name may be __proto__
  }
}

function status(failure: Failure | undefined): object {
  return failure ? { status: "error", ...failure } : { status: "ok" };
}

/** @throws {TypeError} if there is no code, or the expressions have no names */
function read(content: Record<string, unknown>): Omit<Execution, "waited"> {
  const { code, silent, store_history, user_expressions, stop_on_error, allow_stdin } = content;
  if (typeof code !== "string") throw new TypeError("an execute_request needs its code as a text");
  const named = user_expressions ?? {};
  if (typeof named !== "object" || Array.isArray(named))
    throw new TypeError("user_expressions of an execute_request must be an object of texts");
  return {
    code,
    silent: silent === true,
    storeHistory: store_history !== false,
    expressions: Object.entries(named).map(([name, expression]) => [name, String(expression)]),
    stopOnError: stop_on_error !== false,
    allowStdin: allow_stdin === true,
  };
}
