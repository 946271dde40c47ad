import type { Convention } from "./convention.js";
import { inputConventions } from "./inputConventions.js";
import { meanConventions } from "./meanConventions.js";
import { targetConventions } from "./targetConventions.js";

/** What the frameworks mean: where a loss of the same name is another number, by topic. */
export const conventions: readonly Convention[] = [
  ...meanConventions,
  ...targetConventions,
  ...inputConventions,
];
