import type { Failure } from "../../../cells/failure.js";
import { local } from "../../../text/local.js";
import type { CellToRun } from "../session/cellEngine.js";
import type { TypesWanted } from "../session/typesWanted.js";
import { WorkerCheck } from "../session/workerCheck.js";

/** The size of the download when a reader turns type checks on. */
export const checkerSize = "1 MB";

/**
 * The optional type check. If it is on, a cell with a type error does not run, as in Jupyter. If it is off, types are
 * removed without being checked, so that nobody downloads the compiler, nor this code, who does not ask for it.
 */
export class TypeChecks {
  readonly #page: Document;
  readonly #wanted: TypesWanted;
  readonly #announce: (sentence: string) => void;
  #worker: WorkerCheck | undefined;

  constructor(page: Document, wanted: TypesWanted, announce: (sentence: string) => void) {
    this.#page = page;
    this.#wanted = wanted;
    this.#announce = announce;
  }

  async toggle(): Promise<void> {
    this.#wanted.now = !this.#wanted.now;
    for (const button of this.#buttons()) button.ariaPressed = String(this.#wanted.now);
    if (this.#wanted.now) await this.#begin();
    else this.#announce(local({ en: "Types are not checked.", zh: "不检查类型。" }));
  }

  /** Loads the checker in advance if the reader has turned it on. */
  warmUp(): void {
    if (this.#wanted.now) this.#worker ??= new WorkerCheck(startChecker());
  }

  /** @returns the first type error, which keeps the cell from running; undefined if it may run */
  async check(cell: Omit<CellToRun, "number">): Promise<Failure | undefined> {
    if (!this.#wanted.now) return undefined;
    if (this.#worker?.state === "broken") this.#worker = undefined; // the network may be back
    this.#worker ??= new WorkerCheck(startChecker());
    if (this.#worker.state === "loading") {
      this.#announce(
        local({
          en: `Loading the type checker (${checkerSize}) …`,
          zh: `正在载入类型检查器（${checkerSize}）……`,
        }),
      );
      for (const button of this.#buttons()) button.ariaBusy = "true";
    }
    const failure = await this.#worker.check(cell);
    for (const button of this.#buttons()) button.ariaBusy = null;
    return failure;
  }

  #buttons(): Iterable<Element> {
    return this.#page.querySelectorAll('[data-live="check-types"]');
  }

  /** Loads the checker by checking an empty cell, and announces the result. */
  async #begin(): Promise<void> {
    const failure = await this.check({ earlier: [], source: "" });
    if (!this.#wanted.now) return; // turned off again while loading
    this.#announce(
      failure?.evalue ??
        local({
          en: "Types are checked before a cell runs, as in Jupyter.",
          zh: "运行单元格之前会检查类型，与 Jupyter 相同。",
        }),
    );
  }
}

/** Starts the worker that checks types. The bundler puts all scripts into one folder, so its address is relative. */
function startChecker(): Worker {
  return new Worker(new URL("./checker.js", import.meta.url), { type: "module", name: "types" });
}
