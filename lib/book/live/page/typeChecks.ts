import type { Failure } from "../../../cells/failure.js";
import type { CellToRun } from "../session/cellEngine.js";
import type { TypesWanted } from "../session/typesWanted.js";
import { WorkerCheck } from "../session/workerCheck.js";
import { typesButton } from "./controls.js";

/** What a reader loads who asks for types to be checked. */
export const checkerSize = "1 MB";

/**
 * Types, checked where a reader wants it: then a cell with a type error does not run, as in Jupyter.
 * Without, types are taken away and nothing is asked of them, which spares everyone else the compiler.
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
    else this.#announce("Types are not checked.");
  }

  /** Beside the other buttons of a cell that is edited. */
  addButton(section: Element): void {
    if (section.querySelector('[data-live="check-types"]')) return;
    section.querySelector(".cell-state")?.before(typesButton(this.#page, this.#wanted.now));
  }

  /** Loads the checker before it is needed, where the reader has wanted it before. */
  warmUp(): void {
    if (this.#wanted.now) this.#worker ??= new WorkerCheck(startChecker());
  }

  /** @returns why the cell shall not run */
  async check(cell: Omit<CellToRun, "number">): Promise<Failure | undefined> {
    if (!this.#wanted.now) return undefined;
    if (this.#worker?.state === "broken") this.#worker = undefined; // the network may be back
    this.#worker ??= new WorkerCheck(startChecker());
    if (this.#worker.state === "loading") {
      this.#announce(`Loading the type checker (${checkerSize}) …`);
      for (const button of this.#buttons()) button.ariaBusy = "true";
    }
    const failure = await this.#worker.check(cell);
    for (const button of this.#buttons()) button.ariaBusy = null;
    return failure;
  }

  #buttons(): Iterable<Element> {
    return this.#page.querySelectorAll('[data-live="check-types"]');
  }

  /** An empty cell: when that is checked, all is loaded. */
  async #begin(): Promise<void> {
    const failure = await this.check({ earlier: [], source: "" });
    if (!this.#wanted.now) return; // no longer
    this.#announce(failure?.evalue ?? "Types are checked before a cell runs, as in Jupyter.");
  }
}

/** The bundler puts all scripts into one folder. */
function startChecker(): Worker {
  return new Worker(new URL("./checker.js", import.meta.url), { type: "module", name: "types" });
}
