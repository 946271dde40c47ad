import { createConverter, type Diagnostic } from "tslab/dist/converter.js";
import { attention } from "./browserCompiler.js";

/** A cell that later ones build upon. */
interface KnownCell {
  source: string;
  /** What it and the cells before it declare, as tslab writes it for the next cell. */
  declarations: string;
}

/**
 * Checks cells as tslab does, since it is tslab that checks them: with its compiler, its options, and the
 * declarations of earlier cells before each.
 */
export class TypeChecker {
  readonly #converter = createConverter();
  #known: KnownCell[] = [];

  /** @param earlier  the cells above, which need neither be right nor have run */
  check(earlier: readonly string[], source: string): readonly Diagnostic[] {
    const before = this.#declarations(earlier);
    attention.errors = true;
    const { diagnostics, declOutput } = this.#converter.convert(before, source);
    if (declOutput !== undefined && this.#known.length === earlier.length)
      this.#known.push({ source, declarations: declOutput });
    return diagnostics;
  }

  /** Those of cells that have not changed are remembered: a lesson is checked cell by cell. */
  #declarations(cells: readonly string[]): string {
    const changed = this.#known.findIndex(
      ({ source }, i) => i < cells.length && source !== cells[i],
    );
    if (changed >= 0) this.#known.length = changed;
    for (const source of cells.slice(this.#known.length)) {
      const declarations = this.#declare(this.#known.at(-1)?.declarations ?? "", source);
      this.#known.push({ source, declarations });
    }
    return this.#known[cells.length - 1]?.declarations ?? "";
  }

  #declare(before: string, source: string): string {
    attention.errors = false;
    return this.#converter.convert(before, source).declOutput ?? before;
  }
}
