import { hasTag } from "../../notebook/cellText.js";
import {
  type Cell,
  type CodeCell,
  joinLines,
  type Output,
  textOf,
} from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { curveType, type Prediction, predictionFault } from "../../notebook/prediction.js";
import type { Problem } from "../problem.js";

type Finding = Pick<Problem, "message" | "cure">;

/** Checks that what a reader should predict is covered, and that its cell says what is asked. */
export function checkPredictions({ name, notebook: { cells } }: NotebookFile): Problem[] {
  return cells.flatMap((cell, i) => {
    const findings = cell.cell_type === "code" ? checkCell(cell) : checkPrompt(cell, cells, i);
    return findings.map((finding) => ({
      notebook: name,
      cell: cell.id,
      rule: "predict",
      ...finding,
    }));
  });
}

function checkPrompt(cell: Cell, cells: readonly Cell[], i: number): Finding[] {
  if (!/\*\*predict\*\*/i.test(joinLines(cell.source))) return [];
  const after = cells.slice(i + 1);
  const end = after.findIndex(({ cell_type }) => cell_type !== "code");
  const shown = end === -1 ? after : after.slice(0, end);
  if (shown.some((code) => hasTag(code, "predict") || hasTag(code, "exercise"))) return [];
  return [
    {
      message: "the text asks to predict, and no cell below it is covered.",
      cure: 'Give the cell that shows the answer the tag "predict", and course.predict in its metadata.',
    },
  ];
}

function checkCell(cell: CodeCell): Finding[] {
  if (!hasTag(cell, "predict")) {
    if (cell.metadata.course?.predict === undefined) return [];
    const message = 'the metadata have course.predict, and the tag "predict" is missing.';
    return [{ message, cure: "Give the cell that tag." }];
  }
  const fault = predictionFault(cell);
  if (fault) {
    const example: Prediction = {
      kind: "choice",
      question: { en: "Which is larger?", zh: "哪个更大？" },
      choices: [
        { en: "the first", zh: "第一个" },
        { en: "the second", zh: "第二个" },
      ],
    };
    const cure = `Write metadata as in ${JSON.stringify({ course: { predict: example } })}.`;
    return [{ message: `the tag "predict" needs metadata: ${fault}`, cure }];
  }
  return cell.outputs.length === 0 ? [] : checkTruth(cell);
}

/** Checks that the output of a cell that has run holds what the guess is compared with. */
function checkTruth({ metadata, outputs }: CodeCell): Finding[] {
  const prediction = metadata.course?.predict as Prediction;
  if (prediction.kind === "number" && numbersIn(outputs).length <= (prediction.of ?? 0)) {
    const message = "the output lacks the number that is to be predicted.";
    return [{ message, cure: "Let the cell print it, or correct of, which counts from 0." }];
  }
  if (prediction.kind === "curve" && !outputs.some((one) => "data" in one && one.data[curveType])) {
    const message = "the output lacks the curve that is to be predicted.";
    return [{ message, cure: `Let the cell display its points as ${curveType}.` }];
  }
  return [];
}

/** The numbers in the text that a cell printed or returned. */
function numbersIn(outputs: readonly Output[]): number[] {
  const text = outputs.map(textOf).join("\n");
  return (text.match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g) ?? []).map(Number);
}
