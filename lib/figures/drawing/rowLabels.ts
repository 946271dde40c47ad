import { size } from "./theme.js";
import { textWidth } from "./wrapText.js";

/** The left margin for the names of rows: as wide as the widest, but no more than a third of the figure. */
export function marginForRows(labels: readonly string[]): number {
  const widest = Math.max(...labels.map((label) => textWidth(label, size.font)));
  return Math.min(widest, size.width / 3) + 2 * size.gap;
}
