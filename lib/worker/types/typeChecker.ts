import { createConverter, type Diagnostic } from "tslab/dist/converter.js";
import { attention } from "./browserCompiler.js";

/** An earlier cell and its declarations. */
interface KnownCell {
  source: string;
  /** The declarations of this cell and of those before it, in tslab's text for the next cell. */
  declarations: string;
}

/**
 * Checks cells with tslab's own converter, hence with the kernel's compiler and options. The declarations of
 * earlier cells precede each cell.
 */
export class TypeChecker {
  readonly #converter = createConverter();
  #known: KnownCell[] = [];

  /** @param earlier  the cells above, which may be wrong and need not have run */
  check(earlier: readonly string[], source: string): readonly Diagnostic[] {
    const before = this.#declarations(earlier);
    attention.errors = true;
    const { diagnostics, declOutput } = this.#converter.convert(before, source);
    if (declOutput !== undefined && this.#known.length === earlier.length)
      this.#known.push({ source, declarations: declOutput });
    return diagnostics;
  }

  /** The declarations of these cells; those of unchanged cells are cached for the next check. */
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
