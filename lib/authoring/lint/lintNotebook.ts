import type { NotebookFile } from "../../notebook/notebookFile.js";
import type { Problem } from "../problem.js";
import { checkNames } from "./cellIds.js";
import { checkMetadata } from "./courseMetadata.js";
import { checkExercises } from "./exerciseRules.js";
import { checkTimes } from "./lessonTimes.js";
import { checkPlaceholders } from "./placeholderRule.js";
import { checkPlainKernel } from "./plainKernel.js";
import { checkPredictions } from "./predictions.js";
import { checkRedefinitions } from "./redefinitions.js";
import { checkSections } from "./sections.js";
import { checkSetup } from "./setup.js";
import { checkSizes } from "./sizes.js";
import { checkSyntax } from "./syntaxErrors.js";
import { checkTitle } from "./title.js";

const checks = [
  checkNames,
  checkMetadata,
  checkTitle,
  checkTimes,
  checkSetup,
  checkSections,
  checkSizes,
  checkSyntax,
  checkRedefinitions,
  checkPlainKernel,
  checkExercises,
  checkPredictions,
  checkPlaceholders,
];

/** The problems that need no look at outputs and no formatting of code; lintFiles finds these, too. */
export function lintNotebook(file: NotebookFile): Problem[] {
  return checks.flatMap((check) => check(file));
}
