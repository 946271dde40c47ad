import type { NotebookFile } from "../../notebook/notebookFile.js";
import type { Problem } from "../problem.js";
import { checkNames } from "./cellIds.js";
import { checkMetadata } from "./courseMetadata.js";
import { checkExercises } from "./exerciseRules.js";
import { checkPlaceholders } from "./placeholderRule.js";
import { checkPlainKernel } from "./plainKernel.js";
import { checkRedefinitions } from "./redefinitions.js";
import { checkSections } from "./sections.js";
import { checkSetup } from "./setup.js";
import { checkSizes } from "./sizes.js";
import { checkTitle } from "./title.js";

const checks = [
  checkNames,
  checkMetadata,
  checkTitle,
  checkSetup,
  checkSections,
  checkSizes,
  checkRedefinitions,
  checkPlainKernel,
  checkExercises,
  checkPlaceholders,
];

/** All rules for notebooks but the formatting of code, which formatCells sees to. */
export function lintNotebook(file: NotebookFile): Problem[] {
  return checks.flatMap((check) => check(file));
}
