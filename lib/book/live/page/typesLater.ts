import type { Failure } from "../../../cells/failure.js";
import type { CellToRun } from "../session/cellEngine.js";
import type { TypesWanted } from "../session/typesWanted.js";
import type { TypeChecks } from "./typeChecks.js";

/** The type check as its code is loaded when a reader first wants it, and again if that has failed. */
export class TypesLater {
  readonly #page: Document;
  readonly #wanted: TypesWanted;
  readonly #announce: (sentence: string) => void;
  #loading: Promise<TypeChecks> | undefined;

  constructor(page: Document, wanted: TypesWanted, announce: (sentence: string) => void) {
    this.#page = page;
    this.#wanted = wanted;
    this.#announce = announce;
  }

  get wanted(): boolean {
    return this.#wanted.now;
  }

  toggle(): void {
    this.#load().then(
      (types) => types.toggle(),
      () => this.#announce(evalue),
    );
  }

  /** Loads the checker in advance if the reader has turned it on. */
  warmUp(): void {
    if (this.wanted)
      this.#load().then(
        (types) => types.warmUp(),
        () => {},
      );
  }

  /** @returns the first type error, which keeps the cell from running; undefined if it may run */
  async check(cell: CellToRun): Promise<Failure | undefined> {
    if (!this.wanted) return undefined;
    return this.#load().then(
      (types) => types.check(cell),
      () => ({ ename: "Error", evalue, traceback: [`Error: ${evalue}`] }),
    );
  }

  #load(): Promise<TypeChecks> {
    this.#loading ??= import("./typeChecks.js").then(
      ({ TypeChecks }) => new TypeChecks(this.#page, this.#wanted, this.#announce),
    );
    this.#loading.catch(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }
}

const evalue = "the type checker could not be loaded; run again, or without “Check types”";
