import type { Failure } from "../../../cells/failure.js";
import { local } from "../../../text/local.js";
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
      () => this.#announce(notLoaded()),
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
      () => ({
        ename: "Error",
        evalue: notLoaded(),
        traceback: [`Error: ${notLoaded()}`],
      }),
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

/** Not a constant, because it depends on the language of the page. */
function notLoaded(): string {
  return local({
    en: "the type checker could not be loaded; run again, or without “Check types”",
    zh: "类型检查器无法载入；请重新运行，或者不用“检查类型”",
  });
}
