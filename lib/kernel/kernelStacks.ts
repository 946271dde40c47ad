import { prepareStacks } from "../cells/preparedStacks.js";
import type { RanCells } from "../cells/ranCells.js";
import { showFilePlace } from "./filePlaces.js";
import { scriptsWhenAsked } from "./stop/scriptsOnStack.js";

/**
 * Repairs the positions in stack traces, second half: showing them.
 *
 * tslab shows lines of the compiled code of a file `evalmachine.<anonymous>`, the same for every
 * cell, among frames of its own and of Node's internals. Here every stack, whether a cell prints it
 * or the kernel reports it, has the lines of the cells' sources and no internals.
 */
export function showSourcePositions(cells: RanCells): void {
  prepareStacks(cells, {
    showFile: showFilePlace,
    // A function of an earlier cell is called as a method of tslab's `exports`, a Proxy.
    tidy: (frame) => frame.replace("Proxy.", ""),
  });
  if (Error.prepareStackTrace) Error.prepareStackTrace = scriptsWhenAsked(Error.prepareStackTrace);
}
