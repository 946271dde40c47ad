import { setImmediate } from "node:timers/promises";
import type { Executor } from "tslab/dist/executor.js";
import type { Failure } from "../cells/failure.js";
import { describeDiagnostics } from "../cells/typeErrors.js";
import type { CellConverter } from "./cellConverter.js";
import type { Cells } from "./cells.js";
import { codeFrame } from "./lazyCodeFrame.js";
import { LiveVariables } from "./liveVariables.js";
import { describeThrown } from "./thrownErrors.js";
import { executor } from "./tslab/tslabModules.js";

/** tslab's global, through which a cell's compiled code reaches what it needs. */
declare const __tslab__: { variables: LiveVariables };

/** Runs cells with tslab's executor and finds out why one fails. */
export class CellRunner {
  readonly executor: Executor;
  readonly #converter: CellConverter;
  readonly #cells: Cells;
  readonly #variables: LiveVariables;
  #thrown: unknown;

  constructor(converter: CellConverter, cells: Cells) {
    this.#converter = converter;
    this.#cells = cells;
    // tslab checks cells marked @browser otherwise, and runs none of them: the course has none.
    const converters = { node: converter, browser: converter, close: converter.close };
    this.executor = executor.createExecutor(process.cwd(), converters, {
      log: console.log,
      error: (...problem) => this.#note(problem),
    });
    this.#variables = new LiveVariables(this.executor.locals);
    __tslab__.variables = this.#variables;
  }

  /** @returns why the cell failed; undefined if it succeeded */
  async run(number: number, source: string): Promise<Failure | undefined> {
    this.#cells.begin(number, source);
    const succeeded = await this.#execute(source);
    this.#converter.settle(succeeded);
    this.#variables.settle(succeeded);
    // Node reports a rejection that nobody awaits after this: it belongs to the cell's output.
    await setImmediate();
    return succeeded ? undefined : this.#describe();
  }

  async #execute(source: string): Promise<boolean> {
    try {
      await this.#converter.compile(source);
      return await this.executor.execute(source);
    } catch (error) {
      this.#thrown = error; // by the compiler, or by tslab itself
      return false;
    }
  }

  /** tslab prints what a cell has thrown, alone, and each of its type errors, in several pieces. */
  #note(problem: unknown[]): void {
    if (problem.length === 1) this.#thrown = problem[0];
    else if (this.#cells.current?.diagnostics.length === 0) console.error(...problem);
  }

  #describe(): Failure {
    const cell = this.#cells.current;
    return cell && cell.diagnostics.length > 0
      ? describeDiagnostics({ ...cell, codeFrame })
      : describeThrown(this.#thrown, this.#cells);
  }
}
