import { prepareStacks } from "../cells/preparedStacks.js";
import type { RanCells } from "../cells/ranCells.js";
import type { Surroundings } from "../cells/stackFrames.js";
import { isV8, rewriteForeignStacks } from "./foreignStacks.js";

/** Shows only frames of cells. The library is bundled, so its lines are not those of its sources. */
export const surroundings: Surroundings = {
  showFile: () => undefined,
  tidy: (frame) => frame.replace(compiled, "$<async>$<place>"),
};

/**
 * What compiling adds to the text of a frame: the class of the shared names, and the function around a cell, the default
 * export of its module.
 */
const compiled = /CellNames\.|^(?<async>async )?(?:Module\.)?default \((?<place>.*)\)$/;

/** Makes every stack show the lines of the cells' sources, whether a cell prints it or its error is reported. */
export function showSourceLines(cells: RanCells): void {
  prepareStacks(cells, surroundings);
  if (!isV8()) rewriteForeignStacks(cells, surroundings);
}
