import { setImmediate } from "node:timers/promises";
import { format, types } from "node:util";
import type { Executor } from "tslab/dist/executor.js";
import type { Failure } from "../cells/failure.js";
import type { RanCells } from "../cells/ranCells.js";
import { describeRefusal } from "../cells/refusal.js";
import { typeErrors } from "../cells/typeErrors.js";
import { type CellConverter, importing } from "./cellConverter.js";
import { showCode } from "./lazyCodeFrame.js";
import { LiveVariables } from "./liveVariables.js";
import { NeighbourModules } from "./neighbourModules.js";
import { takeChanges } from "./originals/changes.js";
import type { CellRunner, Outcome } from "./protocol/cellQueue.js";
import { beginReports, type CellReports, reportingTo } from "./protocol/cellReports.js";
import type { Stopper } from "./stop/stopper.js";
import { describeError } from "./thrownErrors.js";
import { executor } from "./tslab/tslabModules.js";

/** tslab's global, through which a cell's compiled code reaches what it needs. */
declare const __tslab__: object;

/** What is told about each cell, so that it can be stopped. */
type CellStopper = Pick<Stopper, "begin" | "run" | "end">;

/** Runs cells with tslab's executor and finds out why one fails. */
export class TslabRunner implements CellRunner {
  readonly executor: Executor;
  readonly #converter: CellConverter;
  readonly #cells: RanCells;
  readonly #stopper: CellStopper;
  readonly #neighbours = new NeighbourModules();
  readonly #variables: LiveVariables;
  #thrown: unknown;
  #reports: CellReports | undefined;
  #value: string | undefined;

  constructor(converter: CellConverter, cells: RanCells, stopper: CellStopper) {
    this.#converter = converter;
    this.#cells = cells;
    this.#stopper = stopper;
    // tslab checks cells marked @browser otherwise, and runs none of them: the course has none.
    const converters = { node: converter, browser: converter, close: converter.close };
    this.executor = executor.createExecutor(process.cwd(), converters, {
      log: (value) => this.#show(value),
      error: (...problem) => this.#note(problem),
    });
    this.#variables = new LiveVariables(this.executor.locals);
    const { exports } = this.#variables;
    Object.assign(__tslab__, { exports, variables: this.#variables });
  }

  /** Lets no cell replace the object through which compiled cells reach tslab and their variables; for good. */
  protect(): void {
    Object.defineProperty(globalThis, "__tslab__", {
      value: Object.freeze(__tslab__),
      writable: false,
      configurable: false,
    });
  }

  async run(source: string, reports: CellReports, spared = false): Promise<Outcome> {
    beginReports(reports);
    this.#reports = reports;
    this.#value = undefined;
    this.#cells.begin(reports.count, source);
    this.#variables.begin();
    this.#stopper.begin(spared);
    this.#neighbours.forgetChanged();
    const succeeded = await this.#execute(source, reports);
    const changes = takeChanges();
    if (changes !== undefined) reports.write("stderr", `${changes}\n`);
    this.#neighbours.note();
    this.#variables.drop(this.#converter.valueName);
    if (succeeded) this.#converter.keep();
    else this.#variables.undo();
    // Node reports a rejection that nothing awaits by then, and the cell shows it.
    await setImmediate();
    const failure = succeeded ? undefined : await this.#failure(source);
    this.#stopper.end();
    return { failure, value: this.#value };
  }

  /** Why the cell has failed. It can still be stopped: what it has thrown is read by code of its own, which may not end. */
  async #failure(source: string): Promise<Failure> {
    try {
      return await this.#stopper.run(async () => this.#describe(source));
    } catch (stopped) {
      return describeError(stopped, this.#cells);
    }
  }

  /** Repairs the value of a cell: tslab prints it, and names a function after the variable in which it keeps it. */
  #show(value: unknown): void {
    if (typeof value === "function" && !types.isProxy(value) && /^tsLastExpr\d*$/.test(value.name))
      Object.defineProperty(value, "name", { value: "" });
    this.#value = format(value);
    this.#reports?.showValue(this.#value);
  }

  async #execute(source: string, reports: CellReports): Promise<boolean> {
    try {
      await this.#converter.compile(source);
      for (const warning of this.#converter.warnings) reports.write("stderr", `${warning}\n`);
      return await this.#stopper.run(() =>
        reportingTo(reports, () => this.executor.execute(source)),
      );
    } catch (error) {
      this.#thrown = error; // by the compiler, by tslab itself, or because the cell was stopped
      return false;
    }
  }

  /** tslab prints what a cell has thrown, alone, and each of its type errors, in several pieces. */
  #note(problem: unknown[]): void {
    if (problem.length === 1) this.#thrown = problem[0];
    else if (this.#converter.diagnostics.length === 0) console.error(...problem);
  }

  #describe(source: string): Failure {
    const { diagnostics, hasImports } = this.#converter;
    const lacksImports = !hasImports && !importing.test(source);
    return diagnostics.length > 0
      ? describeRefusal(source, typeErrors(source, diagnostics, lacksImports), showCode)
      : describeError(this.#thrown, this.#cells);
  }
}
