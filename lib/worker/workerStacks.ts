import { prepareStacks } from "../cells/preparedStacks.js";
import type { RanCells } from "../cells/ranCells.js";
import type { Surroundings } from "../cells/stackFrames.js";
import { isV8, rewriteForeignStacks } from "./foreignStacks.js";

/** Shows cells alone: the library is bundled, and its lines are not those of its sources. */
export const surroundings: Surroundings = {
  showFile: () => undefined,
  tidy: (frame) => frame.replace(compiled, "$<async>$<place>"),
};

/** What compiling adds to a frame: the object of shared names, and the function around a cell. */
const compiled = /CellNames\.|^(?<async>async )?eval \((?<place>.*)\)$/;

/** Has every stack, printed by a cell or reported by us, show the lines of the cells' sources. */
export function showSourceLines(cells: RanCells): void {
  prepareStacks(cells, surroundings);
  if (!isV8()) rewriteForeignStacks(cells, surroundings);
}
